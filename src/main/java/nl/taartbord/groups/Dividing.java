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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Draw;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Format;
import nl.taartbord.groups.Groups.Group;
import nl.taartbord.people.Person;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.ZoneId;

/** Who goes with whom. */
final class Dividing {
    /** How large a group is when nothing says so. */
    private static final int USUAL = 4;

    private final Groups groups;
    private final Activity.Groups activity;
    private final Scene scene;
    private final Draw draw;
    /** What tells the size and the sheets. */
    private final Activity.Groups whole;

    Dividing(Groups groups, Activity.Groups activity, Scene scene) {
        this.groups = groups;
        this.activity = activity;
        this.scene = scene;
        this.draw = Draw.from(scene.fresh());
        this.whole = whole(activity, scene.format());
    }

    /** Where groups only go on, and were never made, they are made as those they go on from would have been. */
    private static Activity.Groups whole(Activity.Groups activity, Format format) {
        if (activity.size() > 0 || !activity.zones().isEmpty()) {
            return activity;
        }
        return format.phases().stream().filter(phase -> activity.keep().equals(Optional.of(phase.id())))
                .flatMap(phase -> phase.activity() instanceof Activity.Groups earlier ? Stream.of(whole(earlier, format)) : Stream.empty())
                .findFirst().orElseGet(() -> new Activity.Groups(USUAL, activity.mix(), activity.rotate(), List.of(), activity.keep()));
    }

    /** Those who take part; who leads goes round and is in no group. */
    private List<PersonId> people() {
        List<PersonId> part = scene.people().present().filter(person -> person.role() == Role.PARTICIPANT).map(Person::id).toList();
        return part.isEmpty() ? scene.people().present().filter(person -> person.role() == Role.NOTETAKER).map(Person::id).toList() : part;
    }

    /** Them, and whoever was put with them. */
    private List<PersonId> people(Groups.Division division) {
        List<PersonId> part = people();
        return scene.people().present().map(Person::id).filter(person -> part.contains(person) || division.of(person).isPresent()).toList();
    }

    Decision<GroupEvent> make() {
        List<PersonId> people = people();
        if (people.isEmpty()) {
            return Decision.refuse(Reason.GROUPS_NOBODY);
        }
        return made(1, activity.keep().flatMap(groups::latest).map(division -> kept(division, people)).orElseGet(() -> anew(people)));
    }

    private List<Group> anew(List<PersonId> people) {
        if (activity.rotate() == Activity.Rotation.CIRCLE && whole.size() == 2) {
            return bare(Circle.pairs(people, Set.of(), Set.of(), draw));
        }
        int count = whole.perZone() ? whole.zones().size() : count(people.size());
        return bare(activity.mix() == Activity.Mix.CHOICE
                ? Collections.nCopies(count, List.of())
                : dealt(people, Math.min(count, people.size())));
    }

    private static List<Group> bare(List<List<PersonId>> divided) {
        return divided.stream().map(members -> new Group(new GroupId("g"), members, Optional.empty(), Optional.empty(), Optional.empty())).toList();
    }

    /** Groups of about the size: never one person alone while others are there. */
    private int count(int people) {
        int size = Math.max(2, whole.size());
        int over = people % size;
        return Math.max(1, people / size + (over > 1 && over * 2 >= size ? 1 : 0));
    }

    /** As they were, without who has left; who came later joins the smallest. */
    private static List<Group> kept(Groups.Division division, List<PersonId> people) {
        List<Group> all = new ArrayList<>(division.groups().stream().filter(group -> !group.members().isEmpty()).toList());
        people.stream().filter(person -> division.of(person).isEmpty()).forEach(person ->
                IntStream.range(0, all.size()).boxed().min(Comparator.comparingInt(i -> all.get(i).members().size()))
                        .ifPresent(i -> all.set(i, all.get(i).with(person))));
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
        List<PersonId> people = people(division);
        return switch (activity.rotate()) {
            case NONE -> Decision.refuse(Reason.GROUPS_TURN);
            case JOIN -> {
                List<Group> before = kept(division, people);
                yield before.size() < 2 ? Decision.refuse(Reason.GROUPS_TURN) : made(division.turn() + 1, joined(before));
            }
            case CIRCLE -> people.size() < 2 ? Decision.refuse(Reason.GROUPS_TURN)
                    : made(division.turn() + 1, bare(whole.size() == 2 ? Circle.pairs(people, division.met(), division.now(), draw) : fresh(people, division)));
        };
    }

    /** Two and two together; with an odd number the last three. */
    private static List<Group> joined(List<Group> before) {
        List<Group> all = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (i % 2 == 0 && i < before.size() - 1) {
                all.add(before.get(i));
            } else {
                Group host = all.removeLast();
                for (PersonId person : before.get(i).members()) {
                    host = host.with(person);
                }
                all.add(host);
            }
        }
        return all;
    }

    /** Larger groups anew: each person goes where they know the fewest, into a group that still has room. */
    private List<List<PersonId>> fresh(List<PersonId> people, Groups.Division division) {
        int count = Math.min(count(people.size()), people.size());
        int small = people.size() / count;
        List<List<PersonId>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new ArrayList<>());
        }
        for (PersonId person : draw.shuffled(people)) {
            // Sizes differ by one at most.
            boolean large = all.stream().filter(group -> group.size() > small).count() < people.size() % count;
            all.stream().filter(group -> group.size() < small || large && group.size() == small)
                    .min(Comparator.comparingLong((List<PersonId> group) -> group.stream()
                            .filter(other -> division.met().contains(Groups.Pair.of(person, other))).count() * people.size() + group.size()))
                    .orElseThrow().add(person);
        }
        return all;
    }

    private Decision<GroupEvent> made(int turn, List<Group> divided) {
        List<Group> all = new ArrayList<>();
        for (int i = 0; i < divided.size(); i++) {
            Group group = divided.get(i);
            all.add(new Group(new GroupId("g" + (i + 1)), group.members(), sheet(divided, i), group.recorder(), group.presenter()));
        }
        return Decision.accept(new GroupEvent.Made(scene.phase().id(), turn, all));
    }

    /** One sheet a group where there is one for each; several sheets and fewer groups, or one for all, are everybody's. */
    private Optional<ZoneId> sheet(List<Group> divided, int i) {
        List<ZoneId> zones = whole.zones();
        if (divided.stream().allMatch(group -> group.zone().filter(zone -> activity.zones().isEmpty() || zones.contains(zone)).isPresent())) {
            return divided.get(i).zone();
        }
        boolean own = zones.size() > 1 && divided.size() <= zones.size() && (whole.perZone() || divided.size() == zones.size());
        return own ? Optional.of(zones.get(i)) : Optional.empty();
    }
}
