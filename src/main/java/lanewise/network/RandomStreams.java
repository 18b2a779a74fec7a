package lanewise.network;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Where all randomness comes from: one seed, split by purpose and index, never by thread.
 *
 * <p>Each stream is a {@code L64X128MixRandom} (Steele and Vigna, <i>LXM: Better Splittable Pseudorandom Number
 * Generators</i>, 2021) whose seed is the user's, mixed with the purpose and an index by the finaliser of SplitMix64
 * (Steele, Lea and Flood 2014). So the same seed gives the same numbers on every machine, and drawing more numbers for
 * one purpose does not shift those of another.
 */
public final class RandomStreams {

    /** What random numbers are drawn for. */
    public enum Purpose {
        /** First values of parameters; the index is that of the layer. */
        INITIALISATION,
        /** Order of the rows; the index is that of the epoch. */
        SHUFFLE,
        /** Units that are dropped; the index is that of the layer. */
        DROPOUT
    }

    private RandomStreams() {}

    /**
     * A stream of random numbers.
     *
     * @param seed the user's seed
     * @param purpose what the numbers are for
     * @param index distinguishes streams of one purpose
     * @return a generator at the start of its stream
     */
    public static RandomGenerator of(long seed, Purpose purpose, long index) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(key(seed, purpose, index));
    }

    /** The seed of a stream. */
    static long key(long seed, Purpose purpose, long index) {
        return mix(mix(mix(seed) + purpose.ordinal()) + index);
    }

    /** The finaliser of SplitMix64 after one step of its sequence. */
    static long mix(long z) {
        long x = z + 0x9e3779b97f4a7c15L;
        x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }
}
