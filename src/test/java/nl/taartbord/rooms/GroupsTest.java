package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.of;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BETTER;
import static nl.taartbord.play.Workshops.GOOD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.taartbord.activity.Reason;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.groups.GroupCommand;
import nl.taartbord.groups.Groups;
import nl.taartbord.play.Meeting;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.Role;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Splitting up, changing partners and working on sheets. */
class GroupsTest {
    private static final PhaseId CIRCLE = new PhaseId("groups");
    private static final PhaseId SHEETS = new PhaseId("sheets");
    private static final GroupId FIRST = new GroupId("g1");
    private static final GroupId SECOND = new GroupId("g2");

    private static Groups.Division division(Meeting meeting, PhaseId phase) {
        return meeting.state().groups().of(phase).orElseThrow();
    }

    private static Set<PersonId> everybody(Groups.Division division) {
        return division.groups().stream().flatMap(group -> group.members().stream()).collect(Collectors.toSet());
    }

    private static Meeting divided(String phase) {
        Meeting meeting = Meeting.begin().in(phase);
        meeting.by(FATIMA).does(of(new GroupCommand.Make())).accepted();
        return meeting;
    }

    @Test
    void everybodyWhoTakesPartIsInExactlyOneGroupAlsoWithoutADevice() {
        Groups.Division division = division(divided("groups"), CIRCLE);
        assertEquals(Set.of(ANNA, BEN, CARLA, OMAR), everybody(division));
        assertEquals(4, division.groups().stream().mapToInt(group -> group.members().size()).sum());
        assertEquals(List.of(2, 2), division.groups().stream().map(group -> group.members().size()).toList());
    }

    @Test
    void nobodyIsAGroupAloneAndTheOddOneMakesThree() {
        Meeting meeting = Meeting.begin().in("groups");
        meeting.by(FATIMA).does(remove(OMAR)).accepted();
        meeting.by(FATIMA).does(of(new GroupCommand.Make())).accepted();
        assertEquals(List.of(3), division(meeting, CIRCLE).groups().stream().map(group -> group.members().size()).toList());
    }

    @Test
    void oneSheetAGroupAndNoMoreGroupsThanPeople() {
        Groups.Division division = division(divided("sheets"), SHEETS);
        assertEquals(List.of(Optional.of(GOOD), Optional.of(BETTER)), division.groups().stream().map(Groups.Group::zone).toList());
    }

    @Test
    void onTheSheetOfAnotherGroupNobodyWritesButWhoLeadsHelpsEverywhere() {
        Meeting meeting = divided("sheets");
        Groups.Group own = division(meeting, SHEETS).of(ANNA).orElseThrow();
        var other = own.zone().orElseThrow().equals(GOOD) ? BETTER : GOOD;
        meeting.by(ANNA).does(write("van ons", own.zone().orElseThrow())).accepted();
        meeting.by(ANNA).does(write("van hen", other)).refused(Reason.GROUP_OTHER);
        meeting.by(FATIMA).does(write("hulp", other)).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(write("in zijn naam", division(meeting, SHEETS).of(OMAR).orElseThrow().zone().orElseThrow())).accepted();
    }

    @Test
    void whoCameLaterIsPutInAndWhoLeavesIsOut() {
        Meeting meeting = divided("groups");
        PersonId dirk = new PersonId("pdirk");
        meeting.admit(dirk, Role.PARTICIPANT, "Dirk");
        meeting.by(FATIMA).does(of(new GroupCommand.Put(dirk, FIRST))).accepted();
        meeting.by(FATIMA).does(of(new GroupCommand.Put(dirk, FIRST))).refused(Reason.UNCHANGED);
        meeting.by(FATIMA).does(of(new GroupCommand.Put(dirk, new GroupId("g9")))).refused(Reason.GROUP_MISSING);
        meeting.by(FATIMA).does(of(new GroupCommand.Put(new PersonId("pniemand"), FIRST))).refused(Reason.PERSON_MISSING);
        meeting.by(dirk).does(of(new GroupCommand.Charge(FIRST, Optional.of(dirk), Optional.empty()))).accepted();
        meeting.by(FATIMA).does(remove(dirk)).accepted();
        Groups.Group group = division(meeting, CIRCLE).groups().getFirst();
        assertFalse(group.members().contains(dirk));
        assertEquals(Optional.empty(), group.recorder(), "who has left writes nothing down");
    }

