package nl.taartbord.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.taartbord.journal.MemoryDirectory;
import nl.taartbord.journal.MemoryJournal;
import nl.taartbord.people.Details;
import nl.taartbord.play.Workshops;
import nl.taartbord.session.Setting;
import nl.taartbord.terms.DeviceId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.wire.CloseCode;
import nl.taartbord.wire.Frame;
import nl.taartbord.wire.Incoming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tab comes back on a new line while something it sent is still on its way on the earlier one. */
class EarlierLinesTest {
    private static final PersonId LEAD = new PersonId("p-ans");
    private static final DeviceId DEVICE = new DeviceId("d-een-tabblad");

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private Running session;

    /** All that it is told, and why it was closed. */
    private final class Tab implements Board {
        private final LinkedBlockingQueue<JsonObject> told = new LinkedBlockingQueue<>();
        private final LinkedBlockingQueue<CloseCode> closed = new LinkedBlockingQueue<>();

        @Override
        public Guest guest() {
            return new Guest(Optional.of(LEAD), DEVICE, "nl");
        }

        @Override
        public Context loop() {
            return loop;
        }

        @Override
        public void write(Frame frame) {
            byte[] bytes = frame.bytes();
            int start = bytes[1] == 127 ? 10 : bytes[1] == 126 ? 4 : 2;
            told.add(new JsonObject(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8)));
        }

        @Override
        public void writeIfFree(Frame frame) {
            write(frame);
        }

        @Override
        public void close(CloseCode why) {
            closed.add(why);
        }

        Tab comesIn() {
            session.join(this, Optional.empty());
            hears("welcome");
            return this;
        }

        void renames(long ref, String title) {
            JsonObject command = new JsonObject().put("type", "session.rename").put("title", title);
            String text = new JsonObject().put("type", "command").put("ref", ref).put("command", command).encode();
            loop.runOnContext(_ -> session.order(this, (Incoming.Ordered) Incoming.read(text)));
        }

        JsonObject hears(String type) {
            try {
                while (true) {
                    JsonObject next = told.poll(20, TimeUnit.SECONDS);
                    assertTrue(next != null, () -> "no " + type);
                    if (next.getString("type").equals(type)) {
                        return next;
                    }
                }
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    @BeforeEach
    void open() {
        InstantSource clock = InstantSource.system();
        var services = new Services(vertx, new MemoryJournal(clock), new MemoryDirectory(clock), clock, Fresh::name, new Meters(new CompositeMeterRegistry()));
        var sessions = new Sessions(services);
        Setting setting = Workshops.setting(false);
        sessions.create(setting, setting.format().phases(), LEAD, new Details("Ans", "", ""), List.of()).await();
        session = sessions.with(setting.id()).await();
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void whatWasRefusedOnTheNewLineDoesNotTakeEffectFromTheEarlierOne_K5() throws InterruptedException {
        Tab before = new Tab().comesIn();
        Tab after = new Tab().comesIn();
        assertEquals(CloseCode.REPLACED, before.closed.poll(20, TimeUnit.SECONDS));
        // The copy on its way: had it been taken, the title would not be what the later one finds.
        before.renames(1, "Van de oude lijn");
        after.renames(2, "Van de nieuwe lijn");
        assertEquals("accepted", after.hears("accepted").getString("type"));
        after.renames(1, "Van de nieuwe lijn");
        assertEquals("unchanged", after.hears("refused").getString("code"));
        assertTrue(before.told.stream().noneMatch(frame -> frame.getString("type").equals("accepted")));
        assertTrue(after.told.stream().noneMatch(frame -> frame.encode().contains("Van de oude lijn")));
    }
}
