package lanewise.train;

import lanewise.kernel.FloatUpdate;
import lanewise.kernel.Parallelism;
import lanewise.network.FloatBackprop;
import lanewise.network.FloatGradients;
import lanewise.network.FloatMaxNorm;
import lanewise.network.FloatSlicedDescent;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.optimize.CustomOptimizer;
import lanewise.optimize.FloatOptimizer;
import lanewise.optimize.FloatPartwiseOptimizer;
import lanewise.optimize.ReduceOnPlateau;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;

/**
 * One training step, in place: loss and gradient of a batch, then the optimizer. A step allocates nothing, copies nothing
 * and passes over the parameters only as often as the specification asks for.
 */
final class FloatStepper {

    final float[] parameters;
    final FloatOptimizer optimizer;
    final Schedule schedule;

    /** Why the last step was not taken; null if it was. */
    StopReason.Diverged failure;

    /** What the rates of the schedule are multiplied by: smaller after each rollback. */
    double rateScale = 1;

    /** What a run that diverges goes back to, and what will be that when the steps after it have gone well. */
    FloatSnapshot good;

    FloatSnapshot candidate;

    /** The learning rate of the last step. */
    double rate;

    /** In slices fewer rows are slower: the gradient of a weight is over after so many terms. */
    private static final int LEAST_ROWS_IN_SLICES = 8;

    /** The rate of the step whose slices are moved. */
    private double sliceRate;

    /** One of the two computes the gradient. */
    private final FloatBackprop backprop;

    private final FloatParallelBackprop parallel;

    /** What computes the gradient slice by slice, which are moved at once; null if this run needs it as a whole. */
    private final FloatSlicedDescent sliced;

    private final FloatSlicedDescent.Descent slice = this::moveSlice;

    /** The optimizer, where there are slices. */
    private final FloatPartwiseOptimizer partwise;

    private final FloatGradientCheck gradientCheck;

    private final int inputs;

    /** Whether classes have weights that count in the mean over the rows. */
    private final boolean classWeights;

    /** Null without such a constraint. */
    private final FloatMaxNorm maxNorm;

    /** Whether a batch norm keeps statistics among the parameters. */
    final boolean runningStatistics;

    private final int batchSize;
    private final Clipping clipping;
    private final int accumulation;
    private final boolean plain;

    /** Plain gradient descent, whose step on a single row needs no gradient; else null. */
    private final Sgd descent;

    private final float[] gradient;

    /** Sum of weight · gradient of the batches that wait for the optimizer. */
    final float[] accumulated;

    int waitingBatches;
    double waitingWeight;

    FloatStepper(Network network, Training training, float[] parameters, Parallelism threads) {
        maxNorm = training.maxNorm() > 0 ? FloatMaxNorm.of(ParameterLayout.of(network), training.maxNorm()) : null;
        clipping = training.clipping();
        accumulation = training.accumulation();
        plain = accumulation == 1 && clipping.equals(Clipping.NONE);
        boolean inSlices = plain
                && maxNorm == null
                && !(training.optimizer() instanceof CustomOptimizer)
                && FloatSlicedDescent.serves(network, training.batchSize());
        sliced = inSlices
                ? FloatSlicedDescent.of(network, training.batchSize(), training.seed(), threads)
                : null;
        // A batch of one block is the work of one thread.
        boolean alone = inSlices
                || threads == null
                || threads.threads() == 1
                || training.batchSize() <= FloatBackprop.BLOCK_ROWS;
        int rows = inSlices ? Math.min(LEAST_ROWS_IN_SLICES, training.batchSize()) : training.batchSize();
        backprop = alone ? FloatBackprop.of(network, rows, training.seed()) : null;
        parallel = alone ? null : new FloatParallelBackprop(network, training.batchSize(), training.seed(), threads);
        inputs = network.inputs();
        gradientCheck = new FloatGradientCheck(network);
        classWeights = network.loss() instanceof Loss.SoftmaxCrossEntropy softmax
                && !softmax.classWeights().isEmpty();
        ParameterLayout layout = ParameterLayout.of(network);
        int n = layout.size();
        if (parameters.length != n) {
            throw new IllegalArgumentException("the network has " + n + " parameters, the array " + parameters.length
                    + "; create it with FloatInitialization.of");
        }
        if (layout.trainable() == 0) {
            throw new IllegalArgumentException(
                    "the network " + network.describe() + " has no parameter to train; add a dense layer");
        }
        this.parameters = parameters;
        optimizer = FloatOptimizer.of(training.optimizer(), layout.trainable(), alone ? null : threads);
        partwise = inSlices ? (FloatPartwiseOptimizer) optimizer : null;
        runningStatistics = layout.trainable() < n;
        schedule = training.schedule().forRun();
        batchSize = training.batchSize();
        descent = plain
                && maxNorm == null
                && backprop != null
                && backprop.descends()
                && training.optimizer() instanceof Sgd sgd
                && sgd.momentum() == 0 ? sgd : null;
        gradient = new float[n];
        accumulated = accumulation == 1 ? null : new float[n];
        good = new FloatSnapshot(n, optimizer.stateLength());
        candidate = new FloatSnapshot(n, optimizer.stateLength());
        keep();
        confirm();
    }

