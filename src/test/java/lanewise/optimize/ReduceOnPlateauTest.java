package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReduceOnPlateauTest {

    @Test
    void reducesAfterMoreThanPatienceObservationsWithoutABetterLoss() {
        ReduceOnPlateau plateau = new ReduceOnPlateau(Schedule.constant(1), 0.5, 2);
        assertFalse(plateau.observe(3));
        assertFalse(plateau.observe(3)); // 1 bad
        assertFalse(plateau.observe(2.9999)); // 2 bad: not a ten-thousandth better
        assertFalse(plateau.observe(2)); // better
        assertFalse(plateau.observe(2.5));
        assertFalse(plateau.observe(Double.NaN));
        assertEquals(1, plateau.at(0));
        assertTrue(plateau.observe(2)); // 3 bad
        assertEquals(0.5, plateau.at(0));
        assertFalse(plateau.observe(2));
        assertFalse(plateau.observe(2));
        assertTrue(plateau.observe(2));
        assertEquals(0.25, plateau.at(0));
    }

    @Test
    void coolsDownAndKeepsTheSmallestRate() {
        ReduceOnPlateau plateau = new ReduceOnPlateau(Schedule.inverseTime(1, 1), 0.1, 0, 0, 2, 0.3);
        assertFalse(plateau.observe(1));
        assertTrue(plateau.observe(1));
        assertFalse(plateau.observe(1)); // does not count
        assertFalse(plateau.observe(1)); // does not count
        assertTrue(plateau.observe(1));
        assertEquals(0.3, plateau.at(0), "1 times 0.01, but not below the smallest rate");
        assertEquals(0.25, plateau.at(3), "the schedule itself is below it");
    }

    @Test
    void negativeLossesImproveDownwards() {
        ReduceOnPlateau plateau = new ReduceOnPlateau(Schedule.constant(1), 0.5, 0, 0.1, 0, 0);
        assertFalse(plateau.observe(-10));
        assertFalse(plateau.observe(-11.5));
        assertTrue(plateau.observe(-11.6));
    }

    @Test
    void aRestoredStateGoesOn() {
        ReduceOnPlateau first = new ReduceOnPlateau(Schedule.constant(1), 0.5, 1);
        first.observe(1);
        first.observe(1);
        first.observe(1);
        first.observe(1);
        ReduceOnPlateau second = new ReduceOnPlateau(Schedule.constant(1), 0.5, 1);
        second.restore(first.state());
        assertEquals(0.5, second.at(0));
        assertTrue(second.observe(1));
        assertEquals(new ReduceOnPlateau.State(0.25, 1, 0, 0), second.state());
    }

    @Test
    void badInputIsNamed() {
        Schedule one = Schedule.constant(1);
        assertMessage(
                "factor is 1.0; it must lie between 0.0 and 1.0, both excluded", () -> new ReduceOnPlateau(one, 1, 0));
        assertMessage("patience is -1; it must be at least 0", () -> new ReduceOnPlateau(one, 0.5, -1));
        assertMessage("cooldown is -2; it must be at least 0", () -> new ReduceOnPlateau(one, 0.5, 0, 0, -2, 0));
        assertMessage(
                "threshold is 1.0; it must be at least 0 and less than 1",
                () -> new ReduceOnPlateau(one, 0.5, 0, 1, 0, 0));
        assertMessage(
                "smallest is -1.0; it must be finite and not negative",
                () -> new ReduceOnPlateau(one, 0.5, 0, 0, 0, -1));
    }

    private static void assertMessage(String expected, org.junit.jupiter.api.function.Executable call) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
