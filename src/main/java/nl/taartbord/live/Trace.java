package nl.taartbord.live;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An exception for the log: its kind and place, never its message, which may hold what somebody wrote. */
public final class Trace {
    private static final int FRAMES = 8;

    private Trace() {}

    public static String of(Throwable failure) {
        return failure.getClass().getName() + Arrays.stream(failure.getStackTrace()).limit(FRAMES)
                .map(frame -> " < " + frame.getFileName() + ":" + frame.getLineNumber()).collect(Collectors.joining());
    }
}
