package nl.taartbord.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.taartbord.chaos.History.Stretch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The checker finds nothing wrong with what is right, and each thing that is wrong. */
class CheckerTest {
    private static final String A = "device-a";
    private static final String B = "device-b";

    /** A session of four events: its making, a command of A, one of B, and one more of A. */
    private static final class Story {
        final List<Logged> log = new ArrayList<>(List.of(
                new Logged(1, 1, "session.created", "", 0),
                new Logged(2, 1, "note.written|n1|a1", A, 1),
                new Logged(3, 1, "note.written|n2|b1", B, 1),
                new Logged(4, 2, "note.edited|n1|a2", A, 2)));
        final History history = new History();

        Story lived() {
            welcomed(A, 1, 1);
            welcomed(B, 1, 1);
            history.sent(A, 1);
            history.accepted(A, 1, 2, false);
            history.sent(B, 1);
            history.accepted(B, 1, 3, false);
            history.sent(A, 2);
            saw(A, 1, 2, "note.written|n1|a1", "note.written|n2|b1");
            saw(B, 1, 2, "note.written|n1|a1", "note.written|n2|b1");
            history.accepted(A, 2, 4, false);
            history.accepted(A, 2, 4, true);
            saw(A, 2, 4, "note.edited|n1|a2");
            welcomed(B, 2, 4);
            return this;
        }

        void welcomed(String board, long epoch, long seq) {
            history.saw(board, new Stretch(true, epoch, 0, seq, Map.of()));
        }

        void saw(String board, long epoch, long from, String... prints) {
            Map<Long, String> events = new java.util.TreeMap<>();
            for (int i = 0; i < prints.length; i++) {
                events.put(from + i, prints[i]);
            }
            history.saw(board, new Stretch(false, epoch, from, from + prints.length - 1, events));
        }

        List<String> broken() {
            return Checker.check(history, log).stream().map(Checker.Violation::promise).distinct().sorted().toList();
        }
    }

    @Test
    void whatIsRightIsFoundRight() {
        assertEquals(List.of(), new Story().lived().broken());
    }

    /** @param too what breaks with it */
    private static DynamicTest finds(String promise, String what, Consumer<Story> planted, String... too) {
        return DynamicTest.dynamicTest(promise + ": " + what, () -> {
            Story story = new Story().lived();
            planted.accept(story);
            assertEquals(Stream.concat(Stream.of(promise), Stream.of(too)).sorted().toList(), story.broken());
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsFound() {
        return Stream.of(
                finds("D1", "acknowledged and lost", story -> {
                    story.history.sent(A, 3);
                    story.history.accepted(A, 3, 5, false);
                }),
                finds("D1", "acknowledged at another number", story -> {
                    story.history.sent(B, 2);
                    story.log.add(new Logged(5, 2, "note.edited|n2|b2", B, 2));
                    story.history.accepted(B, 2, 6, false);
                }),
                finds("D1", "in the log without having been sent", story -> story.log.add(new Logged(5, 2, "note.edited|n2|b7", B, 7))),
                finds("E1", "one command with two effects", story -> story.log.add(new Logged(5, 2, "note.edited|n1|a2", A, 2))),
                finds("D3", "a gap in the log", story -> story.log.set(3, new Logged(5, 2, "session.renamed", "", 0)), "D1", "D2"),
                finds("D3", "a gap on a board", story ->
                        story.history.saw(B, new Stretch(false, 2, 4, 4, Map.of(4L, "note.edited|n1|a2")))),
                finds("D3", "an event given twice", story -> story.saw(A, 2, 4, "note.edited|n1|a2")),
                finds("D3", "two events of one number", story -> {
                    story.log.add(new Logged(5, 2, "note.edited|n2|b2", "", 0));
                    story.saw(B, 2, 5, "note.edited|n2|b3");
                }),
                finds("D2", "an event that is not in the log", story -> story.saw(B, 2, 5, "note.edited|n2|b9")),
                finds("D2", "a view ahead of the log", story -> story.welcomed(B, 2, 9)),
                finds("D4", "sent after an acknowledgement and before it in the log", story -> {
                    story.history.sent(B, 2);
                    story.history.sent(A, 3);
                    story.log.add(new Logged(5, 2, "note.edited|n1|a3", A, 3));
                    story.log.add(new Logged(6, 2, "note.edited|n2|b3", B, 3));
                    story.log.add(new Logged(7, 2, "note.edited|n2|b2", B, 2));
                    story.history.accepted(B, 2, 7, false);
                    story.history.sent(B, 3);
                }),
                finds("K5", "refused, and done all the same", story -> {
                    story.history.sent(B, 2);
                    story.history.refused(B, 2);
                    story.log.add(new Logged(5, 2, "note.edited|n2|b2", B, 2));
                }),
                finds("R1", "an event that was left out", story -> {
                    story.log.add(new Logged(5, 2, "note.edited|n2|b2", "", 0));
                    story.history.saw(B, new Stretch(false, 2, 5, 5, Map.of()));
                }),
                finds("R1", "a welcome to the past", story -> story.welcomed(B, 2, 2)),
                finds("O4", "an epoch that falls on a board", story -> story.welcomed(B, 1, 4)),
                finds("O1", "an epoch that falls in the log", story -> story.log.add(new Logged(5, 1, "session.renamed", "", 0))));
    }
}
