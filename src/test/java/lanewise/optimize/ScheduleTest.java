package lanewise.optimize;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Values computed by hand from the formulas in the documentation of {@link Schedule}. */
class ScheduleTest {

    private static void assertRates(Schedule schedule, Object... stepAndRate) {
        for (int i = 0; i < stepAndRate.length; i += 2) {
            long step = ((Number) stepAndRate[i]).longValue();
            double rate = ((Number) stepAndRate[i + 1]).doubleValue();
            assertEquals(rate, schedule.at(step), 1e-15 * Math.abs(rate), schedule + " at " + step);
        }
    }

    @Test
    void constant() {
        assertRates(Schedule.constant(0.1), 0, 0.1, Long.MAX_VALUE, 0.1);
        assertRates(Schedule.constant(0), 0, 0);
    }

    @Test
    void steps() {
        assertRates(Schedule.steps(0.4, 0.5, 10), 0, 0.4, 9, 0.4, 10, 0.2, 19, 0.2, 20, 0.1, 29, 0.1);
    }

    @Test
    void exponential() {
        assertRates(Schedule.exponential(0.8, 1), 0, 0.8, 7, 0.8);
        assertRates(Schedule.exponential(0.8, 0.5), 0, 0.8, 1, 0.4, 2, 0.2, 3, 0.1);
    }

    @Test
    void inverseTime() {
        assertRates(Schedule.inverseTime(1, 0.25), 0, 1, 4, 0.5, 12, 0.25);
    }

    @Test
    void polynomial() {
        assertRates(Schedule.polynomial(1, 0.2, 4, 1), 0, 1, 1, 0.8, 2, 0.6, 3, 0.4, 4, 0.2, 5, 0.2);
        assertRates(Schedule.polynomial(1, 0, 4, 2), 0, 1, 1, 0.5625, 2, 0.25, 3, 0.0625, 4, 0, 9, 0);
    }

    @Test
    void cosine() {
        double quarter = 0.2 + 0.4 * (1 + Math.sqrt(0.5));
        assertRates(Schedule.cosine(1, 0.2, 8), 0, 1, 2, quarter, 4, 0.6, 8, 0.2, 100, 0.2);
    }

    @Test
    void cosineRestarts() {
        assertRates(Schedule.cosineRestarts(1, 0.2, 2, 1), 0, 1, 1, 0.6, 2, 1, 3, 0.6, 1_000_000_000_001L, 0.6);
        // Rounds of 2, 4 and 8 steps begin at 0, 2 and 6.
        assertRates(Schedule.cosineRestarts(1, 0.2, 2, 2), 0, 1, 1, 0.6, 2, 1, 4, 0.6, 6, 1, 10, 0.6, 14, 1);
        assertRates(Schedule.cosineRestarts(1, 0, 1, 3), (Math.powExact(3L, 30) - 1) / 2, 1);
    }

    @Test
    void oneCycle() {
        // 30 % of 11 steps, less one, is 2.3: between the peak there and the last step, 10, lie 7.7 steps.
        Schedule cycle = Schedule.oneCycle(1, 11);
        assertRates(cycle, 0, 0.04, 10, 4e-6, 99, 4e-6);
        assertRates(
                cycle,
                2,
                1 - 0.48 * (1 + Math.cos(Math.PI * 2 / 2.3)),
                5,
                4e-6 + 0.5 * (1 - 4e-6) * (1 + Math.cos(Math.PI * 2.7 / 7.7)));
        assertRates(Schedule.oneCycle(1, 10, 0.5, 10, 10), 0, 0.1, 2, 0.55, 4, 1, 9, 0.01);
        assertRates(Schedule.oneCycle(1, 2, 0.5, 10, 10), 0, 1, 1, 0.01);
        assertRates(Schedule.oneCycle(1, 2), 0, 1, 1, 4e-6);
    }

    @Test
    void compositions() {
        Schedule cosine = Schedule.cosine(0.8, 0, 4);
        assertRates(cosine.withWarmup(4), 0, 0.2, 1, 0.4, 2, 0.6, 3, 0.8, 4, 0.8, 6, 0.4, 8, 0);
        Schedule pieces = Schedule.constant(3).then(2, Schedule.constant(2)).then(5, Schedule.exponential(1, 0.5));
        assertRates(pieces, 0, 3, 1, 3, 2, 2, 4, 2, 5, 1, 6, 0.5);
        assertRates(Schedule.exponential(1, 0.5).every(3), 0, 1, 2, 1, 3, 0.5, 5, 0.5, 6, 0.25);
        assertRates(Schedule.inverseTime(1, 1).times(0.5), 0, 0.5, 1, 0.25);
        assertRates(((Schedule) step -> step).times(2), 3, 6);
        assertRates(Schedule.constant(3).then(0, Schedule.constant(2)), 0, 2, 1, 2);
    }

    @Test
    void aRateAllocatesNothing() {
        Schedule schedule = Schedule.constant(1)
                .then(10, Schedule.steps(1, 0.9, 10))
                .then(100, Schedule.inverseTime(1, 0.1))
                .then(200, Schedule.polynomial(1, 0.1, 100, 2))
                .then(300, Schedule.cosine(1, 0.1, 100).withWarmup(20))
                .then(400, Schedule.cosineRestarts(1, 0.1, 10, 2).times(0.5))
                .then(500, Schedule.oneCycle(1, 100));
        double[] sum = new double[1];
        long bytes = AllocatedBytes.once(() -> {
            for (int step = 0; step < 600; step++) {
                sum[0] += schedule.at(step);
            }
        });
        assertEquals(0, bytes, "bytes allocated by 600 rates, which sum to " + sum[0]);
    }

