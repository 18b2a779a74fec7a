package lanewise.train;

import lanewise.kernel.FloatUpdate;

/** The batches that wait for a step of the optimizer together: Σ weight · gradient, and Σ weight. */
final class FloatAccumulation {

    /** Batches of one step. */
    private final int batches;

    /** Σ weight · gradient; null where every batch is a step of its own. */
    final float[] sum;

    /** How many batches wait. */
    int waiting;

    /** Σ weight. */
    double weight;

    FloatAccumulation(int batches, int parameters) {
        this.batches = batches;
        sum = batches == 1 ? null : new float[parameters];
    }

    /** Whether the next batch completes a step. */
    boolean nextIsLast() {
        return waiting == batches - 1;
    }

    void add(float[] gradient, double batchWeight) {
        if (waiting == 0) {
            System.arraycopy(gradient, 0, sum, 0, gradient.length);
            FloatUpdate.scale(sum.length, (float) batchWeight, sum, 0);
        } else {
            FloatUpdate.axpy(gradient.length, (float) batchWeight, gradient, 0, sum, 0);
        }
        waiting++;
        weight += batchWeight;
    }

    /** Writes the mean gradient of the batches, which then wait no more. */
    void takeMean(float[] gradient) {
        System.arraycopy(sum, 0, gradient, 0, gradient.length);
        FloatUpdate.scale(gradient.length, (float) (1.0 / weight), gradient, 0);
        forget();
    }

    void forget() {
        waiting = 0;
        weight = 0;
    }
}
