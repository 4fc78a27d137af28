package nl.taartbord.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal does. Names end with the promise they hold. */
abstract class JournalContract {
    private static final Appending STORED = new Appending.Stored();

    /** More entries than are read at once. */
    private static final int LONG = 600;

    SessionId session;
    Journal journal;

    abstract Journal journal();

    /** Behind the journal's back: another body at an entry that is there. */
    abstract void flip(SessionId session, long first, String body);

    /** Behind the journal's back: an entry disappears. */
    abstract void lose(SessionId session, long first);

    /** Behind the journal's back: another text as a snapshot. */
    abstract void spoil(SessionId session, long seq, String text);

    @BeforeEach
    void aFreshSession() {
        session = new SessionId("s-" + UUID.randomUUID());
        journal = journal();
    }

    static Entry entry(long first, int count, String body) {
        return new Entry(first, count, body, Map.of());
    }

    Appending append(long epoch, long expectedSeq, Entry... entries) {
        return Wait.of(journal.append(session, epoch, expectedSeq, List.of(entries)));
    }

    List<Entry> entriesAfter(long seq) {
        return Wait.of(journal.read(session, seq)).entries();
    }

    /** Entries 1, 2–4, 5 by the first owner. */
    void threeEntries() {
        Wait.of(journal.open(session, 0));
        assertEquals(STORED, append(1, 0, entry(1, 1, "a"), entry(2, 3, "b"), entry(5, 1, "c")));
    }

    private long lastGood(Future<?> reading) {
        DamagedLog damage = assertInstanceOf(DamagedLog.class, Wait.failure(reading));
        assertEquals(session, damage.session());
        return damage.lastGoodSeq();
    }

    @Test
    void everyOwnerGetsAHigherEpochAndTheEndOfTheLog() {
        assertEquals(new Opening(1, 0), Wait.of(journal.open(session, 0)));
        assertEquals(STORED, append(1, 0, entry(1, 2, "a"), entry(3, 1, "b")));
        assertEquals(new Opening(2, 3), Wait.of(journal.open(session, 0)));
        assertEquals(new Opening(3, 3), Wait.of(journal.open(session, 0)));
    }

    @Test
    void theLatestOwnerIsKnown_O4() {
        assertEquals(0, Wait.of(journal.owner(session)));
        Wait.of(journal.open(session, 0));
        Wait.of(journal.open(session, 0));
        assertEquals(2, Wait.of(journal.owner(session)));
        assertEquals(2, Wait.of(journal.owner(session)), "asking takes nothing over");
    }

    @Test
    void aSessionWithoutEntriesIsEmpty() {
        assertEquals(new History(List.of(), Map.of()), Wait.of(journal.read(session, 0)));
        assertEquals(Optional.empty(), Wait.of(journal.snapshot(session)));
    }

    @Test
    void whatWasAppendedIsReadInOrder() {
        threeEntries();
        List<Entry> all = List.of(entry(1, 1, "a"), entry(2, 3, "b"), entry(5, 1, "c"));
        assertEquals(all, entriesAfter(0));
        assertEquals(all.subList(1, 3), entriesAfter(1));
        assertEquals(all.subList(2, 3), entriesAfter(4));
        assertEquals(List.of(), entriesAfter(5));
    }

    @Test
    void readingFromWithinABatchGivesThatBatch() {
        threeEntries();
        assertEquals(List.of(entry(2, 3, "b"), entry(5, 1, "c")), entriesAfter(3));
    }

    @Test
    void bodiesComeBackAsTheyWere() {
        Wait.of(journal.open(session, 0));
        String odd = "{\"text\":\"één\u0000\r\n😀 ' \\\" {}:\"}";
        String large = "taart ".repeat(50_000);
        assertEquals(STORED, append(1, 0, entry(1, 1, odd), entry(2, 1, large), entry(3, 1, "")));
        assertEquals(List.of(odd, large, ""), entriesAfter(0).stream().map(Entry::body).toList());
    }