    @Test
    void aGroupNamesWhoWritesDownAndWhoPresentsFromItsOwnMembers() {
        Meeting meeting = divided("groups");
        Groups.Group group = division(meeting, CIRCLE).of(ANNA).orElseThrow();
        Groups.Group other = division(meeting, CIRCLE).groups().stream().filter(one -> !one.equals(group)).findFirst().orElseThrow();
        meeting.by(ANNA).does(of(new GroupCommand.Charge(group.id(), Optional.of(ANNA), Optional.empty()))).accepted();
        meeting.by(ANNA).does(of(new GroupCommand.Charge(group.id(), Optional.empty(), Optional.of(other.members().getFirst())))).refused(Reason.PERSON_MISSING);
        meeting.by(ANNA).does(of(new GroupCommand.Charge(other.id(), Optional.empty(), Optional.of(other.members().getFirst())))).refused(Reason.GROUP_OTHER);
        assertEquals(Optional.of(ANNA), division(meeting, CIRCLE).of(ANNA).orElseThrow().recorder());
    }

    @Test
    void peopleChangeGroupsThemselvesOnlyWhereTheyChoose() {
        Meeting meeting = divided("groups");
        GroupId other = division(meeting, CIRCLE).of(ANNA).orElseThrow().id().equals(FIRST) ? SECOND : FIRST;
        meeting.by(ANNA).does(of(new GroupCommand.Join(other))).refused(Reason.GROUP_CHOICE);
        Meeting choosing = divided("choose");
        choosing.by(ANNA).does(of(new GroupCommand.Join(FIRST))).accepted();
        choosing.by(ANNA).does(of(new GroupCommand.Join(SECOND))).accepted();
        choosing.by(NICO).inNameOf(OMAR).does(of(new GroupCommand.Join(SECOND))).accepted();
        assertEquals(Set.of(ANNA, OMAR), Set.copyOf(division(choosing, new PhaseId("choose")).groups().get(1).members()));
    }

    @Test
    void pairsJoinIntoFours() {
        Meeting meeting = divided("join");
        meeting.by(FATIMA).does(of(new GroupCommand.Turn())).accepted();
        Groups.Division division = division(meeting, new PhaseId("join"));
        assertEquals(1, division.groups().size());
        assertEquals(2, division.turn());
        meeting.by(FATIMA).does(of(new GroupCommand.Turn())).refused(Reason.GROUPS_TURN);
    }

    @Test
    void theGroupsOfAnEarlierPhaseGoOn() {
        Meeting meeting = divided("groups");
        meeting.in("sheets");
        meeting.in("again").by(FATIMA).does(of(new GroupCommand.Make())).accepted();
        assertEquals(division(meeting, CIRCLE).groups().stream().map(group -> Set.copyOf(group.members())).toList(),
                division(meeting, new PhaseId("again")).groups().stream().map(group -> Set.copyOf(group.members())).toList());
    }

    @Test
    void withoutGroupsNothingElseIsPossibleAndOnlyWhoLeadsMakesThem() {
        Meeting meeting = Meeting.begin().in("groups");
        meeting.by(FATIMA).does(of(new GroupCommand.Turn())).refused(Reason.GROUPS_NONE);
        meeting.by(ANNA).does(of(new GroupCommand.Make())).refused(Reason.ROLE);
        for (PersonId person : List.of(ANNA, BEN, CARLA, OMAR, NICO)) {
            meeting.by(FATIMA).does(remove(person)).accepted();
        }
        meeting.by(FATIMA).does(of(new GroupCommand.Make())).refused(Reason.GROUPS_NOBODY);
    }

