package nl.taartbord.homework;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Phase;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.QuestionId;

/** The homework of each person, by phase; nobody else's until shared. */
public record Homework(Map<PhaseId, Map<PersonId, Sheet>> sheets) {
    public static final Homework EMPTY = new Homework(Map.of());

    public Homework {
        sheets = Immutable.copy(sheets);
    }

    public record Sheet(PersonId person, Map<QuestionId, Answer> answers, boolean shared) {
        public Sheet {
            answers = Immutable.copy(answers);
        }

        /** Is some of it this person's by right, unshared or not? */
        public boolean privyTo(PersonId viewer) {
            return viewer.equals(person) || answers.values().stream().anyMatch(answer -> answer.enteredBy().filter(viewer::equals).isPresent());
        }

        /** May this person read this answer? Who typed one in somebody's name has read that one. */
        public boolean readable(QuestionId question, Optional<PersonId> viewer) {
            return shared || viewer.filter(person::equals).isPresent()
                    || viewer.isPresent() && answers.get(question).enteredBy().equals(viewer);
        }
    }

    public record Answer(String text, Optional<PersonId> enteredBy) {}

    public Optional<Sheet> sheet(PhaseId phase, PersonId person) {
        return Optional.ofNullable(sheets.getOrDefault(phase, Map.of()).get(person));
    }

    /** {@code phases}: those of the agenda, in order. */
    public Decision<HomeworkEvent> decide(HomeworkCommand command, Scene scene, Map<PhaseId, Phase> phases) {
        return switch (command) {
            case HomeworkCommand.Answer(var question, var text, var phase) -> homework(phase, scene, phases)
                    .filter(found -> asks(found, question)).findFirst()
                    .map(found -> answer(found.id(), question, text, scene)).orElse(Decision.refuse(Reason.HOMEWORK_QUESTION));
            case HomeworkCommand.Share(var phase) -> homework(phase, scene, phases).findFirst()
                    .map(found -> share(found.id(), scene)).orElse(Decision.refuse(Reason.PHASE_MISSING));
        };
    }

    /** The homework that can be meant: the named phase only, or the current one before the others. */
    private static Stream<Phase> homework(Optional<PhaseId> named, Scene scene, Map<PhaseId, Phase> phases) {
        return Stream.concat(named.isPresent() ? Stream.of() : Stream.of(scene.phase()), phases.values().stream())
                .filter(phase -> phase.activity() instanceof Activity.Homework)
                .filter(phase -> named.isEmpty() || named.get().equals(phase.id()));
    }

    private static boolean asks(Phase phase, QuestionId question) {
        return phase.activity() instanceof Activity.Homework(var questions) && questions.stream().anyMatch(asked -> asked.id().equals(question));
    }

    private Decision<HomeworkEvent> answer(PhaseId phase, QuestionId question, String text, Scene scene) {
        Optional<Reason> flaw = Text.flawIfAny(Optional.of(text), Text.NOTE);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        String said = text.isBlank() ? "" : text;
        Optional<Answer> before = sheet(phase, scene.who()).map(sheet -> sheet.answers().get(question));
        // Who types it again for somebody else has then typed it too; to say that it was there would tell what it was.
        boolean same = said.isEmpty() ? before.isEmpty() : before.filter(new Answer(said, scene.enteredBy())::equals).isPresent();
        return same
                ? Decision.refuse(Reason.UNCHANGED)
                : Decision.accept(new HomeworkEvent.Answered(phase, scene.who(), question, said, scene.enteredBy()));
    }

    private Decision<HomeworkEvent> share(PhaseId phase, Scene scene) {
        Optional<Sheet> sheet = sheet(phase, scene.who()).filter(found -> !found.answers().isEmpty());
        if (sheet.isEmpty()) {
            return Decision.refuse(Reason.HOMEWORK_EMPTY);
        }
        if (sheet.get().shared()) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        // Nobody gets to read what somebody else typed by sharing it for the one it is of.
        return sheet.get().privyTo(scene.actor().id())
                ? Decision.accept(new HomeworkEvent.Shared(phase, scene.who()))
                : Decision.refuse(Reason.OWNER);
    }

    public Homework evolve(HomeworkEvent event) {
        return switch (event) {
            case HomeworkEvent.Answered(var phase, var person, var question, var text, var enteredBy) -> {
                Sheet before = sheet(phase, person).orElse(new Sheet(person, Map.of(), false));
                yield with(phase, new Sheet(person, text.isEmpty() ? Immutable.without(before.answers(), question)
                        : Immutable.put(before.answers(), question, new Answer(text, enteredBy)), before.shared()));
            }
            case HomeworkEvent.Shared(var phase, var person) ->
                    with(phase, new Sheet(person, sheet(phase, person).orElseThrow().answers(), true));
        };
    }

    private Homework with(PhaseId phase, Sheet sheet) {
        return new Homework(Immutable.put(sheets, phase, Immutable.put(sheets.getOrDefault(phase, Map.of()), sheet.person(), sheet)));
    }
}
