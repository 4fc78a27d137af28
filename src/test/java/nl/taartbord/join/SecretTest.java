package nl.taartbord.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void secretsAreLongDifferentAndDoNotShow() {
        byte[] key = {1, 2, 3};
        Secret secret = Secret.derived(key, "link CHAIR s1 p1");
        assertEquals(22, secret.value().length());
        assertEquals(Optional.of(secret), Secret.parse(secret.value()));
        assertEquals(secret, Secret.derived(key, "link CHAIR s1 p1"));
        assertNotEquals(secret, Secret.derived(key, "link CHAIR s1 p2"));
        assertNotEquals(secret, Secret.derived(new byte[] {1, 2, 4}, "link CHAIR s1 p1"));
        assertTrue(secret.hash().matches("[0-9a-f]{64}"));
        assertEquals("ec4a4fcd915a7672085936bb477cc50561660015653ad41616c8419727e97ff1", new Secret("x".repeat(22)).hash());
        assertEquals(-1, secret.toString().indexOf(secret.value()));
        assertEquals(Optional.empty(), Secret.parse("x".repeat(21)));
        assertEquals(Optional.empty(), Secret.parse("x".repeat(23)));
        assertEquals(Optional.empty(), Secret.parse("x".repeat(21) + "/"));
        assertEquals(Optional.empty(), Secret.parse(null));
    }
}
