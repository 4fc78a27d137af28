package nl.taartbord.homework;

import nl.taartbord.terms.QuestionId;

/** Answering between two meetings. */
public sealed interface HomeworkCommand {
    /** An empty text takes it away. */
    record Answer(QuestionId question, String text) implements HomeworkCommand {}

    /** All of one's answers in this phase, for everybody to read; never taken back once read by others. */
    record Share() implements HomeworkCommand {}
}
