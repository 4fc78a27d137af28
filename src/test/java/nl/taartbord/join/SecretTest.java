package nl.taartbord.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void secretsAreLongDifferentAndDoNotShow() {
        SecureRandom random = new SecureRandom();
        Secret secret = Secret.random(random);
        assertEquals(22, secret.value().length());
        assertEquals(Optional.of(secret), Secret.parse(secret.value()));
        assertNotEquals(secret, Secret.random(random));
        assertTrue(secret.hash().matches("[0-9a-f]{64}"));
        assertEquals("ec4a4fcd915a7672085936bb477cc50561660015653ad41616c8419727e97ff1", new Secret("x".repeat(22)).hash());
        assertEquals(-1, secret.toString().indexOf(secret.value()));
        assertEquals(Optional.empty(), Secret.parse("x".repeat(21)));
        assertEquals(Optional.empty(), Secret.parse("x".repeat(23)));
        assertEquals(Optional.empty(), Secret.parse("x".repeat(21) + "/"));
        assertEquals(Optional.empty(), Secret.parse(null));
    }
}