    @Test
    void peopleAreSetWithTheirEntryAndForgotten() {
        Wait.of(journal.open(session, 0));
        append(1, 0, new Entry(1, 1, "joined", Map.of("p1.name", "Ans", "p2.name", "Bo")));
        append(1, 1, new Entry(2, 1, "changed", Map.of("p1.name", "Anna", "p2.name", "")));
        History history = Wait.of(journal.read(session, 0));
        assertEquals(Map.of("p1.name", "Anna"), history.people());
        assertEquals(List.of(entry(1, 1, "joined"), entry(2, 1, "changed")), history.entries());
        assertEquals(Map.of("p1.name", "Anna"), Wait.of(journal.read(session, 2)).people());
    }

    @Test
    void anOldOwnerIsFenced_O1() {
        Wait.of(journal.open(session, 0));
        append(1, 0, entry(1, 1, "a"));
        Wait.of(journal.open(session, 0));
        assertEquals(new Appending.Fenced(2), append(1, 1, entry(2, 1, "late")));
        assertEquals(STORED, append(2, 1, entry(2, 1, "mine")));
        assertEquals(new Appending.Fenced(2), append(1, 1, entry(2, 1, "mine")));
        assertEquals(new Appending.Fenced(2), append(3, 2, entry(3, 1, "too new")));
        assertEquals(List.of(entry(1, 1, "a"), entry(2, 1, "mine")), entriesAfter(0));
    }

    @Test
    void aSessionThatNobodyOpenedIsFenced() {
        assertEquals(new Appending.Fenced(0), append(1, 0, entry(1, 1, "a")));
    }

    @Test
    void anAppendElsewhereThanAtTheEndIsOutOfStep_D3() {
        threeEntries();
        assertEquals(new Appending.OutOfStep(5), append(1, 4, new Entry(5, 1, "x", Map.of("p1", "Bo"))));
        assertEquals(new Appending.OutOfStep(5), append(1, 0, entry(1, 1, "x")));
        assertEquals(new Appending.OutOfStep(5), append(1, 2, entry(3, 1, "x")));
        assertEquals(new Appending.OutOfStep(5), append(1, 6, entry(7, 1, "x")));
        assertEquals(3, entriesAfter(0).size());
        assertEquals(Map.of(), Wait.of(journal.read(session, 0)).people());
    }

    @Test
    void theSameAppendAgainIsStoredOnce_D5() {
        threeEntries();
        assertEquals(STORED, append(1, 0, entry(1, 1, "a"), entry(2, 3, "b"), entry(5, 1, "c")));
        assertEquals(3, entriesAfter(0).size());
        assertEquals(STORED, append(1, 5, entry(6, 1, "d")));
        assertEquals(STORED, append(1, 5, entry(6, 1, "d")));
        assertEquals(STORED, append(1, 4, entry(5, 1, "c")), "also when others came after it");
        assertEquals(4, entriesAfter(0).size());
    }

    @Test
    void somethingElseAtTheSamePlaceIsNotARepeat_D5() {
        threeEntries();
        assertEquals(new Appending.OutOfStep(5), append(1, 4, entry(5, 1, "C")));
        assertEquals(new Appending.OutOfStep(5), append(1, 4, entry(5, 2, "c")));
        assertEquals(new Appending.OutOfStep(5), append(1, 0, entry(1, 1, "A"), entry(2, 3, "b"), entry(5, 1, "c")));
        assertEquals(STORED, append(1, 5, entry(6, 1, "on")));
    }

    @Test
    void anotherContentMayFollowARefusedOne() {
        threeEntries();
        append(1, 7, entry(8, 1, "nowhere"));
        assertEquals(STORED, append(1, 5, entry(6, 3, "d")));
        assertEquals(STORED, append(1, 8, entry(9, 1, "e")));
        assertEquals(5, entriesAfter(0).size());
    }

