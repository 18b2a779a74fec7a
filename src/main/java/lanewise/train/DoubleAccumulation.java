// Generated from FloatAccumulation.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import lanewise.kernel.DoubleUpdate;

/** The batches that wait for a step of the optimizer together: Σ weight · gradient in some unit, and Σ weight. */
final class DoubleAccumulation {

    /** Up to here, as where weights are numbers of rows, the unit of the sum is 1. */
    private static final int USUAL_EXPONENT = 24;

    /** Batches of one step. */
    private final int batches;

    /** Σ weight · gradient, divided by the unit of Σ weight; null where every batch is a step of its own. */
    final double[] sum;

    /** The sum before the last batch, for a step that is not taken; made by the first one. */
    private double[] sumBefore;

    private double weightBefore;

    /** How many batches wait. */
    int waiting;

    /** Σ weight. */
    double weight;

    DoubleAccumulation(int batches, int parameters) {
        this.batches = batches;
        sum = batches == 1 ? null : new double[parameters];
    }

    /** Whether the next batch completes a step. */
    boolean nextIsLast() {
        return waiting == batches - 1;
    }

    void add(double[] gradient, double batchWeight) {
        double before = unit(weight);
        weight += batchWeight;
        double unit = unit(weight);
        double share = (batchWeight / unit);
        if (waiting == 0) {
            System.arraycopy(gradient, 0, sum, 0, gradient.length);
            DoubleUpdate.scale(sum.length, share, sum, 0);
        } else {
            if (unit != before) {
                DoubleUpdate.scale(sum.length, (before / unit), sum, 0);
            }
            DoubleUpdate.axpy(gradient.length, share, gradient, 0, sum, 0);
        }
        waiting++;
    }

    /** Writes the mean gradient of the batches. */
    void mean(double[] gradient) {
        System.arraycopy(sum, 0, gradient, 0, gradient.length);
        DoubleUpdate.scale(gradient.length, (unit(weight) / weight), gradient, 0);
    }

    /** Keeps what there is before a batch is added, to be able to go back. */
    void keep() {
        sumBefore = sumBefore == null ? new double[sum.length] : sumBefore;
        System.arraycopy(sum, 0, sumBefore, 0, sum.length);
        weightBefore = weight;
    }

    /** Back to what was kept: the batch that was added since will come again. */
    void goBack() {
        System.arraycopy(sumBefore, 0, sum, 0, sum.length);
        weight = weightBefore;
        waiting--;
    }

    /**
     * What the sum is divided by: a mean does not depend on the size of its weights, but their sum times a gradient may leave the
     * type. A power of two, which rounds nothing, and a function of Σ weight alone, so that a checkpoint need not tell it.
     */
    private static double unit(double weight) {
        int exponent = Math.getExponent(weight);
        return weight == 0 || Math.abs(exponent) <= USUAL_EXPONENT ? 1 : Math.scalb(1.0, exponent);
    }

    void forget() {
        waiting = 0;
        weight = 0;
    }
}
