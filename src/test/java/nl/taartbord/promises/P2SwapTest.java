package nl.taartbord.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.taartbord.network.NetworkCommand;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Onlooker;
import nl.taartbord.play.Orders;
import nl.taartbord.play.Workshops;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Command;
import nl.taartbord.session.Request;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.View;
import nl.taartbord.wire.Outgoing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people do in one meeting what the other does in the next. Where it is not to be known who did what, nobody else sees a difference. */
class P2SwapTest {
    private static final PersonId ONE = Meeting.ANNA;
    private static final PersonId OTHER = Meeting.BEN;
    private static final List<Optional<PersonId>> OTHERS =
            List.of(Optional.empty(), Optional.of(Meeting.FATIMA), Optional.of(Meeting.NICO), Optional.of(Meeting.CARLA));

    private Meeting left;
    private Meeting right;
    private Random random;
    private int seen;

    private void begin(long seed, boolean anonymous) {
        left = anonymous ? Meeting.anonymous() : Meeting.begin();
        right = anonymous ? Meeting.anonymous() : Meeting.begin();
        random = new Random(seed);
        seen = left.steps().size();
    }

    private static PersonId swapped(PersonId person) {
        return person.equals(ONE) ? OTHER : person.equals(OTHER) ? ONE : person;
    }

    /** In the right meeting the other of the two does it. True if it took effect. */
    private boolean does(PersonId actor, Command command) {
        return both(actor, command, swapped(actor), command);
    }

    private void does(PersonId actor, Command here, Command there) {
        assertTrue(both(actor, here, actor, there), here::toString);
    }

    private boolean both(PersonId actor, Command here, PersonId twin, Command there) {
        Request one = left.request(actor, Optional.empty(), here);
        Request two = right.request(twin, Optional.empty(), there);
        Answer answer = left.ask(one).answer();
        Answer other = right.ask(new Request(twin, two.inNameOf(), two.reference(), one.at(), one.fresh(), there)).answer();
        assertEquals(answer instanceof Answer.Accepted, other instanceof Answer.Accepted, () -> here + ": " + answer + " / " + other);
        return answer instanceof Answer.Accepted;
    }

    private void othersSeeNoDifference(String where, List<Optional<PersonId>> others) {
        assertEquals(left.steps().size(), right.steps().size(), where);
        for (; seen < left.steps().size(); seen++) {
            for (Optional<PersonId> viewer : others) {
                assertEquals(heard(left.steps().get(seen), viewer), heard(right.steps().get(seen), viewer), () -> where + ", what " + viewer + " hears");
            }
        }
    }

    private void othersAreWelcomedAlike(String where, List<Optional<PersonId>> others) {
        for (Optional<PersonId> viewer : others) {
            assertEquals(Outgoing.view(View.whole(left.state(), viewer)), Outgoing.view(View.whole(right.state(), viewer)),
                    () -> where + ", welcome of " + viewer);
        }
    }