    @Test
    void entriesThatDoNotFollowEachOtherAreABug() {
        assertThrows(IllegalArgumentException.class, () -> append(1, 0));
        assertThrows(IllegalArgumentException.class, () -> append(1, 0, entry(2, 1, "a")));
        assertThrows(IllegalArgumentException.class, () -> append(1, 0, entry(1, 2, "a"), entry(2, 1, "b")));
        assertThrows(IllegalArgumentException.class, () -> entry(1, 0, "a"));
        assertThrows(IllegalArgumentException.class, () -> entry(0, 1, "a"));
    }

    @Test
    void aThousandAppendsInFlightKeepTheirOrder_D3() {
        Wait.of(journal.open(session, 0));
        List<Future<Appending>> answers = LongStream.range(0, 1000)
                .mapToObj(seq -> journal.append(session, 1, seq, List.of(entry(seq + 1, 1, "event " + seq))))
                .toList();
        Wait.of(Future.all(answers));
        assertTrue(answers.stream().allMatch(answer -> answer.result().equals(STORED)));
        assertEquals(1000, entriesAfter(0).size());
        assertEquals(new Opening(2, 1000), Wait.of(journal.open(session, 0)));
    }

    @Test
    void aChangedEntryIsFound_D7() {
        threeEntries();
        flip(session, 2, "B");
        assertEquals(1, lastGood(journal.read(session, 0)));
        assertEquals(1, lastGood(journal.read(session, 1)));
        assertEquals(1, lastGood(journal.read(session, 4)));
        assertEquals(List.of(), entriesAfter(5));
        assertEquals(new Opening(2, 5), Wait.of(journal.open(session, 0)));
    }

    @Test
    void whatIsRightBeforeTheDamageCanBeRead_D7() {
        threeEntries();
        assertEquals(List.of(1L, 2L, 5L), salvaged());
        flip(session, 5, "C");
        assertEquals(List.of(1L, 2L), salvaged());
        lose(session, 2);
        assertEquals(List.of(1L), salvaged());
        flip(session, 1, "A");
        assertEquals(List.of(), salvaged());
    }

    private List<Long> salvaged() {
        return Wait.of(journal.salvage(session)).entries().stream().map(Entry::first).toList();
    }

    @Test
    void aChangedLastEntryIsFoundWhenOpening_D7() {
        threeEntries();
        flip(session, 5, "C");
        assertEquals(4, lastGood(journal.open(session, 0)));
    }

    @Test
    void aMissingEntryIsFound_D7() {
        threeEntries();
        lose(session, 2);
        assertEquals(1, lastGood(journal.read(session, 0)));
        lose(session, 1);
        assertEquals(0, lastGood(journal.read(session, 0)));
    }

    @Test
    void aLogThatEndsTooEarlyIsFound_D7() {
        threeEntries();
        lose(session, 5);
        assertEquals(4, lastGood(journal.read(session, 5)));
        assertEquals(4, lastGood(journal.read(session, 900)));
    }

    @Test
    void theLatestSnapshotIsGiven() {
        threeEntries();
        Wait.of(journal.keep(session, 1, 4, "four\nwith a line"));
        assertEquals(Optional.of(new Kept(4, "four\nwith a line")), Wait.of(journal.snapshot(session)));
        Wait.of(journal.keep(session, 1, 5, "five"));
        assertEquals(Optional.of(new Kept(5, "five")), Wait.of(journal.snapshot(session)));
        Wait.of(journal.keep(session, 1, 5, "five again"));
        assertEquals(Optional.of(new Kept(5, "five again")), Wait.of(journal.snapshot(session)));
    }

    @Test
    void twoSnapshotsAreKeptAndASpoiledOneIsSkipped_D8() {
        threeEntries();
        append(1, 5, entry(6, 95, "many"));
        for (long seq : List.of(1L, 5L, 99L, 100L)) {
            Wait.of(journal.keep(session, 1, seq, "state " + seq));
        }
        spoil(session, 100, "state 1OO");
        assertEquals(Optional.of(new Kept(99, "state 99")), Wait.of(journal.snapshot(session)));
        spoil(session, 99, Checked.write(new Kept(98, "state 98")));
        assertEquals(Optional.empty(), Wait.of(journal.snapshot(session)));
    }

