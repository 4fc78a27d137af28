package nl.taartbord.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.homework.HomeworkCommand;
import nl.taartbord.notes.Note;
import nl.taartbord.notes.NoteCommand;
import nl.taartbord.notes.NoteEvent;
import nl.taartbord.play.Crowd;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Onlooker;
import nl.taartbord.scores.ScoreCommand;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Batch;
import nl.taartbord.session.Command;
import nl.taartbord.session.Event;
import nl.taartbord.session.Request;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.View;
import nl.taartbord.votes.Round;
import nl.taartbord.votes.VoteCommand;
import nl.taartbord.wire.Outgoing;

/**
 * Two meetings in which everybody does the same, but for what one person does in secret: other texts, other marks, other stickers.
 * What shows a secret by right (a reveal, the close of a vote) is left undone in both.
 */
final class Twins {
    /** Private notes, marks and stickers of this person differ. */
    static final PersonId SECRETIVE = Meeting.ANNA;

    final Meeting left;
    final Meeting right;
    private final Crowd crowd;
    private final Map<String, String> texts = new HashMap<>();
    /** How often the secret really differed. */
    int secrets;

    Twins(long seed, boolean anonymous) {
        left = anonymous ? Meeting.anonymous() : Meeting.begin();
        right = anonymous ? Meeting.anonymous() : Meeting.begin();
        crowd = new Crowd(seed);
    }

    void step() {
        long pause = crowd.pause();
        if (!closesShown(left, pause) && !closesShown(right, pause)) {
            left.passes(pause);
            right.passes(pause);
        }
        Request here = crowd.below(2) == 0 ? crowd.next(left) : crowd.next(left, SECRETIVE);
        Command other = here.actor().equals(SECRETIVE) && here.inNameOf().isEmpty() ? secretly(here.command()) : here.command();
        Request there = new Request(here.actor(), here.inNameOf(), here.reference(), here.at(), here.fresh(), other);
        if (here.actor().equals(SECRETIVE) && here.inNameOf().isEmpty()) {
            if (legal(left, here) && legal(right, there)) {
                secrets += other.equals(here.command()) ? 0 : 1;
                both(here, there);
            }
        } else if (!thirdVoter(here) && !showing(left, here) && !showing(right, there)) {
            both(here, there);
        }
    }

    /** With a third voter the close would show totals. */
    private static boolean thirdVoter(Request request) {
        return request.command() instanceof Command.OfVotes(var vote) && !(vote instanceof VoteCommand.OpenRound)
                && (!request.actor().equals(Meeting.BEN) || request.inNameOf().isPresent());
    }

    private void both(Request here, Request there) {
        Answer answer = left.ask(here).answer();
        Answer twin = right.ask(there).answer();
        if (!here.actor().equals(SECRETIVE)) {
            assertEquals(kind(answer), kind(twin), () -> "the answer tells: " + here);
        }
    }

    private static Object kind(Answer answer) {
        return answer instanceof Answer.Accepted(var batch) ? batch.events().stream().map(event -> event.getClass()).toList() : answer;
    }

    /** Takes effect, and is not itself what shows the secret. */
    private static boolean legal(Meeting meeting, Request request) {
        return Session.decide(meeting.state(), request) instanceof Answer.Accepted && !showing(meeting, request);
    }

    /** Shows by right what was secret. */
    private static boolean showing(Meeting meeting, Request request) {
        if (!(Session.decide(meeting.state(), request) instanceof Answer.Accepted(Batch batch))) {
            return false;
        }
        State after = Session.evolve(meeting.state(), batch);
        boolean marks = request.command() instanceof Command.OfScores(ScoreCommand.Reveal _);
        boolean opened = after.notes().notes().values().stream().anyMatch(note -> note.author().equals(SECRETIVE)
                && note.standing() == Note.Standing.OPEN && meeting.state().notes().find(note.id()).filter(Twins::hidden).isPresent());
        boolean reveals = opened && (request.actor().equals(SECRETIVE) || request.command() instanceof Command.OfNotes(NoteCommand.Reveal _));
        boolean shares = request.actor().equals(SECRETIVE) && request.command() instanceof Command.OfHomework(HomeworkCommand.Share _);
        return marks || reveals || shares || after.votes().rounds().values().stream().filter(Round::shown).count()
                > meeting.state().votes().rounds().values().stream().filter(Round::shown).count();
    }

