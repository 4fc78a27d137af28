package nl.taartbord.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.taartbord.journal.MemoryJournal;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.Incoming.Position;
import nl.taartbord.wire.Outgoing.Notice;
import org.junit.jupiter.api.Test;

class SinceTest {
    private final MemoryJournal journal = new MemoryJournal(InstantSource.system());
    private final SessionId session = new SessionId("s-later");

    private Optional<Since> of(long seen, long epoch) throws TimeoutException {
        return Since.of(Optional.of(new Position(seen, 1)), epoch, 1, 1, journal, session).await(5, TimeUnit.SECONDS);
    }

    private long opened() throws TimeoutException {
        return journal.open(session, 0).await(5, TimeUnit.SECONDS).epoch();
    }

    @Test
    void whoWasWithALaterOwnerGetsNothingFromAnEarlierOne_O4() throws TimeoutException {
        long earlier = opened();
        long later = opened();
        assertTrue(of(later, earlier).isEmpty());
        assertEquals(Optional.of(new Since(Optional.empty(), Optional.of(Notice.RESTORED))), of(later + 1, later), "of an owner that the log knows nothing of");
    }
}
