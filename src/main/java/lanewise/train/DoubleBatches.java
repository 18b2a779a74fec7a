// Generated from FloatBatches.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.OptionalLong;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleRowSource;
import lanewise.optimize.Shuffle;

/** The batches of an epoch, one after the other. The next batch overwrites the one before. */
abstract sealed class DoubleBatches {

    /** Where the rows of the batch lie. */
    double[] x;

    double[] y;

    /** Their weights; null if rows have none. */
    double[] weights;

    /** Goes to a row of an epoch; 0 is its start. */
    abstract void start(int epoch, long position);

    /** Somebody else may have read from where the rows come from since. */
    abstract void moved();

    /** Makes the next batch the current one and returns how many rows it has; 0 when the epoch is over. */
    abstract int next();

    /** What a row of the current batch is called. */
    abstract String name(int row);

    /** Whether all rows are known to suit the network. */
    abstract boolean checked();

    /** How many rows an epoch has, where that is known. */
    abstract OptionalLong allRows();

    static DoubleBatches of(DoubleDataset data, int batchSize, long seed) {
        return new OfDataset(data, batchSize, seed);
    }

    static DoubleBatches of(DoubleRowSource source, int batchSize) {
        return new OfSource(source, batchSize);
    }

    /** In the order of the epoch's shuffle; in their own order if all rows are one batch, which is then not copied. */
    private static final class OfDataset extends DoubleBatches {

        private final DoubleDataset data;
        private final int batchSize;
        private final long seed;
        private final int[] order;
        private int orderedEpoch = -1;
        private int from;
        private int following;

        OfDataset(DoubleDataset data, int batchSize, long seed) {
            this.data = data;
            this.batchSize = Math.min(batchSize, data.rows());
            this.seed = seed;
            boolean whole = this.batchSize == data.rows();
            order = whole ? null : new int[data.rows()];
            x = whole ? data.x() : new double[Math.multiplyExact(this.batchSize, data.features())];
            y = whole ? data.y() : new double[Math.multiplyExact(this.batchSize, data.targets())];
            weights = whole || data.weights() == null ? data.weights() : new double[this.batchSize];
        }

        @Override
        void start(int epoch, long position) {
            if (position > data.rows()) {
                throw new IllegalArgumentException(
                        "the dataset has " + Counts.of(data.rows(), "row") + "; the run goes on at row "
                                + position + " of an epoch, which needs the dataset that it began with");
            }
            if (order != null && orderedEpoch != epoch) {
                Shuffle.epoch(seed, epoch, order);
                orderedEpoch = epoch;
            }
            following = (int) position;
        }

        @Override
        void moved() {
            // Rows of a dataset are where they were.
        }

        @Override
        int next() {
            from = following;
            int count = Math.min(batchSize, data.rows() - from);
            if (order != null) {
                data.gather(order, from, count, x, 0, y, 0);
                for (int i = 0; weights != null && i < count; i++) {
                    weights[i] = data.weights()[order[from + i]];
                }
            }
            following = from + count;
            return count;
        }

        @Override
        boolean checked() {
            return true;
        }

        @Override
        OptionalLong allRows() {
            return OptionalLong.of(data.rows());
        }

        @Override
        String name(int row) {
            return "row " + (order == null ? row : order[from + row]) + " of the dataset";
        }
    }

    /** In the order of the source. */
    private static final class OfSource extends DoubleBatches {

        /** No row at which a run could go on. */
        private static final long UNKNOWN = -1;

        private final DoubleRowSource source;
        private final int batchSize;
        private int epoch = -1;
        private long from;
        private long following;
        private boolean moved;

        OfSource(DoubleRowSource source, int batchSize) {
            this.source = source;
            this.batchSize = batchSize;
            x = new double[Arguments.arrayLength("a batch", batchSize, source.features())];
            y = new double[Arguments.arrayLength("a batch", batchSize, source.targets())];
            weights = source.weighted() ? new double[batchSize] : null;
        }

        @Override
        void start(int epoch, long position) {
            if (this.epoch == epoch && following == position && !moved) {
                return;
            }
            source.reset(epoch);
            moved = false;
            this.epoch = epoch;
            following = 0;
            while (following < position) {
                int skipped = source.next(x, 0, y, 0, (int) Math.min(batchSize, position - following));
                if (skipped <= 0) {
                    throw new IllegalArgumentException(
                            "the source has " + Counts.of(following, "row") + "; the run goes on at row "
                                    + position + ", which needs the source that it began with");
                }
                following += skipped;
            }
        }

        @Override
        void moved() {
            moved = true;
        }

        @Override
        int next() {
            if (moved) {
                start(epoch, following);
            }
            from = following;
            // Where a source stands that throws is not known: the next start then goes back to its first row.
            following = UNKNOWN;
            int count = source.next(x, 0, y, 0, weights, 0, batchSize);
            if (count < 0 || count > batchSize) {
                throw new IllegalArgumentException(
                        "the source gave " + Counts.of(count, "row") + " after row " + from + ", when up to "
                                + batchSize + " were asked for; it gives 0 at its end");
            }
            following = from + count;
            return count;
        }

        @Override
        boolean checked() {
            return false;
        }

        @Override
        OptionalLong allRows() {
            return OptionalLong.empty();
        }

        @Override
        String name(int row) {
            return "row " + (from + row) + " of the source";
        }
    }
}
