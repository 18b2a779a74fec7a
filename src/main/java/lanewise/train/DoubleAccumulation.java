// Generated from FloatAccumulation.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import lanewise.kernel.DoubleUpdate;

/** The batches that wait for a step of the optimizer together: Σ weight · gradient, and Σ weight. */
final class DoubleAccumulation {

    /** Batches of one step. */
    private final int batches;

    /** Σ weight · gradient; null where every batch is a step of its own. */
    final double[] sum;

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
        if (waiting == 0) {
            System.arraycopy(gradient, 0, sum, 0, gradient.length);
            DoubleUpdate.scale(sum.length, batchWeight, sum, 0);
        } else {
            DoubleUpdate.axpy(gradient.length, batchWeight, gradient, 0, sum, 0);
        }
        waiting++;
        weight += batchWeight;
    }

    /** Writes the mean gradient of the batches, which then wait no more. */
    void takeMean(double[] gradient) {
        System.arraycopy(sum, 0, gradient, 0, gradient.length);
        DoubleUpdate.scale(gradient.length, (1.0 / weight), gradient, 0);
        forget();
    }

    void forget() {
        waiting = 0;
        weight = 0;
    }
}