    /** Turn after turn, with people who come and go: nobody alone, nobody twice, and nobody meets the same one again while there are others. */
    @RepeatedTest(60)
    void theCircleNeverRepeatsAPairWhileAnotherIsPossible(RepetitionInfo repetition) {
        Random chance = new Random(repetition.getCurrentRepetition());
        Meeting meeting = Meeting.begin().in("groups");
        List<PersonId> here = new ArrayList<>(List.of(ANNA, BEN, CARLA, OMAR));
        int wanted = 2 + chance.nextInt(12);
        for (int i = 0; here.size() < wanted; i++) {
            here.add(comes(meeting, i));
        }
        while (here.size() > wanted) {
            meeting.by(FATIMA).does(remove(here.removeLast())).accepted();
        }
        meeting.by(FATIMA).does(of(new GroupCommand.Make())).accepted();
        Set<Set<PersonId>> met = new HashSet<>(pairs(meeting));
        for (int turn = 2; turn < 14; turn++) {
            if (chance.nextInt(4) == 0 && here.size() < 13) {
                here.add(comes(meeting, 100 + turn));
            }
            if (chance.nextInt(4) == 0 && here.size() > 2) {
                meeting.by(FATIMA).does(remove(here.remove(chance.nextInt(here.size())))).accepted();
            }
            meeting.by(FATIMA).does(of(new GroupCommand.Turn())).accepted();
            Groups.Division division = division(meeting, CIRCLE);
            assertEquals(turn, division.turn());
            assertEquals(Set.copyOf(here), everybody(division));
            List<Integer> sizes = division.groups().stream().map(group -> group.members().size()).sorted().toList();
            assertEquals(here.size(), sizes.stream().mapToInt(size -> size).sum());
            assertTrue(sizes.getFirst() == 2 || here.size() == 3, () -> "alone: " + sizes);
            assertEquals(2 + here.size() % 2, sizes.getLast());
            if (possible(here, met)) {
                assertTrue(pairs(meeting).stream().noneMatch(met::contains), () -> "met again: " + pairs(meeting));
            }
            met.addAll(pairs(meeting));
        }
    }