    private static boolean closesShown(Meeting meeting, long pause) {
        List<Event> due = Session.due(meeting.state(), meeting.now() + pause);
        return due.stream().anyMatch(event -> event instanceof Event.OfVotes);
    }

    private static boolean hidden(Note note) {
        return note.author().equals(SECRETIVE) && note.standing() != Note.Standing.OPEN;
    }

    private Command secretly(Command command) {
        State state = left.state();
        return switch (command) {
            case Command.OfNotes(NoteCommand.Write write) when !opens(command) && !write.text().isBlank() ->
                    notes(new NoteCommand.Write(other(write.text()), write.zone(), write.slice(), write.x(), write.y(), write.colour()));
            case Command.OfNotes(NoteCommand.Edit(var note, var text, var base)) when state.notes().find(note).filter(Twins::hidden).isPresent()
                    && !text.isBlank() -> notes(new NoteCommand.Edit(note, other(text), base));
            case Command.OfScores(ScoreCommand.Give(var subject, var mark, var reason, var higher)) ->
                    new Command.OfScores(new ScoreCommand.Give(subject, 11 - mark, reason.map(this::other), higher.map(this::other)));
            case Command.OfHomework(HomeworkCommand.Answer(var question, var text, var phase)) when state.homework().sheets().values().stream()
                    .noneMatch(sheets -> sheets.containsKey(SECRETIVE) && sheets.get(SECRETIVE).shared()) ->
                    new Command.OfHomework(new HomeworkCommand.Answer(question, other(text), phase));
            case Command.OfVotes(VoteCommand.Place _) -> new Command.OfVotes(new VoteCommand.Place(note()));
            case Command.OfVotes(VoteCommand.Take _) -> new Command.OfVotes(new VoteCommand.Take(note()));
            case Command.OfVotes(VoteCommand.Move _) -> new Command.OfVotes(new VoteCommand.Move(note(), note()));
            case Command same -> same;
        };
    }

    private static Command notes(NoteCommand command) {
        return new Command.OfNotes(command);
    }

    /** A note that is open at once was never secret. */
    private boolean opens(Command command) {
        return Session.decide(left.state(), left.request(SECRETIVE, Optional.empty(), command)) instanceof Answer.Accepted(var batch)
                && batch.events().stream().anyMatch(event -> event instanceof Event.OfNotes(NoteEvent.Written written)
                        && written.standing() == Note.Standing.OPEN);
    }

    private NoteId note() {
        return crowd.item(right.state());
    }

    private String other(String text) {
        return text.isBlank() ? text : texts.computeIfAbsent(text, _ -> "iets heel anders, en langer: " + texts.size());
    }

    /** What everybody but the secretive one has seen, as text. */
    static void same(Meeting.Step left, Meeting.Step right, String where) {
        for (Optional<PersonId> viewer : viewers(left.after())) {
            assertEquals(heard(left, viewer), heard(right, viewer), () -> where + ", what " + viewer + " hears");
            assertEquals(Onlooker.shown(left, viewer).isPresent(), Onlooker.shown(right, viewer).isPresent(), where);
        }
    }

    private static String heard(Meeting.Step step, Optional<PersonId> viewer) {
        return Onlooker.shown(step, viewer).map(shown -> Outgoing.event(step.after().seq(), shown)).orElse("");
    }

    private static List<Optional<PersonId>> viewers(State state) {
        return Stream.concat(Stream.of(Optional.<PersonId>empty()),
                state.roster().people().keySet().stream().filter(person -> !person.equals(SECRETIVE)).map(Optional::of)).toList();
    }

    static void sameWelcome(State left, State right, String where) {
        for (Optional<PersonId> viewer : viewers(left)) {
            assertEquals(Outgoing.view(View.whole(left, viewer)),
                    Outgoing.view(View.whole(right, viewer)), () -> where + ", welcome of " + viewer);
        }
    }
}