    private static String heard(Meeting.Step step, Optional<PersonId> viewer) {
        return Onlooker.shown(step, viewer).map(shown -> Outgoing.event(step.after().seq(), shown)).orElse("");
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private NoteId note() {
        List<NoteId> notes = List.copyOf(left.state().notes().notes().keySet());
        return notes.isEmpty() ? new NoteId("n-geen") : pick(notes);
    }

    private Command onNotes(int text) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> Orders.write("tekst " + text);
            case 2 -> Orders.write("tekst " + text, pick(List.of(Workshops.GOOD, Workshops.BETTER)));
            case 3 -> Orders.edit(note(), "tekst " + text, 1 + random.nextInt(2));
            case 4 -> Orders.place(note(), pick(List.of(Workshops.GOOD, Workshops.BETTER)));
            case 5 -> Orders.recolour(note(), pick(List.of(Colour.values())));
            case 6 -> random.nextBoolean() ? Orders.deleteConfirmed(note()) : Orders.delete(note());
            case 7 -> Orders.undo();
            default -> random.nextBoolean() ? Orders.cluster(note(), note()) : Orders.leave(note());
        };
    }

    /** Not even afterwards: cards are shown, moved, gathered and changed, and say nothing of whose they are. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {81, 82})
    void p2_who_wrote_what_in_an_anonymous_session_makes_no_difference_to_others(long seed) {
        begin(seed, true);
        int accepted = 0;
        for (int i = 0; i < 600; i++) {
            PersonId actor = pick(List.of(ONE, OTHER, ONE, OTHER, Meeting.CARLA));
            Command command = onNotes(i);
            if (i % 40 == 0) {
                actor = Meeting.FATIMA;
                command = Orders.enter(pick(List.of("write", "share", "discuss", "discuss")));
            } else if (i % 40 == 30) {
                actor = Meeting.FATIMA;
                command = Orders.reveal();
            }
            accepted += does(actor, command) ? 1 : 0;
            othersSeeNoDifference("seed " + seed + ", command " + i, OTHERS);
            if (i % 50 == 49) {
                othersAreWelcomedAlike("seed " + seed + ", command " + i, OTHERS);
            }
        }
        int all = accepted;
        assertTrue(all > 150, () -> "only " + all + " took effect");
    }

    /** Also once totals are shown and the minority is asked: who had which stickers stays theirs. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {91, 92, 93})
    void p4_swapped_stickers_make_no_difference_to_others(long seed) {
        begin(seed, false);
        does(Meeting.FATIMA, Orders.enter("discuss"));
        IntStream.range(0, 5).forEach(i -> does(Meeting.FATIMA, Orders.write("kaartje " + i, Workshops.GOOD)));
        does(Meeting.FATIMA, Orders.enter("vote"));
        List<NoteId> stock = new ArrayList<>(left.state().notes().notes().keySet());
        stock.addAll(List.copyOf(stock));
        for (int i = 0; i < Workshops.BUDGET; i++) {
            int at = i;
            List<List<NoteId>> hands = List.of(hand(stock, seed), hand(stock, seed + 1));
            does(ONE, Orders.stick(hands.get(0).get(at)), Orders.stick(hands.get(1).get(at)));
            does(OTHER, Orders.stick(hands.get(1).get(at)), Orders.stick(hands.get(0).get(at)));
            does(Meeting.CARLA, Orders.stick(stock.get(at)));
            othersSeeNoDifference("seed " + seed + ", sticker " + i, OTHERS);
        }
        assertTrue(left.state().votes().rounds().values().iterator().next().totals().size() > 1);
        does(Meeting.FATIMA, Orders.endWork());
        does(Meeting.FATIMA, Orders.enter("minority"));
        does(Meeting.FATIMA, Orders.cut(2));
        othersSeeNoDifference("seed " + seed + ", at the end", OTHERS);
        othersAreWelcomedAlike("seed " + seed + ", at the end", OTHERS);
        assertTrue(Outgoing.view(View.whole(left.state(), Optional.of(Meeting.CARLA))).contains("\"asked\":"), "nobody was asked");
    }

    private static List<NoteId> hand(List<NoteId> stock, long seed) {
        List<NoteId> shuffled = new ArrayList<>(stock);
        java.util.Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, Workshops.BUDGET);
    }

    /** Also once they are shown. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {101, 102})
    void p2_swapped_marks_in_an_anonymous_session_make_no_difference_to_others(long seed) {
        begin(seed, true);
        does(Meeting.FATIMA, Orders.enter("score"));
        int one = 1 + random.nextInt(10);
        int other = 1 + random.nextInt(10);
        String reason = "reden " + random.nextInt(100);
        does(ONE, Orders.mark(Workshops.TOGETHER, one, reason), Orders.mark(Workshops.TOGETHER, other, "anders"));
        does(OTHER, Orders.mark(Workshops.TOGETHER, other, "anders"), Orders.mark(Workshops.TOGETHER, one, reason));
        does(Meeting.CARLA, Orders.mark(Workshops.TOGETHER, 7, "zo"));
        othersSeeNoDifference("seed " + seed, OTHERS);
        does(Meeting.FATIMA, Orders.revealMarks());
        othersSeeNoDifference("seed " + seed + ", shown", OTHERS);
        othersAreWelcomedAlike("seed " + seed + ", shown", OTHERS);
        assertTrue(Outgoing.view(View.whole(left.state(), Optional.empty())).contains(reason));
    }

    /** To the screen, which anybody may photograph, a contact is nobody. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {111, 112})
    void p2_contacts_make_no_difference_to_the_screen(long seed) {
        begin(seed, false);
        does(Meeting.FATIMA, Orders.enter("network"));
        does(Meeting.CARLA, Orders.of(new NetworkCommand.Add("Oefenschool", true, Optional.empty(), Optional.empty(), Optional.empty())));
        OrganisationId school = left.state().network().organisations().keySet().iterator().next();
        for (int i = 0; i < 20; i++) {
            does(Meeting.CARLA, contact(school, "naam " + i, i), contact(school, "een veel langere naam " + random.nextInt(1_000), i));
            othersSeeNoDifference("seed " + seed + ", contact " + i, List.of(Optional.empty()));
        }
        othersAreWelcomedAlike("seed " + seed, List.of(Optional.empty()));
        assertTrue(Outgoing.view(View.whole(left.state(), Optional.of(Meeting.BEN))).contains("naam 19"));
    }

    private static Command contact(OrganisationId school, String name, int day) {
        return Orders.of(new NetworkCommand.Contact(school, name, name + "@example.org", "2026-11-%02d".formatted(1 + day % 20)));
    }
}