    private static PersonId comes(Meeting meeting, int number) {
        PersonId person = new PersonId("pextra" + number);
        meeting.admit(person, Role.PARTICIPANT, "Extra " + number);
        return person;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8, 10, 12})
    void everybodyMeetsEverybodyBeforeAnybodyMeetsTwice(int people) {
        Meeting meeting = Meeting.begin().in("groups");
        for (int i = 4; i < people; i++) {
            comes(meeting, i);
        }
        meeting.by(FATIMA).does(of(new GroupCommand.Make())).accepted();
        Set<Set<PersonId>> met = new HashSet<>(pairs(meeting));
        for (int turn = 2; turn < people; turn++) {
            meeting.by(FATIMA).does(of(new GroupCommand.Turn())).accepted();
            met.addAll(pairs(meeting));
        }
        assertEquals(people * (people - 1) / 2, met.size());
        List<Set<PersonId>> before = pairs(meeting);
        meeting.by(FATIMA).does(of(new GroupCommand.Turn())).accepted();
        assertTrue(pairs(meeting).stream().noneMatch(before::contains), "not the same one at once");
    }

    @Test
    void groupsAreOfAboutTheSizeAndDifferByOneAtMost() {
        for (int people = 1; people <= 13; people++) {
            Meeting meeting = Meeting.begin().in("fours");
            List.of(ANNA, BEN, CARLA, OMAR).forEach(person -> meeting.by(FATIMA).does(remove(person)).accepted());
            for (int i = 0; i < people; i++) {
                comes(meeting, i);
            }
            meeting.by(FATIMA).does(of(new GroupCommand.Make())).accepted();
            fair(people, division(meeting, new PhaseId("fours")));
            if (people > 1) {
                meeting.by(FATIMA).does(of(new GroupCommand.Turn())).accepted();
                fair(people, division(meeting, new PhaseId("fours")));
            }
        }
    }

    private static void fair(int people, Groups.Division division) {
        List<Integer> sizes = division.groups().stream().map(group -> group.members().size()).sorted().toList();
        assertEquals(people, sizes.stream().mapToInt(size -> size).sum());
        assertTrue(sizes.getLast() - sizes.getFirst() <= 1 && (sizes.getFirst() > 1 || people == 1) && sizes.getLast() <= 5, sizes::toString);
    }

    @Test
    void groupsThatGoOnKeepSheetsAndTasksAndLoseWhoLeft() {
        Meeting meeting = divided("sheets");
        Groups.Group own = division(meeting, SHEETS).of(ANNA).orElseThrow();
        meeting.by(ANNA).does(of(new GroupCommand.Charge(own.id(), Optional.of(ANNA), Optional.empty()))).accepted();
        Groups.Group other = division(meeting, SHEETS).groups().stream().filter(group -> !group.id().equals(own.id())).findFirst().orElseThrow();
        other.members().forEach(person -> meeting.by(FATIMA).does(remove(person)).accepted());
        PersonId late = comes(meeting, 1);
        meeting.in("onward").by(FATIMA).does(of(new GroupCommand.Make())).accepted();
        Groups.Division onward = division(meeting, new PhaseId("onward"));
        assertEquals(1, onward.groups().size());
        assertEquals(own.zone(), onward.groups().getFirst().zone());
        assertEquals(Optional.of(ANNA), onward.groups().getFirst().recorder());
        assertTrue(onward.of(late).isPresent(), "who came later joins");
    }

    @Test
    void groupsThatNeverWereAreMadeAsUsual() {
        Meeting meeting = divided("onward");
        Groups.Division onward = division(meeting, new PhaseId("onward"));
        assertEquals(List.of(Optional.of(GOOD), Optional.of(BETTER)), onward.groups().stream().map(Groups.Group::zone).toList());
        assertEquals(4, everybody(onward).size());
    }

    @Test
    void theLastTimeOfARepeatedPhaseIsWhatGoesOn() {
        Meeting meeting = divided("groups");
        meeting.by(FATIMA).does(of(new AgendaCommand.Repeat(CIRCLE))).accepted();
        meeting.in("groups~2").by(FATIMA).does(of(new GroupCommand.Make())).accepted();
        meeting.by(FATIMA).does(of(new GroupCommand.Turn())).accepted();
        meeting.in("again").by(FATIMA).does(of(new GroupCommand.Make())).accepted();
        assertEquals(division(meeting, new PhaseId("groups~2")).groups().stream().map(group -> Set.copyOf(group.members())).toList(),
                division(meeting, new PhaseId("again")).groups().stream().map(group -> Set.copyOf(group.members())).toList());
    }

    private static List<Set<PersonId>> pairs(Meeting meeting) {
        return division(meeting, CIRCLE).groups().stream().flatMap(group -> group.members().stream().flatMap(one ->
                group.members().stream().filter(other -> other.value().compareTo(one.value()) > 0).map(other -> Set.of(one, other)))).toList();
    }

    /** Tries everything, as the product does not have to: pairs, and of an odd number one three. */
    private static boolean possible(List<PersonId> people, Set<Set<PersonId>> met) {
        if (people.isEmpty()) {
            return true;
        }
        PersonId one = people.getFirst();
        List<PersonId> fresh = people.stream().skip(1).filter(other -> !met.contains(Set.of(one, other))).toList();
        if (fresh.stream().anyMatch(other -> people.size() != 3 && possible(without(people, one, other), met))) {
            return true;
        }
        return people.size() % 2 == 1 && fresh.stream().anyMatch(other -> fresh.stream().anyMatch(third -> third.value().compareTo(other.value()) > 0
                && !met.contains(Set.of(other, third)) && possible(without(people, one, other, third), met)));
    }

    private static List<PersonId> without(List<PersonId> people, PersonId... gone) {
        return people.stream().filter(person -> !List.of(gone).contains(person)).toList();
    }

    @Test
    void organisationsAreSpread() {
        Meeting meeting = Meeting.begin();
        Stream.of(ANNA, BEN).forEach(person -> meeting.by(person).does(nl.taartbord.play.Orders.introduce(person.value(), "School")).accepted());
        Stream.of(CARLA).forEach(person -> meeting.by(person).does(nl.taartbord.play.Orders.introduce(person.value(), "Wijkteam")).accepted());
        meeting.in("sheets").by(FATIMA).does(of(new GroupCommand.Make())).accepted();
        Groups.Division division = division(meeting, SHEETS);
        assertFalse(division.of(ANNA).orElseThrow().members().contains(BEN), "two of one school in different groups");
    }
}
