package nl.taartbord.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.journal.Entry;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Batch;
import nl.taartbord.session.Event;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.View;
import nl.taartbord.wire.BatchJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a round of requests leads to if the journal takes it: each was decided on what the ones before it leave. */
final class Draft {
    private static final Logger log = LoggerFactory.getLogger(Draft.class);

    record Answered(Asked asked, Answer answer) {}

    record Step(Event event, Optional<PersonId> by, State before, State after) {}

    private State state;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Answered> answers = new ArrayList<>();

    private Draft(State state) {
        this.state = state;
    }

    /** @param state null before the session is created */
    static Draft of(State state, List<Asked> round, long at) {
        Draft draft = new Draft(state);
        for (Asked asked : round) {
            draft.answers.add(new Answered(asked, draft.take(asked, at)));
        }
        return draft;
    }

    /** A command that the core trips over changes nothing and is refused: sent again it would only trip it again. */
    private Answer take(Asked asked, long at) {
        try {
            Answer answer = asked.decide(state, at);
            if (answer instanceof Answer.Accepted(var batch)) {
                fold(batch);
            }
            return answer;
        } catch (RuntimeException bug) {
            log.error("A request could not be decided: {}", Trace.of(bug));
            return new Answer.Refused(Reason.MALFORMED);
        }
    }

    private void fold(Batch batch) {
        BatchJson.Written written = BatchJson.write(batch);
        List<Step> taken = new ArrayList<>();
        State after = state;
        for (Event event : batch.events()) {
            State before = after;
            after = Session.evolve(before, event);
            taken.add(new Step(event, batch.by(), before, after));
        }
        state = Session.receipt(after, batch);
        steps.addAll(taken);
        entries.add(new Entry(batch.first(), batch.events().size(), written.body(), written.people()));
    }

    State state() {
        return state;
    }

    List<Answered> answers() {
        return answers;
    }

    List<Step> steps() {
        return steps;
    }

    List<Entry> entries() {
        return entries;
    }

    /** The creation itself is nobody's news: there are no boards yet. */
    List<Bulletin.Line> disclosed() {
        return steps.stream().filter(step -> step.before() != null)
                .map(step -> Bulletin.Line.of(View.disclose(step.event(), step.by(), step.before(), step.after()))).toList();
    }
}