    @Test
    void aSnapshotAheadOfItsLogIsRefused() {
        threeEntries();
        assertInstanceOf(IllegalStateException.class, Wait.failure(journal.keep(session, 1, 6, "six")));
        assertEquals(Optional.empty(), Wait.of(journal.snapshot(session)));
    }

    /** What stands in it may have been wiped since. */
    @Test
    void anOldOwnerKeepsNoSnapshot_O1_P7() {
        threeEntries();
        Wait.of(journal.open(session, 0));
        assertInstanceOf(IllegalStateException.class, Wait.failure(journal.keep(session, 1, 5, "old")));
        assertEquals(Optional.empty(), Wait.of(journal.snapshot(session)));
        Wait.of(journal.keep(session, 2, 5, "new"));
        assertEquals(Optional.of(new Kept(5, "new")), Wait.of(journal.snapshot(session)));
    }

    private Future<Void> rewrite(long epoch) {
        return journal.rewrite(session, epoch, String::toUpperCase, "p1.wipe");
    }

    /** A body that is there for something to happen while the log is written anew. */
    private Future<Void> rewrite(long epoch, String at, Runnable meanwhile) {
        return journal.rewrite(session, epoch, body -> {
            if (body.equals(at)) {
                meanwhile.run();
            }
            return body.toUpperCase();
        }, "p1.wipe");
    }

    private void isRefused(Future<Void> rewriting, Entry... stay) {
        assertInstanceOf(IllegalStateException.class, Wait.failure(rewriting));
        assertEquals(List.of(stay), entriesAfter(0));
    }

    @Test
    void otherBodiesTakeThePlaceOfThoseInTheLogAndItGoesOn_P7() {
        Wait.of(journal.open(session, 0));
        append(1, 0, new Entry(1, 1, "a", Map.of("p1.name", "Ans", "p1.wipe", "1")), entry(2, 3, "b"));
        Wait.of(journal.keep(session, 1, 4, "state with a and b"));
        Wait.of(rewrite(1));
        assertEquals(new History(List.of(entry(1, 1, "A"), entry(2, 3, "B")), Map.of("p1.name", "Ans")), Wait.of(journal.read(session, 0)));
        assertEquals(Optional.empty(), Wait.of(journal.snapshot(session)));
        assertEquals(1, Wait.of(journal.writer(session, 3)));
        assertEquals(STORED, append(1, 4, entry(5, 1, "c")));
        journal = journal();
        assertEquals(STORED, append(1, 5, entry(6, 1, "d")), "also by who did not see it happen");
        assertEquals(List.of("A", "B", "c", "d"), entriesAfter(0).stream().map(Entry::body).toList());
        assertEquals(new Opening(2, 6), Wait.of(journal.open(session, 0)));
    }

    @Test
    void aLogIsWrittenAnewTwice_P7() {
        threeEntries();
        Wait.of(rewrite(1));
        List<Entry> once = entriesAfter(0);
        Wait.of(rewrite(1));
        assertEquals(once, entriesAfter(0));
        assertEquals(STORED, append(1, 5, entry(6, 1, "d")));
        assertEquals(4, entriesAfter(0).size());
    }

    @Test
    void aLongLogIsWrittenAnew_P7() {
        longLog();
        Wait.of(rewrite(1));
        assertEquals(LongStream.rangeClosed(1, LONG).mapToObj(seq -> entry(seq, 1, "EVENT " + seq)).toList(), entriesAfter(0));
        assertEquals(STORED, append(1, LONG, entry(LONG + 1, 1, "on")));
    }

    private void longLog() {
        Wait.of(journal.open(session, 0));
        append(1, 0, LongStream.rangeClosed(1, LONG).mapToObj(seq -> entry(seq, 1, "event " + seq)).toArray(Entry[]::new));
    }

    @Test
    void anOldOwnerWritesNoLogAnew_O1() {
        threeEntries();
        Wait.of(journal.open(session, 0));
        isRefused(rewrite(1), entry(1, 1, "a"), entry(2, 3, "b"), entry(5, 1, "c"));
        Wait.of(rewrite(2));
        assertEquals("A", entriesAfter(0).getFirst().body());
    }

