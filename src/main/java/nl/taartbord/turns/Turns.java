package nl.taartbord.turns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.format.Activity;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** The turns of each phase. */
public record Turns(Map<PhaseId, Rota> rotas) {
    public static final Turns EMPTY = new Turns(Map.of());

    public Turns {
        rotas = Immutable.copy(rotas);
    }

    /** {@code speaker}: whose turn it is, empty before and after; {@code had}: who has spoken, the last one last. */
    public record Rota(PhaseId phase, List<String> order, Optional<String> speaker, List<String> had, boolean finished) {
        public Rota {
            order = List.copyOf(order);
            had = List.copyOf(had);
        }

        static Rota begin(PhaseId phase, List<String> order) {
            return new Rota(phase, order, Optional.of(order.getFirst()), List.of(), false);
        }

        /** Around the circle from the current speaker, past who has had a turn and who is no longer there. */
        Optional<String> next(Speakers speakers) {
            int from = speaker.map(order::indexOf).orElse(-1) + 1;
            return speakers.still(Stream.concat(order.stream().skip(from), order.stream().limit(from)).toList()).stream()
                    .filter(id -> !had.contains(id) && !speaker.equals(Optional.of(id))).findFirst();
        }

        Rota turned(String to, boolean back) {
            List<String> done = (back ? had : spoken()).stream().filter(id -> !id.equals(to)).toList();
            return new Rota(phase, order.contains(to) ? order : Immutable.add(order, to), Optional.of(to), done, false);
        }

        Rota finish() {
            return new Rota(phase, order, Optional.empty(), spoken(), true);
        }

        /** Who has spoken once the current turn is over. */
        private List<String> spoken() {
            return speaker.map(last -> Immutable.add(had, last)).orElse(had);
        }
    }

    /** {@code groups}: the groups of the phase that a round by groups names, with their members. */
    public Decision<TurnEvent> decide(TurnCommand command, Scene scene, Map<String, Set<PersonId>> groups) {
        if (!(scene.phase().activity() instanceof Activity.Round round)) {
            return Decision.refuse(Reason.PHASE);
        }
        PhaseId phase = scene.phase().id();
        Speakers speakers = Speakers.of(round, groups, scene);
        Rota rota = rotas.get(phase);
        boolean running = rota != null && !rota.finished();
        if (command instanceof TurnCommand.Start(var order)) {
            return running ? Decision.refuse(Reason.UNCHANGED) : start(phase, order, speakers, scene);
        }
        if (!running) {
            return Decision.refuse(Reason.TURNS_IDLE);
        }
        return switch (command) {
            case TurnCommand.Start _ -> throw new IllegalStateException();
            case TurnCommand.Next() -> scene.leads() || rota.speaker().filter(id -> speakers.speaksIn(id, scene.who())).isPresent()
                    ? Decision.accept(rota.next(speakers).<TurnEvent>map(id -> new TurnEvent.Turned(phase, id, false))
                            .orElse(new TurnEvent.Finished(phase)))
                    : Decision.refuse(Reason.OWNER);
            case TurnCommand.Back() -> speakers.still(rota.had()).reversed().stream().findFirst()
                    .<Decision<TurnEvent>>map(id -> Decision.accept(new TurnEvent.Turned(phase, id, true)))
                    .orElse(Decision.refuse(Reason.UNCHANGED));
            case TurnCommand.Pass(var id) -> !speakers.known().containsKey(id) ? Decision.refuse(Reason.TURNS_SPEAKER)
                    : rota.speaker().equals(Optional.of(id)) ? Decision.refuse(Reason.UNCHANGED)
                    : Decision.accept(new TurnEvent.Turned(phase, id, false));
            case TurnCommand.Finish() -> Decision.accept(new TurnEvent.Finished(phase));
        };
    }

    private static Decision<TurnEvent> start(PhaseId phase, Optional<List<String>> given, Speakers speakers, Scene scene) {
        if (speakers.drawn().isEmpty()) {
            return Decision.refuse(Reason.TURNS_NONE);
        }
        List<String> order = given.orElseGet(() -> speakers.draw(scene.fresh()));
        return speakers.orders(order) ? Decision.accept(new TurnEvent.Started(phase, order)) : Decision.refuse(Reason.TURNS_ORDER);
    }

    public Turns evolve(TurnEvent event) {
        return new Turns(Immutable.put(rotas, event.phase(), switch (event) {
            case TurnEvent.Started(var phase, var order) -> Rota.begin(phase, order);
            case TurnEvent.Turned(var phase, var speaker, var back) -> rotas.get(phase).turned(speaker, back);
            case TurnEvent.Finished(var phase) -> rotas.get(phase).finish();
        }));
    }
}