    /** One step, or one batch of a step. Returns the loss of the batch; {@link #failure} tells if that was not finite. */
    double step(float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset, int rows) {
        if (rows > batchSize) {
            throw new IllegalArgumentException("a batch has " + rows + " rows; this training takes at most " + batchSize
                    + " at a time, see Training.batchSize");
        }
        failure = null;
        long batch = optimizer.steps() * accumulation + waitingBatches;
        double loss;
        if (descent != null && rows == 1) {
            return descend(batch, x, xOffset, y, yOffset, weights, weightsOffset);
        }
        if (sliced != null && rows >= LEAST_ROWS_IN_SLICES) {
            return descendInSlices(batch, x, xOffset, y, yOffset, weights, weightsOffset, rows);
        }
        if (parallel == null) {
            backprop.step(batch);
            loss = backprop.valueAndGradient(
                    parameters, x, xOffset, y, yOffset, weights, weightsOffset, rows, gradient);
        } else {
            parallel.step(batch);
            loss = parallel.valueAndGradient(
                    parameters, x, xOffset, y, yOffset, weights, weightsOffset, rows, gradient);
        }
        if (!Double.isFinite(loss)) {
            failure = notFinite(loss);
        } else if (!gradientCheck.finite(x, xOffset, rows, gradient)) {
            failure = new StopReason.Diverged(optimizer.steps(), StopReason.Quantity.GRADIENT, Double.NaN);
        } else if (plain) {
            update(nextRate());
            moveRunningStatistics();
        } else if (accumulation == 1) {
            clipAndUpdate(nextRate());
            moveRunningStatistics();
        } else {
            accumulate(weight(y, yOffset, weights, weightsOffset, rows));
        }
        return loss;
    }

    /** As {@link FloatBackprop#checkRows}. */
    void checkRows(float[] x, float[] y, int rows) {
        if (parallel == null) {
            backprop.checkRows(x, y, rows);
        } else {
            parallel.checkRows(x, y, rows);
        }
    }

    /** How much a batch counts in a mean over batches: its rows, or their weights. */
    double weight(float[] y, int yOffset, float[] weights, int weightsOffset, int rows) {
        if (weights == null && !classWeights) {
            return rows;
        }
        return parallel == null
                ? backprop.totalWeight(y, yOffset, weights, weightsOffset, rows)
                : parallel.totalWeight(y, yOffset, weights, weightsOffset, rows);
    }

    /** The rate of the next step; checked here for steps that no optimizer takes. */
    private double nextRate() {
        return Arguments.notNegative("learningRate", rateScale * schedule.at(optimizer.steps()));
    }

    /** The step on a single row: the same bits, without a gradient of the weights in memory. */
    private double descend(
            long batch, float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset) {
        Arguments.range("x", x.length, xOffset, 1, inputs);
        if (!FloatRows.finite(x, xOffset, inputs)) {
            failure = new StopReason.Diverged(optimizer.steps(), StopReason.Quantity.LOSS, Double.NaN);
            return Double.NaN;
        }
        backprop.step(batch);
        double nextRate = nextRate();
        double loss = backprop.valueAndDescend(
                parameters, x, xOffset, y, yOffset, weights, weightsOffset, (float) nextRate,
                (float) descent.weightDecay(), gradient);
        if (Double.isFinite(loss)) {
            rate = nextRate;
            optimizer.restore(gradient, 0, optimizer.steps() + 1);
        } else {
            failure = notFinite(loss);
        }
        return loss;
    }

    /** The same bits, without the gradient of all parameters in memory. */
    private double descendInSlices(
            long batch, float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset, int rows) {
        sliced.step(batch);
        sliceRate = nextRate();
        double loss = sliced.valueAndDescend(
                parameters, x, xOffset, y, yOffset, weights, weightsOffset, rows, slice);
        if (sliced.taken()) {
            rate = sliceRate;
            partwise.endStep();
        } else if (Double.isFinite(loss)) {
            failure = new StopReason.Diverged(optimizer.steps(), StopReason.Quantity.GRADIENT, Double.NaN);
        } else {
            failure = notFinite(loss);
        }
        return loss;
    }

