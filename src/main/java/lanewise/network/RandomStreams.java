package lanewise.network;

import java.util.random.RandomGenerator;
import lanewise.random.SeededRandom;

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
        return SeededRandom.of(key(seed, purpose, index));
    }

    /** The seed of a stream. */
    static long key(long seed, Purpose purpose, long index) {
        return SeededRandom.mix(SeededRandom.mix(SeededRandom.mix(seed) + purpose.ordinal()) + index);
    }
}
