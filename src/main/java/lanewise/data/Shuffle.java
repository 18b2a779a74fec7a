package lanewise.data;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random orders of rows. A seed gives the same order on every machine.
 *
 * <p>The generator is {@code L64X128MixRandom} of {@code java.util.random} (Steele and Vigna, <i>LXM: better splittable
 * pseudorandom number generators</i>, OOPSLA 2021), created from the seed. A whole number below a bound b is the upper
 * 64 bits of the 128-bit product r·b, where r is the generator's next {@code long} read as unsigned; its bias is below
 * b/2⁶⁴. The shuffle is Durstenfeld's (Communications of the ACM 7(7), 1964, algorithm 235): for i from n − 1 down to
 * 1, swap element i with element j, j a random whole number below i + 1.
 */
final class Shuffle {

    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR = RandomGeneratorFactory
            .of("L64X128MixRandom");

    private Shuffle() {}

    /** The generator of one seed. */
    static RandomGenerator generator(long seed) {
        return GENERATOR.create(seed);
    }

    /** A random whole number from 0 to {@code bound} − 1. */
    static int below(int bound, RandomGenerator random) {
        return (int) Math.unsignedMultiplyHigh(random.nextLong(), bound);
    }

    /** The numbers 0 to n − 1 in random order. */
    static int[] permutation(int n, long seed) {
        RandomGenerator random = generator(seed);
        int[] permutation = new int[n];
        for (int i = 0; i < n; i++) {
            permutation[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = below(i + 1, random);
            int swapped = permutation[i];
            permutation[i] = permutation[j];
            permutation[j] = swapped;
        }
        return permutation;
    }
}
