package lanewise.network;

import lanewise.random.SeededRandom;

/**
 * Which elements a dropout layer keeps: a function of seed, step, layer, row of the batch and unit, and of nothing else,
 * so threads and the splitting of a batch do not change it.
 *
 * <p>With mix the finaliser of SplitMix64 (Steele, Lea and Flood 2014), element (row, unit) is dropped when the upper 24
 * bits of mix(mix(mix(key + step) + row) + unit), as a fraction of 1, are below the rate; key is that of
 * {@link RandomStreams} for the seed and the layer.
 */
public final class DropoutMask {

    private DropoutMask() {}

    /**
     * The key of a layer.
     *
     * @param seed the user's seed
     * @param layer index of the layer, see {@link Network#allLayers()}
     * @return what {@link #row} takes
     */
    public static long key(long seed, int layer) {
        return RandomStreams.key(seed, RandomStreams.Purpose.DROPOUT, layer);
    }

    /**
     * The key of a row.
     *
     * @param key the key of the layer
     * @param step number of the training step
     * @param row index of the row in the whole batch
     * @return what {@link #kept} takes
     */
    public static long row(long key, long step, int row) {
        return SeededRandom.mix(SeededRandom.mix(key + step) + row);
    }

    /**
     * A rate as a whole number of 2⁻²⁴.
     *
     * @param rate from 0 to below 1
     * @return what {@link #kept} takes
     */
    public static long threshold(double rate) {
        return Math.round(rate * 0x1p24);
    }

    /**
     * Whether an element stays.
     *
     * @param row the key of its row
     * @param unit its index in the row
     * @param threshold the rate
     * @return false if it is dropped
     */
    public static boolean kept(long row, int unit, long threshold) {
        return SeededRandom.mix(row + unit) >>> 40 >= threshold;
    }
}
