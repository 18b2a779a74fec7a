package lanewise.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import lanewise.checks.Counts;

/**
 * Two parts of one dataset: rows to train on and rows held out from training.
 *
 * @param train the rows to train on
 * @param heldOut the rows to measure the result on
 */
public record FloatSplit(FloatDataset train, FloatDataset heldOut) {

    static FloatSplit random(FloatDataset data, double fraction, long seed) {
        int trainRows = trainRows(data.rows(), fraction);
        int[] order = Shuffle.permutation(data.rows(), seed);
        return new FloatSplit(
                data.subset(Arrays.copyOf(order, trainRows)),
                data.subset(Arrays.copyOfRange(order, trainRows, order.length)));
    }

    static FloatSplit stratified(FloatDataset data, double fraction, long seed) {
        if (data.classes() == 0) {
            throw new IllegalArgumentException("a dataset without classes cannot be split by class; use split");
        }
        int trainRows = trainRows(data.rows(), fraction);
        int[] quota = quotas(data, fraction, trainRows);
        int[] train = new int[trainRows];
        int[] heldOut = new int[data.rows() - trainRows];
        int trained = 0;
        int held = 0;
        for (int row : Shuffle.permutation(data.rows(), seed)) {
            if (quota[(int) data.y()[row]]-- > 0) {
                train[trained++] = row;
            } else {
                heldOut[held++] = row;
            }
        }
        return new FloatSplit(data.subset(train), data.subset(heldOut));
    }

    /** How many rows of each class to train on: the largest remainder method, the first class first of those that have as much. */
    private static int[] quotas(FloatDataset data, double fraction, int trainRows) {
        int[] quota = new int[data.classes()];
        double[] remainder = new double[data.classes()];
        int[] count = new int[data.classes()];
        for (int row = 0; row < data.rows(); row++) {
            count[(int) data.y()[row]]++;
        }
        int missing = trainRows;
        for (int c = 0; c < quota.length; c++) {
            quota[c] = (int) (fraction * count[c]);
            remainder[c] = fraction * count[c] - quota[c];
            missing -= quota[c];
        }
        // At most as many rows are left over as classes have a part of a row left.
        int[] byRemainder = IntStream.range(0, quota.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -remainder[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < missing; i++) {
            quota[byRemainder[i]]++;
        }
        return quota;
    }

    private static int trainRows(int rows, double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException(
                    "fraction is " + fraction + "; the part of the rows to train on must be above 0 and below 1");
        }
        int trainRows = (int) Math.round(fraction * rows);
        if (trainRows == 0 || trainRows == rows) {
            throw new IllegalArgumentException(
                    "a split of " + Counts.of(rows, "row") + " at " + fraction + " leaves no row to "
                            + (trainRows == 0 ? "train on" : "hold out") + "; choose another fraction");
        }
        return trainRows;
    }
}
