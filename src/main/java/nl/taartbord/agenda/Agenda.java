package nl.taartbord.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.format.Phase;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/**
 * The course of the meeting: its phases in order, where it is, who says that they are ready, and the timer. The draaiboek
 * proposes and the facilitator decides: every phase can be entered at any time, and going back leaves everything as it was made.
 *
 * @param startedAt when the first phase after the lobby was entered; 0 before
 * @param ended work in the current phase was ended by the facilitator or her timer
 */
public record Agenda(List<Planned> phases, PhaseId current, long enteredAt, long startedAt, Set<PersonId> ready, boolean ended,
        Timer timer) {
    public static final int MOST_PHASES = 80;

    public Agenda {
        phases = List.copyOf(phases);
        ready = Immutable.copy(ready);
    }

    public static Agenda start(List<Phase> phases, long at) {
        List<Planned> planned = new ArrayList<>(phases.stream().map(Planned::of).toList());
        planned.set(0, planned.getFirst().enter());
        return new Agenda(planned, planned.getFirst().phase().id(), at, 0, Set.of(), false, Timer.IDLE);
    }

    public Phase phase() {
        return phases.get(index(current).orElseThrow()).phase();
    }

    public Optional<Planned> planned(PhaseId id) {
        return phases.stream().filter(planned -> planned.phase().id().equals(id)).findFirst();
    }

    private OptionalInt index(PhaseId id) {
        return IntStream.range(0, phases.size()).filter(i -> phases.get(i).phase().id().equals(id)).findFirst();
    }

    public Decision<AgendaEvent> decide(AgendaCommand command, Scene scene) {
        long at = scene.at();
        return switch (command) {
            case AgendaCommand.Enter(var phase) -> enter(phase, at);
            case AgendaCommand.Next() -> beside(1, at);
            case AgendaCommand.Back() -> beside(-1, at);
            case AgendaCommand.Skip(var phase, var skipped) -> skip(phase, skipped);
            case AgendaCommand.Plan(var phase, var minutes) -> plan(phase, minutes);
            case AgendaCommand.Move(var phase, var to) -> move(phase, to);
            case AgendaCommand.Repeat(var phase) -> repeat(phase);
            case AgendaCommand.EndWork() -> unless(ended, new AgendaEvent.WorkEnded());
            case AgendaCommand.ReopenWork() -> unless(!ended, new AgendaEvent.WorkReopened());
            case AgendaCommand.SayReady(var is) ->
                    unless(ready.contains(scene.who()) == is, new AgendaEvent.ReadySaid(scene.who(), is));
            case AgendaCommand.StartTimer(var seconds, var stops) -> timer.start(seconds, stops.orElse(false), at);
            case AgendaCommand.PauseTimer() -> timer.pause(at);
            case AgendaCommand.ResumeTimer() -> timer.resume(at);
            case AgendaCommand.StopTimer() -> timer.stop();
            case AgendaCommand.ExtendTimer(var seconds) -> extend(seconds, at);
        };
    }

    /** What the clock makes happen at {@code at}, if anything. */
    public List<AgendaEvent> due(long at) {
        if (timer.state() != Timer.State.RUNNING || at < timer.endsAt()) {
            return List.of();
        }
        return timer.stopsWork() && !ended
                ? List.of(new AgendaEvent.TimerExpired(), new AgendaEvent.WorkEnded())
                : List.of(new AgendaEvent.TimerExpired());
    }

    /** What stops the timer, if it is set. */
    public List<AgendaEvent> closing() {
        return timer.state() == Timer.State.IDLE ? List.of() : List.of(new AgendaEvent.TimerStopped());
    }

    /** More time after the time has ended the work means: go on working. */
    private Decision<AgendaEvent> extend(int seconds, long at) {
        boolean reopens = timer.state() == Timer.State.EXPIRED && timer.stopsWork() && ended;
        return switch (timer.extend(seconds, at)) {
            case Decision.Accepted<AgendaEvent>(var events) when reopens ->
                    Decision.acceptAll(Immutable.add(events, new AgendaEvent.WorkReopened()));
            case Decision<AgendaEvent> other -> other;
        };
    }

    private static Decision<AgendaEvent> unless(boolean already, AgendaEvent event) {
        return already ? Decision.refuse(Reason.UNCHANGED) : Decision.accept(event);
    }

    /** Entering stops the timer of the phase that is left: its time says nothing about the next one. */
    private Decision<AgendaEvent> enter(PhaseId phase, long at) {
        if (index(phase).isEmpty()) {
            return Decision.refuse(Reason.PHASE_MISSING);
        }
        if (phase.equals(current)) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        var entered = new AgendaEvent.Entered(phase, at);
        return timer.state() == Timer.State.IDLE
                ? Decision.accept(entered)
                : Decision.accept(new AgendaEvent.TimerStopped(), entered);
    }

    private Decision<AgendaEvent> beside(int step, long at) {
        for (int i = index(current).orElseThrow() + step; i >= 0 && i < phases.size(); i += step) {
            if (!phases.get(i).skipped()) {
                return enter(phases.get(i).phase().id(), at);
            }
        }
        return Decision.refuse(Reason.PHASE_EDGE);
    }

    private Decision<AgendaEvent> skip(PhaseId phase, boolean skipped) {
        if (phase.equals(current)) {
            return Decision.refuse(Reason.PHASE_CURRENT);
        }
        return planned(phase)
                .map(planned -> unless(planned.skipped() == skipped, new AgendaEvent.Skipped(phase, skipped)))
                .orElse(Decision.refuse(Reason.PHASE_MISSING));
    }

    private Decision<AgendaEvent> plan(PhaseId phase, int minutes) {
        if (minutes < 0 || minutes > 240) {
            return Decision.refuse(Reason.MINUTES_RANGE);
        }
        return planned(phase)
                .map(planned -> unless(planned.phase().minutes() == minutes, new AgendaEvent.Planned(phase, minutes)))
                .orElse(Decision.refuse(Reason.PHASE_MISSING));
    }

    private Decision<AgendaEvent> move(PhaseId phase, int to) {
        OptionalInt from = index(phase);
        if (from.isEmpty()) {
            return Decision.refuse(Reason.PHASE_MISSING);
        }
        return to < 0 || to >= phases.size()
                ? Decision.refuse(Reason.PHASE_EDGE)
                : unless(from.getAsInt() == to, new AgendaEvent.Moved(phase, to));
    }

    private Decision<AgendaEvent> repeat(PhaseId phase) {
        if (planned(phase).isEmpty()) {
            return Decision.refuse(Reason.PHASE_MISSING);
        }
        if (phases.size() >= MOST_PHASES) {
            return Decision.refuse(Reason.LIMIT);
        }
        String stem = phase.value().replaceFirst("~\\d+$", "");
        int number = IntStream.iterate(2, n -> n + 1).filter(n -> index(new PhaseId(stem + "~" + n)).isEmpty()).findFirst().orElseThrow();
        return Decision.accept(new AgendaEvent.Repeated(phase, new PhaseId(stem + "~" + number)));
    }

    public Agenda evolve(AgendaEvent event) {
        return switch (event) {
            case AgendaEvent.Entered(var phase, var at) -> entered(phase, at);
            case AgendaEvent.Skipped(var phase, var skipped) -> change(phase, planned -> planned.skip(skipped));
            case AgendaEvent.Planned(var phase, var minutes) -> change(phase, planned -> planned.minutes(minutes));
            case AgendaEvent.Moved(var phase, var to) -> moved(phase, to);
            case AgendaEvent.Repeated(var phase, var copy) -> repeated(phase, copy);
            case AgendaEvent.WorkEnded() -> with(phases, ready, true, timer);
            case AgendaEvent.WorkReopened() -> with(phases, ready, false, timer);
            case AgendaEvent.ReadySaid(var person, var is) ->
                    with(phases, is ? Immutable.add(ready, person) : Immutable.without(ready, person), ended, timer);
            case AgendaEvent.TimerStarted(var endsAt, var total, var stops) ->
                    with(new Timer(Timer.State.RUNNING, endsAt, 0, total, stops));
            case AgendaEvent.TimerPaused(var remaining) ->
                    with(new Timer(Timer.State.PAUSED, 0, remaining, timer.total(), timer.stopsWork()));
            case AgendaEvent.TimerResumed(var endsAt) ->
                    with(new Timer(Timer.State.RUNNING, endsAt, 0, timer.total(), timer.stopsWork()));
            case AgendaEvent.TimerExtended(var by, var at) -> with(timer.extended(by, at));
            case AgendaEvent.TimerStopped() -> with(Timer.IDLE);
            case AgendaEvent.TimerExpired() -> with(new Timer(Timer.State.EXPIRED, 0, 0, timer.total(), timer.stopsWork()));
        };
    }

    private Agenda with(Timer other) {
        return with(phases, ready, ended, other);
    }

    private Agenda with(List<Planned> phases, Set<PersonId> ready, boolean ended, Timer timer) {
        return new Agenda(phases, current, enteredAt, startedAt, ready, ended, timer);
    }

    private Agenda change(PhaseId id, UnaryOperator<Planned> change) {
        return with(phases.stream().map(planned -> planned.phase().id().equals(id) ? change.apply(planned) : planned).toList(),
                ready, ended, timer);
    }

    private Agenda entered(PhaseId phase, long at) {
        Agenda left = change(current, planned -> planned.leave(at - enteredAt)).change(phase, Planned::enter);
        return new Agenda(left.phases, phase, at, startedAt == 0 ? at : startedAt, Set.of(), false, timer);
    }

    private Agenda moved(PhaseId phase, int to) {
        List<Planned> order = new ArrayList<>(phases);
        order.add(to, order.remove(index(phase).orElseThrow()));
        return with(order, ready, ended, timer);
    }

    private Agenda repeated(PhaseId id, PhaseId copy) {
        Phase phase = planned(id).orElseThrow().phase();
        List<Planned> order = new ArrayList<>(phases);
        order.add(index(current).orElseThrow() + 1, Planned.of(new Phase(copy, phase.step(), phase.title(), phase.goal(),
                phase.explanation(), phase.questions(), phase.minutes(), phase.colour(), phase.optional(), phase.activity())));
        return with(order, ready, ended, timer);
    }
}
