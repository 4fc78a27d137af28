package nl.taartbord.groups;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.format.Activity;
import nl.taartbord.people.Person;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.ZoneId;

/** Who goes with whom. */
final class Dividing {
    private final Groups groups;
    private final Activity.Groups activity;
    private final Scene scene;
    private final Draw draw;

    Dividing(Groups groups, Activity.Groups activity, Scene scene) {
        this.groups = groups;
        this.activity = activity;
        this.scene = scene;
        this.draw = Draw.from(scene.fresh());
    }

    /** Those who take part; who leads goes round and is in no group. */
    private List<PersonId> people() {
        List<PersonId> part = scene.people().present().filter(person -> person.role() == Role.PARTICIPANT).map(Person::id).toList();
        return part.isEmpty() ? scene.people().present().filter(person -> person.role() == Role.NOTETAKER).map(Person::id).toList() : part;
    }

    Decision<GroupEvent> make() {
        List<PersonId> people = people();
        if (people.isEmpty()) {
            return Decision.refuse(Reason.GROUPS_NOBODY);
        }
        Optional<List<List<PersonId>>> kept = activity.keep().flatMap(groups::of).map(division -> kept(division, people));
        if (kept.isPresent()) {
            return made(1, kept.get());
        }
        if (activity.rotate() == Activity.Rotation.CIRCLE && activity.size() == 2) {
            return made(1, Circle.pairs(people, Set.of(), draw));
        }
        int count = activity.perZone() ? activity.zones().size() : count(people.size());
        return activity.mix() == Activity.Mix.CHOICE
                ? made(1, Collections.nCopies(Math.max(1, count), List.of()))
                : made(1, dealt(people, Math.min(count, people.size())));
    }

    /** Groups of about the size: never one person alone while others are there. */
    private int count(int people) {
        int size = Math.max(2, activity.size());
        return Math.max(1, people % size == 0 ? people / size : people / size + (people % size * 2 > size && people % size > 1 ? 1 : 0));
    }

    /** As they were, without who has left; who came later joins the smallest. */
    private static List<List<PersonId>> kept(Groups.Division division, List<PersonId> people) {
        List<List<PersonId>> all = new ArrayList<>();
        division.groups().forEach(group -> all.add(new ArrayList<>(group.members().stream().filter(people::contains).toList())));
        people.stream().filter(person -> division.of(person).isEmpty())
                .forEach(person -> all.stream().min(Comparator.comparingInt(List::size)).ifPresent(group -> group.add(person)));
        return all;
    }

    /** Like cards: sorted so that what must be mixed lies together, then one to each in turn. */
    private List<List<PersonId>> dealt(List<PersonId> people, int count) {
        List<List<PersonId>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new ArrayList<>());
        }
        List<PersonId> order = sorted(people);
        for (int i = 0; i < order.size(); i++) {
            all.get(i % count).add(order.get(i));
        }
        return all;
    }

    private List<PersonId> sorted(List<PersonId> people) {
        Map<String, List<PersonId>> alike = new LinkedHashMap<>();
        draw.shuffled(people).forEach(person -> alike.computeIfAbsent(kin(person), _ -> new ArrayList<>()).add(person));
        return alike.values().stream().sorted(Comparator.comparingInt((List<PersonId> kin) -> kin.size()).reversed()).flatMap(List::stream).toList();
    }

    /** What those have in common who should not sit together. */
    private String kin(PersonId id) {
        Person person = scene.people().people().get(id);
        return switch (activity.mix()) {
            case ORGANISATION -> person.details().organisation().strip().toLowerCase(Locale.ROOT);
            case PLACE -> person.proxy() ? "room" : "elsewhere";
            case RANDOM, CHOICE -> "";
        };
    }

    Decision<GroupEvent> turn(Groups.Division division) {
        List<PersonId> people = people();
        return switch (activity.rotate()) {
            case NONE -> Decision.refuse(Reason.GROUPS_TURN);
            case JOIN -> division.groups().size() < 2 ? Decision.refuse(Reason.GROUPS_TURN)
                    : made(division.turn() + 1, joined(kept(division, people)));
            case CIRCLE -> people.size() < 2 ? Decision.refuse(Reason.GROUPS_TURN)
                    : made(division.turn() + 1, activity.size() == 2 ? Circle.pairs(people, division.met(), draw) : fresh(people, division));
        };
    }

    /** Two and two together; with an odd number the last three. */
    private static List<List<PersonId>> joined(List<List<PersonId>> before) {
        List<List<PersonId>> all = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            boolean alone = i % 2 == 0 && i == before.size() - 1;
            if (i % 2 == 0 && !alone) {
                all.add(new ArrayList<>(before.get(i)));
            } else {
                all.getLast().addAll(before.get(i));
            }
        }
        return all;
    }

    /** Larger groups anew: each person goes where they know the fewest, into a group that still has room. */
    private List<List<PersonId>> fresh(List<PersonId> people, Groups.Division division) {
        int count = Math.min(count(people.size()), people.size());
        int room = (people.size() + count - 1) / count;
        List<List<PersonId>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new ArrayList<>());
        }
        for (PersonId person : draw.shuffled(people)) {
            all.stream().filter(group -> group.size() < room).min(Comparator.comparingInt((List<PersonId> group) ->
                    (int) group.stream().filter(other -> division.met().contains(Groups.Pair.of(person, other))).count() * room + group.size()))
                    .orElseThrow().add(person);
        }
        return all;
    }

    private Decision<GroupEvent> made(int turn, List<List<PersonId>> divided) {
        List<Groups.Group> all = new ArrayList<>();
        // One sheet a group where there is one for each; several sheets and fewer groups, or one for all, are everybody's.
        boolean own = activity.zones().size() > 1 && divided.size() <= activity.zones().size() && (activity.perZone() || divided.size() == activity.zones().size());
        for (int i = 0; i < divided.size(); i++) {
            Optional<ZoneId> zone = own ? Optional.of(activity.zones().get(i)) : Optional.empty();
            all.add(new Groups.Group(new GroupId("g" + (i + 1)), divided.get(i), zone, Optional.empty(), Optional.empty()));
        }
        return Decision.accept(new GroupEvent.Made(scene.phase().id(), turn, all));
    }
}
