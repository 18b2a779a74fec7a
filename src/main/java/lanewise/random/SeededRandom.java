package lanewise.random;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The generator of all random numbers of the library, and the function that spreads seeds. */
public final class SeededRandom {

    private static final RandomGeneratorFactory<RandomGenerator> L64_X128 = RandomGeneratorFactory
            .of("L64X128MixRandom");

    private SeededRandom() {}

    /**
     * A {@code L64X128MixRandom} of {@code java.util.random} (Steele and Vigna, <i>LXM: Better Splittable Pseudorandom Number
     * Generators</i>, OOPSLA 2021).
     *
     * @param seed decides all its numbers
     * @return a generator at the start of its stream
     */
    public static RandomGenerator of(long seed) {
        return L64_X128.create(seed);
    }

    /**
     * The finaliser of SplitMix64 (Steele, Lea and Flood, <i>Fast Splittable Pseudorandom Number Generators</i>, OOPSLA 2014)
     * after one step of its sequence: near numbers become far ones.
     *
     * @param z any number
     * @return its image; no two numbers have the same
     */
    public static long mix(long z) {
        long x = z + 0x9e3779b97f4a7c15L;
        x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }
}