    @Test
    void whoIsOvertakenMeanwhileWritesNoLogAnew_O1() {
        threeEntries();
        isRefused(rewrite(1, "b", () -> journal.open(session, 0)), entry(1, 1, "a"), entry(2, 3, "b"), entry(5, 1, "c"));
        assertEquals(2, Wait.of(journal.owner(session)));
    }

    @Test
    void whatIsAppendedMeanwhileStays_D8() {
        threeEntries();
        isRefused(rewrite(1, "b", () -> journal.append(session, 1, 5, List.of(entry(6, 1, "d")))),
                entry(1, 1, "a"), entry(2, 3, "b"), entry(5, 1, "c"), entry(6, 1, "d"));
        Wait.of(rewrite(1));
        assertEquals(List.of("A", "B", "C", "D"), entriesAfter(0).stream().map(Entry::body).toList());
    }

    @Test
    void anOldOwnerIsInNobodysWay_O1() {
        longLog();
        Wait.of(journal.open(session, 0));
        Journal old = journal();
        Wait.of(rewrite(2, "event " + (LONG - 1), () -> old.rewrite(session, 1, body -> "old", "p1.wipe")));
        assertEquals(LongStream.rangeClosed(1, LONG).mapToObj(seq -> entry(seq, 1, "EVENT " + seq)).toList(), entriesAfter(0));
    }

    @Test
    void aDamagedLogIsNotWrittenAnew_D7() {
        threeEntries();
        lose(session, 2);
        assertEquals(1, lastGood(rewrite(1)));
        assertEquals(List.of("a"), Wait.of(journal.salvage(session)).entries().stream().map(Entry::body).toList());
    }

    @Test
    void whatIsWrittenAnewGoesInTimeToo() {
        threeEntries();
        Wait.of(journal.expireIn(session, Duration.ofMillis(500)));
        Wait.of(rewrite(1));
        Wait.until(Duration.ofSeconds(10), () -> Wait.of(journal.read(session, 0)).equals(new History(List.of(), Map.of())));
    }

    @Test
    void aDeletedSessionIsGoneAndItsOwnerFenced() {
        threeEntries();
        append(1, 5, new Entry(6, 1, "joined", Map.of("p1.name", "Ans")));
        Wait.of(journal.keep(session, 1, 6, "state"));
        Wait.of(journal.delete(session));
        aSessionWithoutEntriesIsEmpty();
        assertEquals(new Appending.Fenced(0), append(1, 6, entry(7, 1, "late")));
    }

    @Test
    void everythingGoesInTimeAlsoWhatCameLater() {
        threeEntries();
        Wait.of(journal.expireIn(session, Duration.ofMillis(500)));
        append(1, 5, new Entry(6, 1, "joined", Map.of("p1.name", "Ans")));
        Wait.of(journal.keep(session, 1, 6, "state"));
        Wait.until(Duration.ofSeconds(10), () -> Wait.of(journal.read(session, 0)).equals(new History(List.of(), Map.of())));
        assertEquals(Optional.empty(), Wait.of(journal.snapshot(session)));
        assertEquals(new Opening(1, 0), Wait.of(journal.open(session, 0)));
    }

    @Test
    void expiryCanBePutOff() {
        threeEntries();
        SessionId other = session;
        Wait.of(journal.expireIn(other, Duration.ofMillis(300)));
        Wait.of(journal.expireIn(other, Duration.ofDays(1)));
        session = new SessionId("s-" + UUID.randomUUID());
        threeEntries();
        Wait.of(journal.expireIn(session, Duration.ofMillis(300)));
        Wait.until(Duration.ofSeconds(10), () -> entriesAfter(0).isEmpty());
        assertEquals(3, Wait.of(journal.read(other, 0)).entries().size());
        assertEquals(new Opening(2, 5), Wait.of(journal.open(other, 0)));
    }

    @Test
    void itIsReady() {
        assertTrue(Wait.of(journal.ready()));
    }
}
