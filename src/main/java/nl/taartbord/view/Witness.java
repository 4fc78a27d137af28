package nl.taartbord.view;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.taartbord.cards.CardEvent;
import nl.taartbord.homework.HomeworkEvent;
import nl.taartbord.notes.NoteEvent;
import nl.taartbord.scores.ScoreEvent;
import nl.taartbord.session.Event;
import nl.taartbord.session.State;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.votes.VoteEvent;

/**
 * What somebody who asks for another person's data may know of it: where a thing can be hidden, what they can see of it now, as that
 * person's. What stood there earlier stays untold, since it may never have been shown.
 */
final class Witness {
    private final State now;
    private final PersonId person;
    private final PersonId asker;

    Witness(State now, PersonId person, PersonId asker) {
        this.now = now;
        this.person = person;
        this.asker = asker;
    }

    boolean knows(Event event) {
        return asker.equals(person) || switch (event) {
            case Event.OfNotes(var e) -> notes(e);
            case Event.OfCards(CardEvent.Filled(var note, var answers, var _, var _)) -> seen(Thing.of(Kind.CARDS, note))
                    .filter(card -> isTheirs(card, "by") && Objects.equals(card.get("answers"), plain(answers))).isPresent();
            case Event.OfScores(ScoreEvent.Given given) -> mark(given);
            case Event.OfScores(ScoreEvent.Revealed _), Event.OfScores(ScoreEvent.Carried _) -> true;
            case Event.OfVotes(VoteEvent.Placed(var round, var _, var _, var _)) -> seen(Thing.hand(round, person)).isPresent();
            case Event.OfVotes(VoteEvent.Taken(var round, var _, var _)) -> seen(Thing.hand(round, person)).isPresent();
            case Event.OfVotes(VoteEvent.Moved(var round, var _, var _, var _, var _)) -> seen(Thing.hand(round, person)).isPresent();
            case Event.OfVotes(VoteEvent.RoundOpened _), Event.OfVotes(VoteEvent.RoundClosed _) -> true;
            case Event.OfHomework(HomeworkEvent.Answered(var phase, var _, var question, var text, var _)) ->
                    seen(Thing.homework(phase, person)).filter(sheet -> sheet.get("answers") instanceof Map<?, ?> answers
                            && text.equals(answers.get(question.value()))).isPresent();
            case Event.OfHomework(HomeworkEvent.Shared _), Event.OfHomework(HomeworkEvent.Brought _) -> true;
            case Event.OfDesk _, Event.OfPeople _, Event.OfAgenda _, Event.OfStatements _, Event.OfActions _, Event.OfReflections _,
                    Event.OfExplains _, Event.OfBadges _, Event.OfGroups _, Event.OfTurns _, Event.OfMinority _, Event.OfNetwork _,
                    Event.OfAgreements _ -> true;
        };
    }

    private boolean notes(NoteEvent event) {
        return switch (event) {
            case NoteEvent.Written(var note, var _, var _, var text, var _, var _, var _, var _) -> says(note, text);
            case NoteEvent.Edited(var note, var text, var _, var _) -> says(note, text);
            case NoteEvent.Placed(var note, var _, var _, var _) -> named(note).isPresent();
            case NoteEvent.Recoloured(var note, var _, var _) -> named(note).isPresent();
            case NoteEvent.Deleted(var note, var _) -> named(note).isPresent();
            case NoteEvent.WasSetAside(var note, var _) -> named(note).isPresent();
            case NoteEvent.Returned(var note) -> named(note).isPresent();
            case NoteEvent.ClusterLeft(var note) -> named(note).isPresent();
            case NoteEvent.Undone(var note, var _, var _) -> named(note).isPresent();
            case NoteEvent.Revealed _, NoteEvent.ClusterMade _, NoteEvent.ClusterTitled _, NoteEvent.ClusterPlaced _,
                    NoteEvent.ClusterDissolved _ -> !now.setting().anonymous();
        };
    }

    private boolean says(NoteId note, String text) {
        return named(note).filter(seen -> text.equals(seen.get("text"))).isPresent();
    }

    /** The note, if it is no secret who wrote it; in an anonymous session, that it was this person. */
    private Optional<Map<String, Object>> named(NoteId note) {
        return seen(Thing.of(Kind.NOTES, note)).filter(seen -> now.setting().anonymous() ? isTheirs(seen, "author") : seen.get("author") != null);
    }

    private boolean mark(ScoreEvent.Given given) {
        Map<String, Object> mark = Tree.with("person", person).and("mark", given.mark()).and("reason", given.reason())
                .and("higher", given.higher()).done();
        boolean shown = seen(Thing.score(given.phase(), given.subject()))
                .filter(score -> score.get("marks") instanceof Collection<?> marks && marks.contains(mark)).isPresent();
        return shown || seen(Thing.mark(given.phase(), given.subject(), person))
                .filter(own -> own.entrySet().containsAll(mark.entrySet())).isPresent();
    }

    private boolean isTheirs(Map<String, Object> seen, String field) {
        return person.value().equals(seen.get(field));
    }

    private static Object plain(Object value) {
        return Tree.with("value", value).done().get("value");
    }

    private Optional<Map<String, Object>> seen(Thing thing) {
        return Optional.ofNullable(Render.render(now, thing, Optional.of(asker)));
    }
}
