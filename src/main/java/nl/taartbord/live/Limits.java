package nl.taartbord.live;

import java.time.Duration;

/** The bounds of running sessions and of the lines to them. What goes over one is told so, or closed with a code. */
public final class Limits {
    /** Boards with an open line to one session. */
    public static final int BOARDS = 250;
    /** Commands of one session that wait to be decided. */
    public static final int WAITING = 2_000;
    /** Commands that go into one append. */
    public static final int ROUND = 256;
    /** Events that a board may have missed and still get one by one. */
    public static final int RECENT = 1_000;
    /** Characters of those events together. */
    public static final int RECENT_CHARACTERS = 8_000_000;
    /** Events after which a snapshot is kept. */
    public static final int SNAPSHOT = 500;
    /** A session without boards stays loaded so long. */
    public static final Duration IDLE = Duration.ofSeconds(60);
    /** How often a session that stays loaded says that it is in use. The shortest retention is a day. */
    public static final Duration RENEWAL = Duration.ofHours(6);
    /** Between two frames of cursors and the like: 20 a second. */
    public static final Duration LIVE_PACE = Duration.ofMillis(50);
    /** So long it is asked whether an append was stored, before the session is given up and loaded anew. */
    public static final Duration DOUBT = Duration.ofSeconds(10);
    public static final Duration ASK_AGAIN = Duration.ofMillis(100);
    /** An expiry that could not be stored is tried again after this. */
    public static final Duration EXPIRY_AGAIN = Duration.ofSeconds(1);

    /** Texts that could not be taken out of the log are tried again after this. */
    public static final Duration WIPE_AGAIN = Duration.ofSeconds(5);

    /** The first message must be there by then. */
    public static final Duration HELLO = Duration.ofSeconds(5);
    /** Lines, of all sessions together, whose boards are not in a session yet. */
    public static final int ARRIVING = 500;
    /** The server pings a line so often; a browser answers by itself, also where its timers sleep. */
    public static final Duration PING = Duration.ofSeconds(10);
    /** A line on which nothing arrives for so long is dead: at least two pings went unanswered. */
    public static final Duration SILENCE = Duration.ofSeconds(25);
    /** Bytes of a message from a board. */
    public static final int MESSAGE = 16 * 1024;
    /** Bad frames on one line; with the last one it is closed. */
    public static final int BAD_FRAMES = 5;
    /** Commands a line may send at once, and per second from then on. */
    public static final int COMMAND_BURST = 60;
    public static final int COMMANDS_PER_SECOND = 20;
    /** Commands a person may send at once, and per second from then on, with all their tabs together. */
    public static final int PERSON_BURST = 150;
    public static final int PERSON_PER_SECOND = 40;
    /** Cursor messages per second; more are dropped. */
    public static final int LIVE_PER_SECOND = 40;
    /** Bytes that wait to be sent to one board: above the first cursors are left out, above the second it is closed as slow. */
    public static final int SLOW = 64 * 1024;
    public static final int TOO_SLOW = 2 * 1024 * 1024;

    /** A line that is closed and does not end by itself is cut after this. */
    public static final Duration CLOSING = Duration.ofSeconds(3);

    /** Bytes of a JSON body and of a picture over HTTP. */
    public static final int BODY = 16 * 1024;
    public static final int FORMAT = 512 * 1024;
    public static final int PICTURE = 2 * 1024 * 1024;
    /** Pictures of one session: each of its phases can show one, and some were tried before. */
    public static final int PICTURES = 50;

    private Limits() {}
}