    @Test
    void aScheduleSaysWhatItIs() {
        assertEquals("Cosine[initial=0.1, end=0.0, length=100]", Schedule.cosine(0.1, 0, 100).toString());
        assertEquals(Schedule.cosine(0.1, 0, 100).withWarmup(5), Schedule.cosine(0.1, 0, 100).withWarmup(5));
    }

    @Test
    void badInputIsNamed() {
        assertMessage("rate is -1.0; it must be finite and not negative", () -> Schedule.constant(-1));
        assertMessage("initial is NaN; it must be positive and finite", () -> Schedule.exponential(Double.NaN, 0.5));
        assertMessage("factor is 1.5; it must be positive and at most 1", () -> Schedule.exponential(1, 1.5));
        assertMessage("factor is 0.0; it must be positive and at most 1", () -> Schedule.exponential(1, 0));
        assertMessage("factor is 0.0; it must be positive and at most 1", () -> Schedule.steps(1, 0, 10));
        assertMessage("every is 0; it must be at least 1", () -> Schedule.steps(1, 0.5, 0));
        assertMessage(
                "steps is 50, but the last schedule so far begins at step 100; boundaries count over the whole run, in"
                        + " ascending order",
                () -> Schedule.constant(1).then(100, Schedule.constant(2)).then(50, Schedule.constant(3)));
        assertMessage(
                "steps is 20, but the last schedule so far begins at step 20; boundaries count over the whole run, in"
                        + " ascending order",
                () -> Schedule.constant(1).then(2, Schedule.constant(2)).times(0.5).every(10)
                        .then(20, Schedule.constant(3)));
        assertMessage(
                "steps is 15, but the last schedule so far begins at step 15; boundaries count over the whole run, in"
                        + " ascending order",
                () -> Schedule.constant(1).then(5, Schedule.constant(2)).withWarmup(10).then(15, Schedule.constant(3)));
        assertMessage(
                "steps is 120, but the last schedule so far begins at step 150; boundaries count over the whole run, in"
                        + " ascending order",
                () -> Schedule.constant(1).then(100, Schedule.constant(2).then(50, Schedule.constant(3)))
                        .then(120, Schedule.constant(4)));
        assertMessage(
                "steps is 50, but the last schedule so far begins at step 100; boundaries count over the whole run, in"
                        + " ascending order",
                () -> new ReduceOnPlateau(Schedule.constant(1).then(100, Schedule.constant(2)), 0.5, 3)
                        .then(50, Schedule.constant(3)));
        assertEquals(
                4, Schedule.constant(1).then(100, Schedule.constant(2).then(50, Schedule.constant(3)))
                        .then(151, Schedule.constant(4)).at(151));
        assertEquals(2, Schedule.constant(1).withWarmup(10).then(10, Schedule.constant(2)).at(10));
        assertMessage("decay is 0.0; it must be positive and finite", () -> Schedule.inverseTime(1, 0));
        assertMessage("length is 0; it must be at least 1", () -> Schedule.cosine(1, 0, 0));
        assertMessage("end is -0.1; it must be finite and not negative", () -> Schedule.cosine(1, -0.1, 5));
        assertMessage("power is Infinity; it must be positive and finite",
                () -> Schedule.polynomial(1, 0, 5, Double.POSITIVE_INFINITY));
        assertMessage("multiplier is 0; it must be at least 1", () -> Schedule.cosineRestarts(1, 0, 5, 0));
        assertMessage("length is 1; one cycle needs at least 2 steps", () -> Schedule.oneCycle(1, 1));
        assertMessage(
                "rise is 1.0; it must lie between 0.0 and 1.0, both excluded",
                () -> Schedule.oneCycle(1, 10, 1, 25, 1e4));
        assertMessage(
                "startDivisor is 1.0E-310, at which the cycle would begin with the rate Infinity; take a larger one",
                () -> Schedule.oneCycle(1, 10, 0.3, 1e-310, 1e4));
        assertMessage(
                "endDivisor is 1.0E-200, at which the cycle would end with the rate Infinity; take a larger one",
                () -> Schedule.oneCycle(1, 10, 0.3, 1e-200, 1e-200));
        assertMessage("steps is 0; it must be at least 1", () -> Schedule.constant(1).withWarmup(0));
        assertMessage(
                "steps is -1; a schedule is in force for at least 0 steps",
                () -> Schedule.constant(1).then(-1, Schedule.constant(2)));
        assertMessage(
                "factor is -2.0; it must be finite and not negative", () -> Schedule.constant(1).times(-2));
    }

    @Test
    void aNegativeStepIsNamed() {
        Schedule own = step -> step;
        for (Schedule schedule : new Schedule[] {
            Schedule.constant(1), Schedule.steps(0.1, 0.5, 2), Schedule.exponential(0.1, 0.5),
            Schedule.inverseTime(0.1, 0.5), Schedule.polynomial(0.1, 0, 10, 1), Schedule.cosine(0.1, 0, 10),
            Schedule.cosineRestarts(0.1, 0, 10, 1), Schedule.cosineRestarts(0.1, 0, 10, 2),
            Schedule.oneCycle(0.1, 10), own.withWarmup(10), own.then(5, own), own.every(3), own.times(2),
            new ReduceOnPlateau(own, 0.5, 1)
        }) {
            for (long step : new long[] {-1, -2, -1000, Long.MIN_VALUE}) {
                assertMessage("step is " + step + "; it must be at least 0", () -> schedule.at(step));
            }
        }
    }
}
