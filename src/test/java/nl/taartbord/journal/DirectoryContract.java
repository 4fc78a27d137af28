package nl.taartbord.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PictureId;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every directory does. */
abstract class DirectoryContract {
    Directory directory;
    SessionId ours;
    SessionId theirs;
    String code;
    String hash;

    abstract Directory directory();

    @BeforeEach
    void freshSessions() {
        directory = directory();
        ours = new SessionId("s-" + UUID.randomUUID());
        theirs = new SessionId("s-" + UUID.randomUUID());
        code = "BLAUW-" + UUID.randomUUID();
        hash = UUID.randomUUID().toString();
    }

    private Optional<SessionId> behind(String someCode) {
        return Wait.of(directory.session(someCode));
    }

    private Optional<Link> link() {
        return Wait.of(directory.link(hash));
    }

    @Test
    void aCodeIsOneSessions() {
        assertEquals(Optional.empty(), behind(code));
        assertTrue(Wait.of(directory.claim(code, ours)));
        assertFalse(Wait.of(directory.claim(code, theirs)));
        assertTrue(Wait.of(directory.claim(code, ours)));
        assertEquals(Optional.of(ours), behind(code));
    }

    @Test
    void onlyItsSessionGivesACodeBack() {
        Wait.of(directory.claim(code, ours));
        Wait.of(directory.release(code, theirs));
        assertEquals(Optional.of(ours), behind(code));
        Wait.of(directory.release(code, ours));
        assertEquals(Optional.empty(), behind(code));
        assertTrue(Wait.of(directory.claim(code, theirs)));
    }

