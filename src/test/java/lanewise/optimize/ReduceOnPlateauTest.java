package lanewise.optimize;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
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

    private static ReduceOnPlateau impatient(double rate) {
        return new ReduceOnPlateau(Schedule.constant(rate), 0.5, 0);
    }

    /** Told the same loss after each of some steps. */
    private static Schedule told(Schedule schedule, int... steps) {
        Schedule ofRun = schedule.forRun();
        for (int step : steps) {
            ofRun.observe(step, 1);
        }
        return ofRun;
    }

    @Test
    void followsTheLossWhereItIsInForce() {
        assertEquals(0.5, told(impatient(1), 0, 1).at(2));
        // Steps 0 to 9 are the warm-up, which is not to be judged.
        assertEquals(1, told(impatient(1).withWarmup(10), 8, 9, 10).at(11));
        assertEquals(0.5, told(impatient(1).withWarmup(10), 8, 10, 11).at(12));
        assertEquals(1, told(impatient(2).times(0.5), 1).at(2));
        assertEquals(0.25, told(impatient(2).times(0.5), 1, 2, 3).at(2));
        assertEquals(0.5, told(impatient(1).every(100), 99, 199).at(200));
        Schedule both = told(impatient(1).then(10, impatient(0.1)), 3, 6, 9, 13, 16);
        assertEquals(0.25, both.at(9));
        assertEquals(0.05, both.at(17));
        Schedule nested = told(new ReduceOnPlateau(impatient(1).withWarmup(5), 0.1, 0), 4, 5, 6);
        assertEquals(0.5 * 0.01, nested.at(7), 1e-15);
    }

    /** Within a composition steps count from where the part is in force: as early as here, its warm-up is not over. */
    @Test
    void partsAreToldTheirOwnSteps() {
        Schedule late = impatient(1).withWarmup(5);
        assertEquals(1, told(late.every(3), 12, 13, 14).at(15));
        assertEquals(0.5, told(late.every(3), 14, 15, 18).at(21));
        assertEquals(1, told(late.withWarmup(5), 6, 8, 9).at(10));
        assertEquals(0.5, told(late.withWarmup(5), 9, 10, 11).at(12));
        assertEquals(1, told(Schedule.constant(1).then(10, late), 12, 13, 14).at(15));
        assertEquals(0.5, told(Schedule.constant(1).then(10, late), 14, 15, 16).at(17));
        // The step at which the next part begins is told to that part.
        assertEquals(1, told(impatient(1).then(10, impatient(0.1)), 9, 10).at(9));
    }

    @Test
    void runsOfOneSpecificationHaveAStateEach() {
        Schedule specification = impatient(1).withWarmup(2).then(50, impatient(0.1));
        Schedule first = told(specification, 2, 3, 4);
        assertEquals(0.25, first.at(5));
        assertEquals(1, specification.at(5));
        assertEquals(1, specification.forRun().at(5));
        assertEquals(0.25, first.forRun().at(5), "a copy begins with the state of its original");
        Schedule plain = Schedule.cosine(1, 0, 10);
        assertSame(plain, plain.forRun());
    }

    @Test
    void thePlateausOfACompositionAreFound() {
        ReduceOnPlateau inner = impatient(1);
        ReduceOnPlateau outer = new ReduceOnPlateau(inner.every(3).times(2), 0.5, 0);
        ReduceOnPlateau last = impatient(0.1);
        assertEquals(
                List.of(outer, inner, last),
                ReduceOnPlateau.within(outer.withWarmup(4).then(9, Schedule.constant(1)).then(20, last)));
        assertEquals(List.of(), ReduceOnPlateau.within(Schedule.cosine(1, 0, 10).withWarmup(2)));
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

    /** A composition of compositions, saved and restored in the middle, goes on as if it had not been interrupted. */
    @Test
    void aRestoredCompositionGoesOn() {
        Schedule specification = impatient(2).times(0.5).then(6, impatient(0.1).withWarmup(2).times(3)).every(2)
                .times(10);
        double[] expected = {10, 10, 10, 10, 5, 5, 5, 5, 2.5, 2.5, 2.5, 2.5, 1.5, 1.5, 3, 3, 3, 3, 1.5, 1.5, 1.5, 1.5};
        int[] told = {1, 3, 7, 11, 13, 15, 16, 17};
        for (int broken = 0; broken <= expected.length; broken++) {
            Schedule run = specification.forRun();
            for (int step = 0; step < expected.length; step++) {
                if (step == broken) {
                    Schedule resumed = specification.forRun();
                    List<ReduceOnPlateau> before = ReduceOnPlateau.within(run);
                    List<ReduceOnPlateau> after = ReduceOnPlateau.within(resumed);
                    assertEquals(2, before.size());
                    for (int i = 0; i < 2; i++) {
                        after.get(i).restore(before.get(i).state());
                    }
                    run = resumed;
                }
                assertEquals(expected[step], run.at(step), 1e-12, "step " + step + ", broken at " + broken);
                if (Arrays.binarySearch(told, step) >= 0) {
                    run.observe(step, 1);
                }
            }
        }
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
}
