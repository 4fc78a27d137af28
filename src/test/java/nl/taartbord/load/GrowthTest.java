package nl.taartbord.load;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static Growth of(LongStream rounds) {
        Growth growth = new Growth();
        rounds.forEach(growth::add);
        return growth;
    }

    @Test
    void whatGrowsWhileItWarmsUpAndThenVariesIsFlat() {
        assertTrue(of(LongStream.of(40, 60, 80, 82, 79, 81, 80, 83, 78)).isFlat());
    }

    @Test
    void aLittleMoreEveryRoundIsNot() {
        assertFalse(of(LongStream.rangeClosed(1, 30).map(round -> 50 + 3 * round)).isFlat());
    }

    @Test
    void fiveRoundsTellNothing() {
        assertFalse(of(LongStream.of(1, 1, 1, 1, 1)).tells());
    }
}