    @Test
    void linksComeBackAsTheyWere() {
        assertEquals(Optional.empty(), link());
        for (Link.Kind kind : Link.Kind.values()) {
            Optional<PersonId> person = kind == Link.Kind.CHAIR ? Optional.of(new PersonId("p-1.~")) : Optional.empty();
            Link link = new Link(ours, kind, person);
            Wait.of(directory.keep(hash, link));
            assertEquals(Optional.of(link), link());
        }
        assertThrows(IllegalArgumentException.class, () -> new Link(ours, Link.Kind.CHAIR, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Link(ours, Link.Kind.SCREEN, Optional.of(new PersonId("p1"))));
    }

    @Test
    void picturesComeBackAsTheyWere() {
        byte[] bytes = new byte[2 * 1024 * 1024];
        new Random(1).nextBytes(bytes);
        PictureId id = new PictureId("i1");
        Wait.of(directory.claim(code, ours));
        assertEquals(Optional.empty(), Wait.of(directory.picture(ours, id)));
        Wait.of(directory.put(ours, id, new Picture("image/png", bytes), 9));
        Picture back = Wait.of(directory.picture(ours, id)).orElseThrow();
        assertEquals("image/png", back.mediaType());
        assertArrayEquals(bytes, back.bytes());
        assertEquals(Optional.empty(), Wait.of(directory.picture(theirs, id)));
    }

    @Test
    void asManyPicturesFitAsMayBe_B1() {
        Picture picture = new Picture("image/png", new byte[] {1});
        Wait.of(directory.claim(code, ours));
        Wait.of(directory.claim(code + "X", theirs));
        for (String id : new String[] {"i1", "i2", "i3"}) {
            assertTrue(Wait.of(directory.put(ours, new PictureId(id), picture, 3)));
        }
        assertFalse(Wait.of(directory.put(ours, new PictureId("i4"), picture, 3)));
        assertEquals(Optional.empty(), Wait.of(directory.picture(ours, new PictureId("i4"))));
        assertTrue(Wait.of(directory.put(theirs, new PictureId("i4"), picture, 3)));
    }

    /** Nobody would ever take it away. */
    @Test
    void ofASessionThatWasForgottenNoPictureIsKept() {
        Picture picture = new Picture("image/png", new byte[] {1});
        Wait.of(directory.claim(code, ours));
        assertTrue(Wait.of(directory.put(ours, new PictureId("i1"), picture, 9)));
        Wait.of(directory.forget(ours));
        assertInstanceOf(Unavailable.class, Wait.failure(directory.put(ours, new PictureId("i2"), picture, 9)));
        assertEquals(Optional.empty(), Wait.of(directory.picture(ours, new PictureId("i2"))));
    }

    private List<byte[]> keys() {
        return Wait.of(directory().signingKeys(() -> new byte[] {7}));
    }

    @Test
    void theSigningKeyIsMadeOnce() {
        byte[] key = Wait.of(directory.signingKeys(() -> new byte[] {1, -2, 3})).getFirst();
        assertArrayEquals(key, Wait.of(directory.signingKeys(() -> new byte[] {4, 5, 6})).getFirst());
        assertArrayEquals(key, keys().getFirst());
    }

    @Test
    void theKeyBeforeStaysBesideTheNewOneForAWhile() {
        byte[] first = keys().getFirst();
        Wait.of(directory.rotate(new byte[] {8, -8}, Duration.ofDays(1)));
        assertEquals(2, keys().size());
        assertArrayEquals(new byte[] {8, -8}, keys().get(0));
        assertArrayEquals(first, keys().get(1));
        Wait.of(directory.rotate(new byte[] {9, -9}, Duration.ofMillis(300)));
        assertArrayEquals(new byte[] {9, -9}, keys().get(0));
        Wait.until(Duration.ofSeconds(10), () -> keys().size() == 1);
        assertArrayEquals(new byte[] {9, -9}, keys().getFirst());
    }

    @Test
    void aForgottenSessionLeavesNothing() {
        fill(ours, code, hash);
        fill(theirs, code + "-2", hash + "-2");
        Wait.of(directory.forget(ours));
        assertGone(ours);
        assertEquals(Optional.of(theirs), behind(code + "-2"));
        assertTrue(Wait.of(directory.link(hash + "-2")).isPresent());
        assertTrue(Wait.of(directory.picture(theirs, new PictureId("i1"))).isPresent());
    }

    @Test
    void everythingGoesInTimeAlsoWhatCameLater() {
        Wait.of(directory.claim(code, ours));
        Wait.of(directory.expireIn(ours, Duration.ofMillis(500)));
        fill(ours, code, hash);
        Wait.until(Duration.ofSeconds(10), () -> behind(code).isEmpty() && link().isEmpty());
        assertGone(ours);
        assertTrue(Wait.of(directory.claim(code, theirs)));
        Wait.of(directory.forget(ours));
        assertEquals(Optional.of(theirs), behind(code));
    }

    @Test
    void expiryCanBePutOff() {
        fill(ours, code, hash);
        fill(theirs, code + "-2", hash + "-2");
        Wait.of(directory.expireIn(ours, Duration.ofMillis(300)));
        Wait.of(directory.expireIn(ours, Duration.ofDays(1)));
        Wait.of(directory.expireIn(theirs, Duration.ofMillis(300)));
        Wait.until(Duration.ofSeconds(10), () -> behind(code + "-2").isEmpty());
        assertEquals(Optional.of(ours), behind(code));
        assertTrue(link().isPresent());
        assertTrue(Wait.of(directory.picture(ours, new PictureId("i1"))).isPresent());
    }

    private void fill(SessionId session, String someCode, String someHash) {
        Wait.of(directory.claim(someCode, session));
        Wait.of(directory.keep(someHash, new Link(session, Link.Kind.SCREEN, Optional.empty())));
        Wait.of(directory.put(session, new PictureId("i1"), new Picture("image/png", new byte[] {1}), 9));
    }

    private void assertGone(SessionId session) {
        assertEquals(Optional.empty(), behind(code));
        assertEquals(Optional.empty(), link());
        Wait.until(Duration.ofSeconds(10), () -> Wait.of(directory.picture(session, new PictureId("i1"))).isEmpty());
    }
}
