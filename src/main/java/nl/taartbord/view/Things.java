package nl.taartbord.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.agenda.Planned;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Phase;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** All things there are in a state. */
final class Things {
    private Things() {}

    static Set<Thing> of(State state, Optional<PersonId> viewer) {
        Set<Thing> things = new LinkedHashSet<>(Set.of());
        things.add(Thing.SESSION);
        things.add(Thing.FORMAT);
        things.add(Thing.AGENDA);
        things.add(Thing.TIMER);
        state.roster().people().keySet().forEach(id -> things.add(Thing.of(Kind.PEOPLE, id)));
        state.notes().notes().keySet().stream().map(id -> id.value()).sorted().forEach(id -> things.add(new Thing(Kind.NOTES, id)));
        state.notes().clusters().keySet().forEach(id -> things.add(Thing.of(Kind.CLUSTERS, id)));
        state.setting().format().poster().zones().forEach(zone -> things.add(Thing.of(Kind.ZONES, zone.id())));
        state.agenda().phases().forEach(planned -> things.add(Thing.of(Kind.PROGRESS, planned.phase().id())));
        state.votes().rounds().values().forEach(round -> {
            things.add(Thing.of(Kind.ROUNDS, round.id()));
            viewer.ifPresent(person -> round.hands().keySet().forEach(owner -> things.add(Thing.hand(round.id(), owner))));
        });
        state.scores().marks().forEach((phase, subjects) -> subjects.forEach((subject, marks) -> {
            things.add(Thing.score(phase, subject));
            viewer.ifPresent(person -> marks.keySet().forEach(owner -> things.add(Thing.mark(phase, subject, owner))));
        }));
        state.scores().carried().forEach((phase, subjects) -> subjects.keySet().forEach(subject -> things.add(Thing.score(phase, subject))));
        state.statements().statements().keySet().forEach(id -> things.add(Thing.of(Kind.STATEMENTS, id)));
        state.actions().actions().keySet().forEach(id -> things.add(Thing.of(Kind.ACTIONS, id)));
        state.reflections().lines().keySet().forEach(id -> things.add(Thing.of(Kind.REFLECTIONS, id)));
        state.explains().shown().keySet().forEach(id -> things.add(Thing.of(Kind.EXPLAINS, id)));
        state.network().organisations().keySet().forEach(id -> {
            things.add(Thing.of(Kind.ORGANISATIONS, id));
            viewer.ifPresent(_ -> things.add(Thing.of(Kind.CONTACTS, id)));
        });
        state.network().links().keySet().forEach(id -> things.add(Thing.of(Kind.LINKS, id)));
        state.groups().divisions().keySet().forEach(id -> things.add(Thing.of(Kind.GROUPS, id)));
        state.cards().forms().keySet().forEach(id -> things.add(Thing.of(Kind.CARDS, id)));
        minority(state).forEach(id -> things.add(Thing.of(Kind.MINORITY, id)));
        viewer.ifPresent(person -> things.addAll(voices(state)));
        things.addAll(homework(state));
        state.badges().badges().keySet().forEach(id -> things.add(Thing.of(Kind.BADGES, id)));
        state.turns().rotas().keySet().forEach(id -> things.add(Thing.of(Kind.TURNS, id)));
        agreements(state).forEach(id -> things.add(Thing.of(Kind.AGREEMENTS, id)));
        return things;
    }

    /** The things that may be another for this person than for nobody in particular. */
    static Set<Thing> own(State state, PersonId person) {
        Set<Thing> things = new LinkedHashSet<>();
        state.notes().notes().values().stream().filter(note -> note.privyTo(person)).map(note -> note.id().value()).sorted()
                .forEach(id -> things.add(new Thing(Kind.NOTES, id)));
        state.cards().forms().keySet().stream().filter(id -> state.notes().find(id).filter(note -> note.privyTo(person)).isPresent())
                .forEach(id -> things.add(Thing.of(Kind.CARDS, id)));
        things.addAll(voices(state));
        things.addAll(homework(state));
        state.network().organisations().keySet().forEach(id -> things.add(Thing.of(Kind.CONTACTS, id)));
        state.votes().rounds().values().forEach(round ->
                round.hands().keySet().forEach(owner -> things.add(Thing.hand(round.id(), owner))));
        state.scores().marks().forEach((phase, subjects) -> subjects.forEach((subject, marks) ->
                marks.keySet().forEach(owner -> things.add(Thing.mark(phase, subject, owner)))));
        return things;
    }

    /** The phases that ask the minority of a vote. */
    private static List<PhaseId> minority(State state) {
        return state.agenda().phases().stream().map(Planned::phase).filter(phase -> phase.activity() instanceof Activity.Minority)
                .map(Phase::id).toList();
    }

    /** Also those in which nothing is filled in yet: their lists are on the poster from the start. */
    private static List<PhaseId> agreements(State state) {
        return state.agenda().phases().stream().map(Planned::phase).filter(phase -> phase.activity() instanceof Activity.Agreement)
                .map(Phase::id).toList();
    }

    private static Set<Thing> voices(State state) {
        Set<Thing> voices = new LinkedHashSet<>();
        minority(state).forEach(phase -> RenderMinority.round(state, phase)
                .ifPresent(round -> round.hands().keySet().forEach(person -> voices.add(Thing.voice(phase, person)))));
        state.minority().voices().forEach((phase, said) -> said.said().keySet().forEach(person -> voices.add(Thing.voice(phase, person))));
        return voices;
    }

    private static Set<Thing> homework(State state) {
        Set<Thing> sheets = new LinkedHashSet<>();
        state.homework().sheets().forEach((phase, people) -> people.keySet().forEach(person -> sheets.add(Thing.homework(phase, person))));
        return sheets;
    }
}
