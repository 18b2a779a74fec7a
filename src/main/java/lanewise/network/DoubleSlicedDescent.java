// Generated from FloatSlicedDescent.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import lanewise.checks.Counts;
import lanewise.kernel.Parallelism;

/**
 * A whole training step on a batch, in two phases. First all blocks of rows go through the layers and back, down to ∂J/∂z of
 * each. Then the parameters are taken in slices: the gradient of a slice is computed, from all blocks, and handed on while it
 * is in the cache. So no gradient of the whole network is written to memory and read again, and every thread has its share of
 * both phases, whatever the number of blocks.
 *
 * <p>Gradients have the bits of {@link DoubleBackprop#valueAndGradient(double[], double[], int, double[], int, double[], int, int,
 * double[])}, for any number of threads.
 *
 * <p>Measured on Zen 3: the weights' gradient and plain descent of 784 x 512 weights took 0.8 of the time in slices, for 32
 * and 128 rows; of 784 x 128 weights 0.91 for 32 rows and 1.02 for 128.
 */
public final class DoubleSlicedDescent {

    /** What is done with the gradient of a slice; called by several threads at a time, for slices that do not overlap. */
    @FunctionalInterface
    public interface Descent {

        /**
         * Moves some parameters.
         *
         * @param from index of the first parameter
         * @param count number of parameters
         * @param gradient holds their gradient
         * @param gradientOffset where it starts
         */
        void move(int from, int count, double[] gradient, int gradientOffset);
    }

    /** The gradient of fewer parameters stays in the cache anyway. */
    private static final int LEAST_PARAMETERS = 32_768;

    /** The activations of so many blocks are kept at a time. */
    private static final int MOST_BLOCKS = 8;

    /** Weights times rows from which the second phase is shared: half a millisecond's work on one core. */
    private static final long LEAST_TO_SHARE = 4_000_000;

    private final DoubleBlockDeltas deltas;
    private final DoubleSlice[] slices;
    private final Parallelism threads;

    /** Parameters of the longest slice. */
    private final int longest;

    /** Room for the gradient of a slice, for each thread; for two where there are several blocks. */
    private final double[][] gradients;

    private final Parallelism.Task blockTask = this::blocks;
    private final Parallelism.Task sliceTask = this::slices;
    private final Descent look = this::look;

    /** The next block or slice that no thread has taken. */
    private final AtomicInteger next = new AtomicInteger();

    private Descent descent;
    private boolean taken;

    /** Whether a thread has met a number that is not finite. */
    private volatile boolean overflow;

    private DoubleSlicedDescent(Network network, int maxRows, long seed, Parallelism threads) {
        this.threads = threads;
        int workers = threads == null ? 1 : threads.threads();
        deltas = new DoubleBlockDeltas(network, maxRows, seed, workers);
        slices = DoubleSlice.cut(deltas.passes(), network.inputs(), workers);
        int most = 0;
        for (DoubleSlice slice : slices) {
            most = Math.max(most, (slice.inputs() + 1) * deltas.passes()[slice.pass()].out());
        }
        longest = most;
        gradients = new double[workers][Math.multiplyExact(deltas.mostBlocks() == 1 ? 1 : 2, longest)];
    }

    /**
     * Whether networks and batches of this size are served, and gain by it: dense layers and dropout, the first of them
     * dense, without a penalty.
     *
     * @param network the network
     * @param maxRows the most rows of one call
     * @return whether {@link #of} may be called
     */
    public static boolean serves(Network network, int maxRows) {
        return maxRows <= MOST_BLOCKS * DoubleForward.BLOCK_ROWS
                && network.regularization().l1() == 0
                && network.regularization().l2() == 0
                && network.layers().getFirst() instanceof Layer.Dense
                && network.layers().stream()
                        .allMatch(layer -> layer instanceof Layer.Dense || layer instanceof Layer.Dropout)
                && ParameterLayout.of(network).size() >= LEAST_PARAMETERS;
    }

    /**
     * Lays out the workspace for a network.
     *
     * @param network a network that is served
     * @param maxRows the most rows of one call, at least 1
     * @param seed what decides, with the step, which units are dropped
     * @param threads what to work on; null for the caller's thread alone
     * @return an instance for one caller at a time
     * @throws IllegalArgumentException if {@link #serves} is false, or the workspace would not fit in an array
     */
    public static DoubleSlicedDescent of(Network network, int maxRows, long seed, Parallelism threads) {
        if (!serves(network, maxRows)) {
            throw new IllegalArgumentException(
                    "this network, or batches of " + Counts.of(maxRows, "row") + ", are not served; use DoubleBackprop");
        }
        return new DoubleSlicedDescent(network, maxRows, seed, threads);
    }

    /**
     * Sets the training step, by which the units to drop are drawn anew.
     *
     * @param step number of the step
     */
    public void step(long step) {
        deltas.step(step);
    }

    /**
     * The objective of a batch, and then the descent, slice by slice. Nothing moves if the objective is not finite, or a
     * number of the gradient is not, as that of an infinite input.
     *
     * @param parameters the parameters, which the descent moves
     * @param x rows x inputs, row-major, in another array
     * @param xOffset where they start
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param weights one weight of at least 0 per row, or null for equal ones
     * @param weightsOffset where they start
     * @param rows number of rows, from 1 to the maximum given at creation
     * @param descent what moves the parameters
     * @return Σ weight·loss / Σ weight before the step
     * @throws IllegalArgumentException if a size does not fit the network, a target is not one that the loss takes, a
     *     weight is negative, not finite, or none is above 0, or the parameters are one array with x
     * @throws IndexOutOfBoundsException if the rows do not lie inside x, y or the weights
     */
    public double valueAndDescend(
            double[] parameters, double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset,
            int rows, Descent descent) {
        taken = false;
        Objects.requireNonNull(descent, "descent");
        deltas.begin(parameters, x, xOffset, y, yOffset, weights, weightsOffset, rows);
        run(blockTask, deltas.blocks() > 1);
        double value = deltas.value();
        taken = Double.isFinite(value) && (deltas.gradientIsBounded() || finiteGradient());
        if (taken) {
            runSlices(descent);
        }
        return value;
    }

    /**
     * Whether the last call moved the parameters.
     *
     * @return false if the objective, or its gradient, was not finite
     */
    public boolean taken() {
        return taken;
    }

    /** Whether the gradient is finite, computed for no other purpose. */
    private boolean finiteGradient() {
        overflow = false;
        runSlices(look);
        return !overflow;
    }

    private void look(int from, int count, double[] gradient, int gradientOffset) {
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(gradient[gradientOffset + i])) {
                overflow = true;
                return;
            }
        }
    }

    private void runSlices(Descent descent) {
        this.descent = descent;
        run(sliceTask, deltas.rowsTimesParameters() >= LEAST_TO_SHARE);
    }

    private void run(Parallelism.Task task, boolean shared) {
        next.set(0);
        if (shared && threads != null) {
            threads.run(task);
        } else {
            task.run(0);
        }
    }

    /** Takes blocks until there are no more. */
    private void blocks(int thread) {
        for (int b = next.getAndIncrement(); b < deltas.blocks(); b = next.getAndIncrement()) {
            deltas.block(b, thread);
        }
    }

    /** Takes slices until there are no more. */
    private void slices(int thread) {
        for (int s = next.getAndIncrement(); s < slices.length; s = next.getAndIncrement()) {
            DoubleSlice slice = slices[s];
            int count = deltas.gradient(slice, thread, gradients[thread], longest);
            descent.move(deltas.parameter(slice), count, gradients[thread], 0);
        }
    }
}
