package nl.taartbord.groups;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.format.Activity;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.ZoneId;

/** The groups of each phase. */
public record Groups(Map<PhaseId, Division> divisions) {
    public static final Groups EMPTY = new Groups(Map.of());

    public Groups {
        divisions = Immutable.copy(divisions);
    }

    /**
     * @param turn which turn, from 1
     * @param met pairs that were together so far, this turn included
     */
    public record Division(PhaseId phase, int turn, List<Group> groups, Set<Pair> met) {
        public Division {
            groups = List.copyOf(groups);
            met = Immutable.copy(met);
        }

        public Optional<Group> of(PersonId person) {
            return groups.stream().filter(group -> group.members().contains(person)).findFirst();
        }

        Optional<Group> group(GroupId id) {
            return groups.stream().filter(group -> group.id().equals(id)).findFirst();
        }

        /** Who sits together in this turn. */
        Set<Pair> now() {
            return pairs(groups);
        }

        Division with(List<Group> others) {
            return new Division(phase, turn, others, met);
        }
    }

    /** {@code zone}: the group's own sheet. */
    public record Group(GroupId id, List<PersonId> members, Optional<ZoneId> zone, Optional<PersonId> recorder, Optional<PersonId> presenter) {
        public Group {
            members = List.copyOf(members);
        }

        /** Who leaves writes down and presents no more. */
        Group without(PersonId person) {
            return members.contains(person)
                    ? new Group(id, members.stream().filter(member -> !member.equals(person)).toList(), zone,
                            recorder.filter(one -> !one.equals(person)), presenter.filter(one -> !one.equals(person)))
                    : this;
        }

        Group with(PersonId person) {
            return members.contains(person) ? this
                    : new Group(id, Stream.concat(members.stream(), Stream.of(person)).toList(), zone, recorder, presenter);
        }
    }

