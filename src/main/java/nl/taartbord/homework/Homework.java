package nl.taartbord.homework;

import java.util.LinkedHashMap;
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

    /** {@code brought}: what came along from the meetings before this one, as it was there. */
    public record Sheet(PersonId person, Map<QuestionId, Answer> answers, boolean shared, Map<QuestionId, String> brought) {
        public Sheet {
            answers = Immutable.copy(answers);
            brought = Immutable.copy(brought == null ? Map.of() : brought);
        }

        /** Has it something that nobody else may read yet? */
        boolean closed() {
            return !shared && !answers.isEmpty();
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

    /**
     * What somebody shared in the meetings before this one comes along, once. What was done with it here since stays as it is.
     *
     * @param asked the phase that asks the same here, empty if none does
     * @param carried the phase that it stays with otherwise
     * @param answers as they are there now
     */
    public Optional<HomeworkEvent> bring(Optional<PhaseId> asked, PhaseId carried, PersonId person, Map<QuestionId, String> answers) {
        // To go on with a sheet that is not shared here would share it.
        PhaseId phase = asked.filter(_ -> sheet(carried, person).isEmpty())
                .filter(one -> sheet(one, person).filter(Sheet::closed).isEmpty()).orElse(carried);
        Optional<Sheet> here = sheet(phase, person);
        Map<QuestionId, String> brought = here.map(Sheet::brought).orElse(Map.of());
        if (brought.equals(answers)) {
            return Optional.empty();
        }
        Map<QuestionId, String> changes = new LinkedHashMap<>();
        Stream.concat(answers.keySet().stream(), brought.keySet().stream()).distinct().forEach(question -> {
            String there = answers.getOrDefault(question, "");
            String text = here.map(sheet -> sheet.answers().get(question)).map(Answer::text).orElse("");
            boolean untouched = text.equals(brought.getOrDefault(question, ""));
            if (untouched && !text.equals(there)) {
                changes.put(question, there);
            }
        });
        return Optional.of(new HomeworkEvent.Brought(phase, person, answers, changes));
    }

    public Homework evolve(HomeworkEvent event) {
        return switch (event) {
            case HomeworkEvent.Answered(var phase, var person, var question, var text, var enteredBy) -> {
                Sheet before = sheet(phase, person).orElse(new Sheet(person, Map.of(), false, Map.of()));
                yield with(phase, new Sheet(person, text.isEmpty() ? Immutable.without(before.answers(), question)
                        : Immutable.put(before.answers(), question, new Answer(text, enteredBy)), before.shared(), before.brought()));
            }
            case HomeworkEvent.Shared(var phase, var person) -> {
                Sheet before = sheet(phase, person).orElseThrow();
                yield with(phase, new Sheet(person, before.answers(), true, before.brought()));
            }
            case HomeworkEvent.Brought(var phase, var person, var answers, var changes) -> {
                Map<QuestionId, Answer> now = new LinkedHashMap<>(sheet(phase, person).map(Sheet::answers).orElse(Map.of()));
                changes.forEach((question, text) -> {
                    if (text.isEmpty()) {
                        now.remove(question);
                    } else {
                        now.put(question, new Answer(text, Optional.empty()));
                    }
                });
                yield with(phase, new Sheet(person, now, true, answers));
            }
        };
    }

    private Homework with(PhaseId phase, Sheet sheet) {
        return new Homework(Immutable.put(sheets, phase, Immutable.put(sheets.getOrDefault(phase, Map.of()), sheet.person(), sheet)));
    }
}
