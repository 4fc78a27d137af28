package nl.taartbord.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.taartbord.journal.Directory;
import nl.taartbord.journal.MemoryDirectory;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinCodeTest {
    private final SessionId session = new SessionId("s1");

    @Test
    void wordsAreManyShortAndDifferent() {
        assertTrue(CodeWords.ALL.size() >= 200);
        assertEquals(CodeWords.ALL.size(), Set.copyOf(CodeWords.ALL).size());
        CodeWords.ALL.forEach(word -> assertTrue(word.matches("[A-Z]{3,8}"), word));
    }

    @Test
    void everyCodeIsReadAsItIsWritten() {
        Random random = new Random(7);
        Set<JoinCode> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            JoinCode code = JoinCode.random(random);
            assertEquals(Optional.of(code), JoinCode.parse(code.value()));
            seen.add(code);
        }
        assertTrue(seen.size() > 9_900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BLAUW-4217", "blauw-4217", " Blauw 4217 ",
            "blauw4217", "blauw – 4217", "Blauw  -  4217", "bLaUw.4217", "blauw_4217"})
    void typingIsForgiven(String typed) {
        assertEquals(Optional.of(new JoinCode("BLAUW-4217")), JoinCode.parse(typed));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"blauw", "4217", "blauw-421", "blauw-42170", "blauw-0217", "4217-blauw", "bl4uw-4217", "blauw-4217-x",
            "blauwgroenrood-4217",
            "code:BLAUW-4217", "blauw-4217\u0000", "blauw-٤٢١٧", "<b>blauw</b>-4217",
            "blauw                                          4217"})
    void otherThingsAreNoCodes(String typed) {
        assertEquals(Optional.empty(), JoinCode.parse(typed));
    }

    @Test
    void aCodeHasOneShape() {
        assertThrows(IllegalArgumentException.class, () -> new JoinCode("blauw-4217"));
    }

    @Test
    void aTakenCodeIsTriedAgain() throws Exception {
        Directory directory = new MemoryDirectory(InstantSource.system());
        JoinCode first = new Codes(directory::claim, new Random(3)).claim(session).await();
        JoinCode second = new Codes(directory::claim, new Random(3)).claim(new SessionId("s2")).await();
        assertNotEquals(first, second);
        assertEquals(Optional.of(session), directory.session(first.value()).await());
        assertEquals(Optional.of(new SessionId("s2")), directory.session(second.value()).await());
    }

    @Test
    void thatEndsWhenAllAreTaken() throws Exception {
        Directory directory = new MemoryDirectory(InstantSource.system());
        RandomGenerator stuck = () -> 0L;
        new Codes(directory::claim, stuck).claim(session).await();
        Future<Throwable> failure = new Codes(directory::claim, stuck)
                .claim(new SessionId("s2"))
                .transform(done -> Future.succeededFuture(done.cause()));
        assertInstanceOf(IllegalStateException.class, failure.await());
    }
}
