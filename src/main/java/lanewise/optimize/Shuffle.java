package lanewise.optimize;

import java.util.random.RandomGenerator;
import lanewise.random.Permutation;
import lanewise.random.SeededRandom;

/**
 * The order in which an epoch visits the rows: a permutation that is a function of the seed and of the number of the
 * epoch alone, the same on every machine, so that a run can be resumed at any epoch.
 */
public final class Shuffle {

    /** 2⁶⁴ divided by the golden ratio, rounded to an odd number. */
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private Shuffle() {}

    /**
     * Fills an array with the order of one epoch: 0, 1, … n − 1 shuffled by Fisher and Yates (Durstenfeld's form, from
     * the last element down).
     *
     * <p>The random numbers are those of the JDK's {@code L64X128MixRandom}, seeded with the mix of (seed, epoch)
     * below. From each {@code long}, the high 32 bits u choose the element ⌊u·k/2³²⌋ among k, which prefers none by
     * more than k/2³². The mix is the finalizer of SplitMix64 (Steele, Lea and Flood, <i>Fast Splittable Pseudorandom
     * Number Generators</i>, 2014) applied to epoch + 1 golden gammas, exclusive-or the seed.
     *
     * @param seed seed of the run
     * @param epoch number of the epoch, from 0
     * @param rows receives the permutation of 0 to n − 1, n its length
     */
    public static void epoch(long seed, long epoch, int[] rows) {
        RandomGenerator random = SeededRandom.of(seed ^ SeededRandom.mix(epoch * GOLDEN_GAMMA));
        Permutation.shuffle(rows, k -> (int) ((random.nextLong() >>> 32) * k >>> 32));
    }
}
