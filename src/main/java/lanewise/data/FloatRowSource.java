package lanewise.data;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Rows of features and targets, a batch at a time, from the first to the last: the way to data that does not fit in
 * memory.
 *
 * <p>An open interface: implement it for a database, a queue, a format of your own. A source has a position and belongs
 * to one thread. {@link #of(FloatDataset)} reads a dataset, {@link Csv#streamFloat(java.nio.file.Path)} a file,
 * {@link FloatShuffleBuffer} mixes the rows of another source.
 */
public interface FloatRowSource extends AutoCloseable {

    /**
     * The numbers in a row of features.
     *
     * @return at least 1
     */
    int features();

    /**
     * The numbers in a row of targets.
     *
     * @return at least 0
     */
    int targets();

    /**
     * The number of classes, if the target is one column that holds a class.
     *
     * @return at least 1 for classification, 0 for regression
     */
    int classes();

    /**
     * Copies the next rows into the caller's arrays, side by side.
     *
     * @param x receives {@code features()} numbers per row
     * @param xOffset where they start
     * @param y receives {@code targets()} numbers per row
     * @param yOffset where they start
     * @param maxRows how many rows to copy at most, at least 1
     * @return how many rows were copied: fewer than {@code maxRows} only if no more are left, 0 at the end
     * @throws IndexOutOfBoundsException if {@code maxRows} rows do not lie inside an array
     * @throws IllegalArgumentException if {@code maxRows} is below 1, or a row holds what is not valid
     * @throws IllegalStateException from a source that reads a file, mixes or scales, if a call has failed before and no reset has
     *     followed: rows ahead of a wrong one would be lost
     */
    int next(float[] x, int xOffset, float[] y, int yOffset, int maxRows);

    /**
     * Whether rows have weights of their own. A source that says so overrides {@link #next(float[], int, float[], int,
     * float[], int, int)} too.
     *
     * @return false unless overridden
     */
    default boolean weighted() {
        return false;
    }

    /**
     * As {@link #next(float[], int, float[], int, int)}, with the weights of the rows; 1 unless overridden.
     *
     * @param x receives {@code features()} numbers per row
     * @param xOffset where they start
     * @param y receives {@code targets()} numbers per row
     * @param yOffset where they start
     * @param weights receives a finite number of at least 0 per row; null if nobody wants them
     * @param weightsOffset where they start
     * @param maxRows how many rows to copy at most, at least 1
     * @return how many rows were copied: fewer than {@code maxRows} only if no more are left, 0 at the end
     * @throws IndexOutOfBoundsException if {@code maxRows} rows do not lie inside an array
     * @throws IllegalArgumentException if {@code maxRows} is below 1, or a row holds what is not valid
     * @throws IllegalStateException from a source that reads a file, mixes or scales, if a call has failed before and no reset has
     *     followed: rows ahead of a wrong one would be lost
     */
    default int next(
            float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset, int maxRows) {
        Ranges.weights(weights, weightsOffset, maxRows);
        int count = next(x, xOffset, y, yOffset, maxRows);
        if (weights != null) {
            Arrays.fill(weights, weightsOffset, weightsOffset + count, 1);
        }
        return count;
    }

    /** Goes back to the first row; of a source that was closed, too, whose rows are then there again: training begins with it. */
    void reset();

    /**
     * Goes back to the first row of a pass. A trainer asks for the pass with the number of its epoch, so that a run which
     * is resumed sees the rows in the order that it would have seen without the break.
     *
     * @param pass number of the pass, from 0; unless overridden all passes are alike
     */
    default void reset(long pass) {
        reset();
    }

    /** Frees what the source holds open; without effect if that is nothing. It may be called more than once. */
    @Override
    default void close() {}

    /**
     * The rows of a dataset in their order, with their weights.
     *
     * @param data the dataset
     * @return a source at its first row
     */
    static FloatRowSource of(FloatDataset data) {
        return new FloatDatasetRows(data);
    }

    /**
     * Rows outside the heap: in a mapped file, or where other code has put them. The numbers are {@code float} in the byte order
     * of the machine, at any alignment.
     *
     * @param x the features, row after row
     * @param features the numbers in a row of features, at least 1
     * @param y the targets, row after row; {@link MemorySegment#NULL} where there are none
     * @param targets the numbers in a row of targets, at least 0
     * @param classes the number of classes if the target is one column that holds a class, else 0
     * @return a source at its first row, to be used while the segments are alive, by a thread that may read them; a row that
     *     is not finite is named when it is read
     * @throws IllegalArgumentException if a segment does not hold whole rows, or both not as many, or there is a segment of targets
     *     though a row has none
     */
    static FloatRowSource of(MemorySegment x, int features, MemorySegment y, int targets, int classes) {
        return new FloatSegmentRows(x, features, y, targets, classes);
    }
}
