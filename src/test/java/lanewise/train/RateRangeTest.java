package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What a range test makes of a curve: the slope of the loss, not of its noise. */
class RateRangeTest {

    private static final int STEPS = 200;

    /** Where the curve falls fastest. */
    private static final int MIDDLE = 120;

    private static double rate(int step) {
        return 1e-6 * Math.pow(1e7, step / (STEPS - 1.0));
    }

    /** The loss of small batches: level, then from 2.3 down to 1.3 in some thirty steps, then up again to where it ends. */
    private static double[] losses(RandomGenerator noise, double size) {
        double[] losses = new double[STEPS];
        double average = 0;
        for (int step = 0; step < STEPS; step++) {
            double level = 2.3 - 1 / (1 + Math.exp((MIDDLE - step) / 8.0)) + Math.exp((step - STEPS) / 8.0);
            average = 0.9 * average + 0.1 * (level + size * noise.nextGaussian());
            losses[step] = average / (1 - Math.pow(0.9, step + 1));
        }
        return losses;
    }

    private static double[] rates() {
        double[] rates = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            rates[step] = rate(step);
        }
        return rates;
    }

    /** The first averages are of a few batches only, and scatter as those do. */
    @Test
    void theNoiseOfTheFirstStepsIsNoSlope() {
        for (int seed = 0; seed < 200; seed++) {
            double[] losses = losses(new SplittableRandom(seed), 0.3);
            RateRange range = new RateRange(rates(), losses, false);
            // The average lags behind by some ten steps.
            assertTrue(
                    range.steepest() > rate(MIDDLE - 30) && range.steepest() < rate(MIDDLE + 40),
                    "seed " + seed + "\n" + range);
            assertTrue(range.lowest() > range.steepest(), "seed " + seed + "\n" + range);
        }
    }

    /** Behind the lowest loss training is out of hand, and a loss that falls there has jumped before. */
    @Test
    void whatFallsAfterAJumpIsNoSlope() {
        double[] losses = losses(new SplittableRandom(1), 0);
        for (int step = 165; step < 175; step++) {
            losses[step] += 3;
        }
        RateRange range = new RateRange(rates(), losses, true);
        assertTrue(range.steepest() > rate(MIDDLE - 10) && range.steepest() < rate(MIDDLE + 20), range.toString());
    }

    /** Where every rate is too large, the smallest is the one to begin with. */
    @Test
    void aLossThatOnlyRises() {
        double[] losses = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            losses[step] = 1 + step * 0.01;
        }
        RateRange range = new RateRange(rates(), losses, true);
        assertTrue(range.steepest() <= range.lowest(), range.toString());
        assertTrue(range.lowest() <= rate(STEPS / 10), range.toString());
    }

    /** Of 200 averages the first ten are of too few batches, and the eleventh is not. */
    @Test
    void theFirstTenAveragesAreNotLookedAt() {
        double[] losses = new double[STEPS];
        Arrays.fill(losses, 1);
        losses[9] = 0.1;
        losses[10] = 0.5;
        assertEquals(rate(10), new RateRange(rates(), losses, false).lowest());
    }

    /** A fall from one step to the next stands in the slopes around it, each over a tenth of the steps. */
    @Test
    void slopesAreTakenOverATenthOfTheSteps() {
        double[] losses = new double[STEPS];
        Arrays.fill(losses, 0, 120, 2);
        Arrays.fill(losses, 120, STEPS, 1);
        assertEquals(rate(110), new RateRange(rates(), losses, false).steepest());
    }

    @Test
    void aFewSteps() {
        RateRange range = new RateRange(new double[] {1, 2, 3}, new double[] {3, 2, 1}, false);
        assertEquals(2, range.steepest());
        assertEquals(3, range.lowest());
        assertEquals(1, new RateRange(new double[] {1, 2, 3}, new double[] {1, 2, 3}, false).lowest());
    }
}
