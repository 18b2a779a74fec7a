// Generated from FloatShuffleBuffer.java by src/codegen/FloatToDouble.java.
package lanewise.data;

import java.util.random.RandomGenerator;
import lanewise.checks.Arguments;
import lanewise.network.RandomStreams;

/**
 * Mixes the rows of a source that does not fit in memory: it holds a bounded number of them and hands out a random one
 * each time, whose place the next row of the source takes.
 *
 * <p>A row leaves at most the buffer's capacity earlier than it stands in the source, and a capacity of at least the
 * source's number of rows gives every order the same chance. The order follows from the seed and the number of the pass,
 * on every machine: the generator is that of {@link lanewise.network.RandomStreams} for shuffling, with the pass as its index,
 * and the row handed out is the upper half of the 128-bit product of the number of rows held and the generator's next
 * {@code long} read as unsigned. {@link #reset()} begins the next pass, {@link #reset(long)} any; where reading the
 * source has failed, one of them comes before the next row.
 */
public final class DoubleShuffleBuffer implements DoubleRowSource {

    private final DoubleRowSource source;
    private final int capacity;
    private final long seed;
    private final double[] x;
    private final double[] y;

    /** Null if rows have no weights. */
    private final double[] weights;

    private long pass;
    private RandomGenerator random;
    private int held;
    private boolean filled;

    /** Whether the last call of next has thrown, after which rows are missing or mixed with each other. */
    private boolean failed;

    /**
     * Mixes a source.
     *
     * @param source where the rows come from; this buffer alone reads it, and closes it
     * @param capacity how many rows to hold, at least 1
     * @param seed the same seed gives the same orders
     * @throws IllegalArgumentException if the capacity is below 1 or too large for one array
     */
    public DoubleShuffleBuffer(DoubleRowSource source, int capacity, long seed) {
        if (capacity < 1 || (long) capacity * Math.max(source.features(), source.targets()) > Arguments.LONGEST_ARRAY) {
            throw new IllegalArgumentException("capacity is " + capacity
                    + "; a shuffle buffer holds at least 1 row, and no more than fit in one array");
        }
        this.source = source;
        this.capacity = capacity;
        this.seed = seed;
        this.random = RandomStreams.of(seed, RandomStreams.Purpose.SHUFFLE, 0);
        this.x = new double[capacity * source.features()];
        this.y = new double[capacity * source.targets()];
        this.weights = source.weighted() ? new double[capacity] : null;
    }

    @Override
    public int features() {
        return source.features();
    }

    @Override
    public int targets() {
        return source.targets();
    }

    @Override
    public int classes() {
        return source.classes();
    }

    @Override
    public boolean weighted() {
        return weights != null;
    }

    @Override
    public int next(double[] xOut, int xOffset, double[] yOut, int yOffset, int maxRows) {
        return next(xOut, xOffset, yOut, yOffset, null, 0, maxRows);
    }

    @Override
    public int next(
            double[] xOut, int xOffset, double[] yOut, int yOffset, double[] weightsOut, int weightsOffset,
            int maxRows) {
        int features = features();
        int targets = targets();
        Ranges.rows(features, xOut.length, xOffset, targets, yOut.length, yOffset, maxRows);
        Ranges.weights(weightsOut, weightsOffset, maxRows);
        SourceChecks.notFailed(failed);
        failed = true;
        if (!filled) {
            held = given(source.next(x, 0, y, 0, weights, 0, capacity), capacity);
            filled = true;
        }
        int count = 0;
        for (; count < maxRows && held > 0; count++) {
            int chosen = Shuffle.below(held, random);
            System.arraycopy(x, chosen * features, xOut, xOffset + count * features, features);
            System.arraycopy(y, chosen * targets, yOut, yOffset + count * targets, targets);
            if (weightsOut != null) {
                weightsOut[weightsOffset + count] = weights == null ? 1 : weights[chosen];
            }
            if (given(source.next(x, chosen * features, y, chosen * targets, weights, chosen, 1),
                    1) == 0) {
                held--;
                if (weights != null) {
                    weights[chosen] = weights[held];
                }
                System.arraycopy(x, held * features, x, chosen * features, features);
                System.arraycopy(y, held * targets, y, chosen * targets, targets);
            }
        }
        failed = false;
        return count;
    }

    private static int given(int count, int asked) {
        return SourceChecks.count("the source behind the buffer", count, asked);
    }

    @Override
    public void reset() {
        reset(pass + 1);
    }

    @Override
    public void reset(long pass) {
        source.reset(pass);
        this.pass = pass;
        random = RandomStreams.of(seed, RandomStreams.Purpose.SHUFFLE, pass);
        held = 0;
        filled = false;
        failed = false;
    }

    @Override
    public void close() {
        source.close();
    }
}
