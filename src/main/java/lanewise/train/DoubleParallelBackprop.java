// Generated from FloatParallelBackprop.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.Arrays;
import lanewise.kernel.DoubleUpdate;
import lanewise.kernel.Parallelism;
import lanewise.network.DoubleBackprop;
import lanewise.network.Network;

/**
 * Loss and gradient of a batch on one thread or several, with the same bits: each thread takes logical blocks of the batch, and
 * the blocks' gradients are added in ascending order. A batch of one block is the work of one thread; what is left of an epoch
 * may be that, and stays on the caller's.
 */
final class DoubleParallelBackprop {

    private static final int BLOCK_ROWS = DoubleBackprop.BLOCK_ROWS;

    /** Slices of the parameters start at multiples of this, so that no two threads write to one cache line. */
    private static final int SLICE = 64;

    private final Parallelism threads;
    private final DoubleBackprop[] backprops;
    private final double[][] shares;
    private final double[] losses;

    /** Parameters up to here are trained; behind them lie running statistics. */
    private final int trainable;

    /** The running statistics, at their place, as the blocks of the call at work have moved them; empty without any. */
    private final double[] moved;

    private final Parallelism.Task compute = this::compute;
    private final Parallelism.Task add = this::add;

    // The call at work.
    private double[] parameters;
    private double[] x;
    private int xOffset;
    private double[] y;
    private int yOffset;
    private double[] weights;
    private int weightsOffset;
    private int rows;
    private double total;
    private double[] gradient;

    /** The block that the first thread takes. */
    private int firstBlock;

    /**
     * Lays out the workspaces.
     *
     * @param threads what to work on; null for the caller's thread alone
     */
    DoubleParallelBackprop(Network network, int maxRows, long seed, Parallelism threads) {
        this.threads = threads;
        int blocks = Math.ceilDiv(maxRows, BLOCK_ROWS);
        int used = threads == null ? 1 : Math.min(blocks, threads.threads());
        backprops = new DoubleBackprop[used];
        for (int i = 0; i < used; i++) {
            // The first one also takes what is a single block, and says how many rows are too many.
            backprops[i] = DoubleBackprop.of(network, i == 0 ? maxRows : BLOCK_ROWS, seed);
        }
        trainable = backprops[0].layout().trainable();
        int size = backprops[0].layout().size();
        moved = new double[used > 1 && trainable < size ? size : 0];
        shares = new double[used][used > 1 ? size : 0];
        losses = new double[used];
    }

    /** What computes on the caller's thread; all there is, unless {@link #shared}. */
    DoubleBackprop first() {
        return backprops[0];
    }

    /** Whether several threads share large batches. */
    boolean shared() {
        return backprops.length > 1;
    }

    /** Sets the training step of all threads. */
    void step(long step) {
        for (DoubleBackprop backprop : backprops) {
            backprop.step(step);
        }
    }

    /** As {@link DoubleBackprop#valueAndGradient}, with the same bits. */
    double valueAndGradient(
            double[] parameters, double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset,
            int rows, double[] gradient) {
        DoubleBackprop first = backprops[0];
        this.rows = rows;
        if (rows <= BLOCK_ROWS || !shared()) {
            return first.valueAndGradient(
                    parameters, x, xOffset, y, yOffset, weights, weightsOffset, rows, gradient);
        }
        this.parameters = parameters;
        this.x = x;
        this.xOffset = xOffset;
        this.y = y;
        this.yOffset = yOffset;
        this.weights = weights;
        this.weightsOffset = weightsOffset;
        this.gradient = gradient;
        total = first.totalWeight(y, yOffset, weights, weightsOffset, rows);
        if (total == 0) {
            throw new IllegalArgumentException("all " + rows + " rows have weight 0; a mean needs one above 0");
        }
        int blocks = (rows + BLOCK_ROWS - 1) / BLOCK_ROWS;
        if (moved.length > 0) {
            System.arraycopy(parameters, trainable, moved, trainable, moved.length - trainable);
        }
        double sum = 0;
        for (firstBlock = 0; firstBlock < blocks; firstBlock += backprops.length) {
            compute(x, xOffset, y, yOffset, rows);
            threads.run(add);
            for (int i = 0; i < backprops.length && firstBlock + i < blocks; i++) {
                sum += losses[i];
                if (moved.length > 0) {
                    // In ascending order of blocks, whoever took them: the next round overwrites their statistics.
                    backprops[i].updateRunningStatistics(moved);
                }
            }
        }
        return sum / total + first.addPenalty(parameters, gradient);
    }

    /** The blocks of a round. What a thread finds wrong it names by its place in the block; here it is that in the batch. */
    private void compute(double[] x, int xOffset, double[] y, int yOffset, int rows) {
        try {
            threads.run(compute);
        } catch (IllegalArgumentException e) {
            Network network = first().network();
            first().checkRows(
                    Arrays.copyOfRange(x, xOffset, xOffset + rows * network.inputs()),
                    Arrays.copyOfRange(y, yOffset, yOffset + rows * network.targets()), rows);
            throw e;
        }
    }

    /** As {@link DoubleBackprop#updateRunningStatistics}, with the same bits. */
    void updateRunningStatistics(double[] parameters) {
        if (rows <= BLOCK_ROWS || !shared()) {
            backprops[0].updateRunningStatistics(parameters);
        } else if (moved.length > 0) {
            System.arraycopy(moved, trainable, parameters, trainable, moved.length - trainable);
        }
    }

    /** One block of one thread; the very first goes to the gradient itself. */
    private void compute(int thread) {
        int block = firstBlock + thread;
        if (thread < backprops.length && (long) block * BLOCK_ROWS < rows) {
            int first = block * BLOCK_ROWS;
            int count = Math.min(BLOCK_ROWS, rows - first);
            losses[thread] = backprops[thread].share(
                    parameters, x, xOffset, y, yOffset, weights, weightsOffset, first, count, total,
                    block == 0 ? gradient : shares[thread]);
        }
    }

    /** Adds the blocks of all threads, in ascending order, to one slice of the gradient. */
    private void add(int thread) {
        int n = gradient.length;
        int slices = (n + SLICE - 1) / SLICE;
        int from = (int) ((long) slices * thread / threads.threads()) * SLICE;
        int to = Math.min(n, (int) ((long) slices * (thread + 1) / threads.threads()) * SLICE);
        for (int i = firstBlock == 0 ? 1 : 0; i < backprops.length && from < to; i++) {
            if ((long) (firstBlock + i) * BLOCK_ROWS < rows) {
                DoubleUpdate.axpy(to - from, 1, shares[i], from, gradient, from);
            }
        }
    }
}
