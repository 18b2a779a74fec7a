package lanewise.data;

import java.util.random.RandomGenerator;
import lanewise.random.Permutation;
import lanewise.random.SeededRandom;

/**
 * Random orders of rows. A seed gives the same order on every machine.
 *
 * <p>Numbers come from the {@link SeededRandom} of the seed. A whole number below a bound b is the upper 64 bits of the
 * 128-bit product r·b, where r is the generator's next {@code long} read as unsigned; its bias is below b/2⁶⁴.
 */
final class Shuffle {

    private Shuffle() {}

    /** A random whole number from 0 to {@code bound} − 1. */
    static int below(int bound, RandomGenerator random) {
        return (int) Math.unsignedMultiplyHigh(random.nextLong(), bound);
    }

    /** The numbers 0 to n − 1 in random order. */
    static int[] permutation(int n, long seed) {
        RandomGenerator random = SeededRandom.of(seed);
        int[] permutation = new int[n];
        Permutation.shuffle(permutation, bound -> below(bound, random));
        return permutation;
    }
}