    /** Two people, the first by name first. */
    public record Pair(PersonId one, PersonId other) {
        static Pair of(PersonId one, PersonId other) {
            return one.value().compareTo(other.value()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    public Optional<Division> of(PhaseId phase) {
        return Optional.ofNullable(divisions.get(phase));
    }

    /** The groups of a phase, or of the last of its copies that had some. */
    public Optional<Division> latest(PhaseId phase) {
        return divisions.values().stream().filter(division -> copy(division.phase(), phase) > 0)
                .filter(division -> division.groups().stream().anyMatch(group -> !group.members().isEmpty()))
                .max(Comparator.comparingInt(division -> copy(division.phase(), phase)));
    }

    /** The how manieth time this is of a phase that comes more than once: {@code phase}, {@code phase~2}…; 0: another phase. */
    private static int copy(PhaseId one, PhaseId phase) {
        String rest = one.value().startsWith(phase.value()) ? one.value().substring(phase.value().length()) : "another";
        return rest.isEmpty() ? 1 : rest.matches("~[0-9]{1,4}") ? Integer.parseInt(rest.substring(1)) : 0;
    }

    /** Where somebody may write in a phase of groups: on the sheet of their group, where each has one; otherwise anywhere. */
    public Optional<ZoneId> sheet(PhaseId phase, PersonId person) {
        return of(phase).filter(division -> division.groups().stream().anyMatch(group -> group.zone().isPresent()))
                .flatMap(division -> division.of(person)).flatMap(Group::zone);
    }

    /** Whether each group of the phase has a sheet of its own. */
    public boolean sheets(PhaseId phase) {
        return of(phase).filter(division -> !division.groups().isEmpty()
                && division.groups().stream().allMatch(group -> group.zone().isPresent())).isPresent();
    }

    public Decision<GroupEvent> decide(GroupCommand command, Scene scene) {
        PhaseId phase = scene.phase().id();
        Division division = divisions.get(phase);
        if (!(scene.phase().activity() instanceof Activity.Groups activity)) {
            return Decision.refuse(Reason.PHASE);
        }
        if (!(command instanceof GroupCommand.Make) && division == null) {
            return Decision.refuse(Reason.GROUPS_NONE);
        }
        return switch (command) {
            case GroupCommand.Make() -> new Dividing(this, activity, scene).make();
            case GroupCommand.Turn() -> new Dividing(this, activity, scene).turn(division);
            case GroupCommand.Join(var group) -> activity.mix() == Activity.Mix.CHOICE || scene.leads() || division.of(scene.who()).isEmpty()
                    ? put(division, scene.who(), group, scene)
                    : Decision.refuse(Reason.GROUP_CHOICE);
            case GroupCommand.Put(var person, var group) -> put(division, person, group, scene);
            case GroupCommand.Charge(var id, var recorder, var presenter) -> charge(division, id, recorder, presenter, scene);
        };
    }

    private static Decision<GroupEvent> put(Division division, PersonId person, GroupId id, Scene scene) {
        Optional<Group> group = division.group(id);
        if (group.isEmpty()) {
            return Decision.refuse(Reason.GROUP_MISSING);
        }
        if (scene.people().present(person).isEmpty()) {
            return Decision.refuse(Reason.PERSON_MISSING);
        }
        return group.get().members().contains(person)
                ? Decision.refuse(Reason.UNCHANGED)
                : Decision.accept(new GroupEvent.Put(division.phase(), person, id));
    }

    private static Decision<GroupEvent> charge(Division division, GroupId id, Optional<PersonId> recorder, Optional<PersonId> presenter, Scene scene) {
        Optional<Group> known = division.group(id);
        if (known.isEmpty()) {
            return Decision.refuse(Reason.GROUP_MISSING);
        }
        Group group = known.get();
        if (!scene.leads() && !group.members().contains(scene.who())) {
            return Decision.refuse(Reason.GROUP_OTHER);
        }
        if (!Stream.concat(recorder.stream(), presenter.stream()).allMatch(group.members()::contains)) {
            return Decision.refuse(Reason.PERSON_MISSING);
        }
        Optional<PersonId> writes = recorder.or(group::recorder);
        Optional<PersonId> tells = presenter.or(group::presenter);
        return writes.equals(group.recorder()) && tells.equals(group.presenter())
                ? Decision.refuse(Reason.UNCHANGED)
                : Decision.accept(new GroupEvent.Charged(division.phase(), id, writes, tells));
    }

    public Groups evolve(GroupEvent event) {
        Division before = divisions.get(event.phase());
        return new Groups(Immutable.put(divisions, event.phase(), switch (event) {
            case GroupEvent.Made(var phase, var turn, var groups) -> new Division(phase, turn, groups, met(before, turn, groups));
            case GroupEvent.Put(var phase, var person, var id) -> before.with(before.groups().stream()
                    .map(group -> group.id().equals(id) ? group.with(person) : group.without(person)).toList());
            case GroupEvent.Charged(var phase, var id, var recorder, var presenter) -> before.with(before.groups().stream()
                    .map(group -> group.id().equals(id) ? new Group(id, group.members(), group.zone(), recorder, presenter) : group).toList());
        }));
    }

    /** Groups that are made anew in the first turn have met nobody yet. */
    private static Set<Pair> met(Division before, int turn, List<Group> groups) {
        Set<Pair> met = new LinkedHashSet<>(before == null || turn == 1 ? Set.of() : before.met());
        met.addAll(pairs(groups));
        return met;
    }

    private static Set<Pair> pairs(List<Group> groups) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Group group : groups) {
            for (int i = 0; i < group.members().size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(Pair.of(group.members().get(i), group.members().get(j)));
                }
            }
        }
        return pairs;
    }

    /** Somebody has left: out of every group. */
    public Groups without(PersonId person) {
        Map<PhaseId, Division> all = divisions;
        for (Division division : divisions.values()) {
            if (division.of(person).isPresent()) {
                all = Immutable.put(all, division.phase(), division.with(division.groups().stream().map(group -> group.without(person)).toList()));
            }
        }
        return new Groups(all);
    }
}