    /** A loss that is not finite is the doing of the step before, if that one has made a parameter so. */
    private StopReason.Diverged notFinite(double loss) {
        return finite()
                ? new StopReason.Diverged(optimizer.steps(), StopReason.Quantity.LOSS, loss)
                : new StopReason.Diverged(
                        Math.max(0, optimizer.steps() - 1), StopReason.Quantity.PARAMETERS, Double.NaN);
    }

    private void moveSlice(int from, int count, float[] gradient, int gradientOffset) {
        partwise.stepPart(parameters, from, count, gradient, gradientOffset, sliceRate);
    }

    private void update(double nextRate) {
        optimizer.step(parameters, 0, gradient, 0, nextRate);
        rate = nextRate;
        if (maxNorm != null) {
            maxNorm.apply(parameters);
        }
    }

    /** Batch norms learn from every batch that was met, whether the optimizer steps with it or waits for more. */
    private void moveRunningStatistics() {
        if (!runningStatistics || failure != null) {
            return;
        }
        if (parallel == null) {
            backprop.updateRunningStatistics(parameters);
        } else {
            parallel.updateRunningStatistics(parameters);
        }
    }

    private void accumulate(double weight) {
        boolean last = waitingBatches == accumulation - 1;
        // A rate that is none is refused before the batches that wait are lost.
        double nextRate = last ? nextRate() : 0;
        if (waitingBatches == 0) {
            System.arraycopy(gradient, 0, accumulated, 0, gradient.length);
            FloatUpdate.scale(accumulated.length, (float) weight, accumulated, 0);
        } else {
            FloatUpdate.axpy(gradient.length, (float) weight, gradient, 0, accumulated, 0);
        }
        waitingBatches++;
        waitingWeight += weight;
        if (last) {
            flush(nextRate);
        }
        moveRunningStatistics();
    }

    /** Steps with the batches that wait, if there are any. */
    void flush() {
        if (waitingBatches > 0) {
            flush(nextRate());
        }
    }

    private void flush(double nextRate) {
        System.arraycopy(accumulated, 0, gradient, 0, gradient.length);
        FloatUpdate.scale(gradient.length, (float) (1.0 / waitingWeight), gradient, 0);
        forget();
        // Each of the gradients was finite; their sum may not be.
        if (gradientCheck.finite(gradient)) {
            clipAndUpdate(nextRate);
        } else {
            failure = new StopReason.Diverged(optimizer.steps(), StopReason.Quantity.GRADIENT, Double.NaN);
        }
    }

    /** Whether batches wait for the optimizer. */
    boolean waiting() {
        return waitingBatches > 0;
    }

    private void forget() {
        waitingBatches = 0;
        waitingWeight = 0;
    }

    private void clipAndUpdate(double nextRate) {
        if (clipping.value() > 0) {
            FloatGradients.clipByValue(clipping.value(), gradient);
        }
        if (clipping.norm() > 0) {
            double norm = FloatGradients.clipByNorm(clipping.norm(), gradient);
            if (!Double.isFinite(norm)) {
                failure = new StopReason.Diverged(optimizer.steps(), StopReason.Quantity.GRADIENT, norm);
                return;
            }
        }
        update(nextRate);
    }

    /** Whether all parameters are finite. */
    boolean finite() {
        return FloatRows.finite(parameters, 0, parameters.length);
    }

    /** Keeps a copy of the present state, which counts as good once {@link #confirm} says so. */
    void keep() {
        candidate.take(parameters, optimizer);
    }

    /** The state last kept is good: the losses from there on were finite. */
    void confirm() {
        FloatSnapshot better = candidate;
        candidate = good;
        good = better;
    }

    /** Puts the last good parameters back, and the optimizer's state and count of steps that belong to them. */
    void restore() {
        good.restore(parameters, optimizer);
        forget();
    }

    /** {@link #restore}, and lowers the rate. */
    void rollBack(double factor) {
        restore();
        rateScale *= factor;
    }

    /** No loss so far compares with those to come. */
    void forgetLosses() {
        for (ReduceOnPlateau plateau : ReduceOnPlateau.within(schedule)) {
            ReduceOnPlateau.State seen = plateau.state();
            plateau.restore(
                    new ReduceOnPlateau.State(seen.scale(), Double.POSITIVE_INFINITY, 0, seen.cooling()));
        }
    }

    /** Tells the schedule the loss of an epoch. */
    void observe(double loss) {
        schedule.observe(optimizer.steps() - 1, loss);
    }
}
