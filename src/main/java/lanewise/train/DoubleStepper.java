// Generated from FloatStepper.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.function.IntFunction;
import lanewise.checks.Counts;
import lanewise.kernel.Parallelism;
import lanewise.network.DoubleGradients;
import lanewise.network.DoubleMaxNorm;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.optimize.DoubleOptimizer;
import lanewise.optimize.DoublePartwiseOptimizer;
import lanewise.optimize.StopReason;

/**
 * One training step, in place: loss and gradient of a batch, then the optimizer. A step allocates nothing, copies nothing
 * and passes over the parameters only as often as the specification asks for.
 */
final class DoubleStepper {

    final double[] parameters;
    final DoubleOptimizer optimizer;
    final LearningRate rate;

    /** Why the last step was not taken; null if it was. */
    StopReason.Diverged failure;

    final DoubleLastGood lastGood;

    /** The batches that wait for the optimizer. */
    final DoubleAccumulation accumulation;

    private final DoubleParallelBackprop backprop;

    /** What steps slice by slice; null if this run needs the gradient as a whole. */
    private final DoubleSlicedStep sliced;

    private final DoubleGradientCheck gradientCheck;

    private final int inputs;
    private final int targets;

    /** Whether classes have weights that count in the mean over the rows. */
    private final boolean classWeights;

    /** Null without such a constraint. */
    private final DoubleMaxNorm maxNorm;

    /** Whether a batch norm keeps statistics among the parameters. */
    final boolean runningStatistics;

    private final int batchSize;
    private final Clipping clipping;

    /** Batches of one step of the optimizer. */
    private final int batches;

    /** Whether others may be asked to work on a step, and refuse. */
    private final boolean shared;

    /** Whether every batch is a step of its own, whose gradient is not clipped. */
    private final boolean plain;

    /** What steps on a single row; null if this run needs its gradient. */
    private final DoubleRowStep single;

    private final double[] gradient;

    DoubleStepper(Network network, Training training, double[] parameters, Parallelism threads) {
        maxNorm = training.maxNorm() > 0 ? DoubleMaxNorm.of(ParameterLayout.of(network), training.maxNorm()) : null;
        clipping = training.clipping();
        batches = training.accumulation();
        shared = threads != null;
        plain = batches == 1 && clipping.equals(Clipping.NONE);
        boolean inSlices = DoubleSlicedStep.serves(network, training);
        int rows = inSlices ? Math.min(DoubleSlicedStep.LEAST_ROWS, training.batchSize()) : training.batchSize();
        backprop = new DoubleParallelBackprop(network, rows, training.seed(), inSlices ? null : threads);
        inputs = network.inputs();
        targets = network.targets();
        gradientCheck = new DoubleGradientCheck(network);
        classWeights = network.loss() instanceof Loss.SoftmaxCrossEntropy softmax
                && !softmax.classWeights().isEmpty();
        ParameterLayout layout = ParameterLayout.of(network);
        if (parameters.length != layout.size()) {
            throw new IllegalArgumentException("the network has " + Counts.of(layout.size(), "parameter")
                    + ", the array " + parameters.length + "; create it with DoubleInitialization.of");
        }
        if (layout.trainable() == 0) {
            throw new IllegalArgumentException(
                    "the network " + network.describe() + " has no parameter to train; add a dense layer");
        }
        this.parameters = parameters;
        optimizer = DoubleOptimizer.of(
                training.optimizer(), layout.trainable(), backprop.shared() ? threads : null,
                training.decay().undecayed(layout));
        sliced = inSlices
                ? new DoubleSlicedStep(network, training, parameters, (DoublePartwiseOptimizer) optimizer, threads)
                : null;
        runningStatistics = layout.trainable() < layout.size();
        rate = new LearningRate(training.schedule());
        batchSize = training.batchSize();
        gradient = new double[layout.size()];
        single = !backprop.shared() && DoubleRowStep.serves(training, backprop.first())
                ? new DoubleRowStep(training, parameters, optimizer, backprop.first())
                : null;
        accumulation = new DoubleAccumulation(batches, layout.size());
        lastGood = new DoubleLastGood(parameters, optimizer);
    }

    /** One step, or one batch of a step. Returns the loss of the batch; {@link #failure} tells if that was not finite. */
    double step(double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset, int rows) {
        if (rows > batchSize) {
            throw new IllegalArgumentException("a batch has " + rows + " rows; this training takes at most " + batchSize
                    + " at a time, see Training.batchSize");
        }
        failure = null;
        long batch = optimizer.steps() * batches + accumulation.waiting;
        if (single != null && rows == 1) {
            return descendOnRow(batch, x, xOffset, y, yOffset, weights, weightsOffset);
        }
        if (sliced != null && rows >= DoubleSlicedStep.LEAST_ROWS) {
            return descendInSlices(batch, x, xOffset, y, yOffset, weights, weightsOffset, rows);
        }
        backprop.step(batch);
        double loss = backprop.valueAndGradient(
                parameters, x, xOffset, y, yOffset, weights, weightsOffset, rows, gradient);
        if (!Double.isFinite(loss)) {
            failure = notFinite(loss);
        } else if (!gradientCheck.finite(x, xOffset, rows, gradient)) {
            failure = new StopReason.Diverged(optimizer.steps(), StopReason.Quantity.GRADIENT, Double.NaN);
        } else if (plain) {
            update(nextRate());
            moveRunningStatistics();
        } else if (batches == 1) {
            clipAndUpdate(nextRate());
            moveRunningStatistics();
        } else {
            accumulate(weight(y, yOffset, weights, weightsOffset, rows));
        }
        return loss;
    }

    /**
     * Arrays may be longer than a batch, as those are that every batch is copied into. But an x that holds just the rows of this
     * one beside a y that holds more targets than they have, such as a number per class instead of the class, is a mistake.
     */
    boolean tooManyTargets(double[] x, double[] y, int rows) {
        return targets > 0 && x.length == (long) rows * inputs && y.length > (long) rows * targets;
    }

    /** As {@link DoubleBackprop#checkRows}. */
    void checkRows(double[] x, double[] y, int rows) {
        backprop.first().checkRows(x, y, rows);
    }

    /** As {@link DoubleRows#named}. */
    IllegalArgumentException named(
            IllegalArgumentException found, double[] x, double[] y, int rows, IntFunction<String> name) {
        return DoubleRows.named(found, backprop.first(), x, y, rows, name);
    }

    /** How much a batch counts in a mean over batches: its rows, or their weights. */
    double weight(double[] y, int yOffset, double[] weights, int weightsOffset, int rows) {
        return weights == null && !classWeights
                ? rows
                : backprop.first().totalWeight(y, yOffset, weights, weightsOffset, rows);
    }

    private double nextRate() {
        return rate.next(optimizer.steps());
    }

    private double descendOnRow(
            long batch, double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset) {
        double nextRate = nextRate();
        double loss = single.take(batch, nextRate, x, xOffset, y, yOffset, weights, weightsOffset);
        return taken(single.taken(), nextRate, loss);
    }

    private double descendInSlices(
            long batch, double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset, int rows) {
        double nextRate = nextRate();
        double loss = sliced.take(batch, nextRate, x, xOffset, y, yOffset, weights, weightsOffset, rows);
        return taken(sliced.taken(), nextRate, loss);
    }

    /** After a step without a gradient: its rate, or the failure. */
    private double taken(boolean taken, double nextRate, double loss) {
        if (taken) {
            rate.last = nextRate;
        } else {
            failure = notTaken(loss);
        }
        return loss;
    }

    /** Where the loss is finite, the gradient is what was not. */
    private StopReason.Diverged notTaken(double loss) {
        return Double.isFinite(loss)
                ? new StopReason.Diverged(optimizer.steps(), StopReason.Quantity.GRADIENT, Double.NaN)
                : notFinite(loss);
    }

    /** A loss that is not finite is the doing of the step before, if that one has made a parameter so. */
    private StopReason.Diverged notFinite(double loss) {
        return finite()
                ? new StopReason.Diverged(optimizer.steps(), StopReason.Quantity.LOSS, loss)
                : new StopReason.Diverged(
                        Math.max(0, optimizer.steps() - 1), StopReason.Quantity.PARAMETERS, Double.NaN);
    }

    private void update(double nextRate) {
        optimizer.step(parameters, 0, gradient, 0, nextRate);
        rate.last = nextRate;
        if (maxNorm != null) {
            maxNorm.apply(parameters);
        }
    }

    /** Batch norms learn from every batch that was met, whether the optimizer steps with it or waits for more. */
    private void moveRunningStatistics() {
        if (runningStatistics && failure == null) {
            backprop.updateRunningStatistics(parameters);
        }
    }

    private void accumulate(double weight) {
        boolean last = accumulation.nextIsLast();
        // A rate that is none is refused before the batches that wait are lost.
        double nextRate = last ? nextRate() : 0;
        if (last && shared) {
            accumulation.keep();
        }
        accumulation.add(gradient, weight);
        if (last) {
            try {
                flush(nextRate);
            } catch (IllegalStateException e) {
                // The batch comes again if the threads that were to take the step worked for somebody else.
                if (shared && waiting()) {
                    accumulation.goBack();
                }
                throw e;
            }
        }
        moveRunningStatistics();
    }

    /** Steps with the batches that wait, if there are any. */
    void flush() {
        if (waiting()) {
            flush(nextRate());
        }
    }

    private void flush(double nextRate) {
        accumulation.mean(gradient);
        // Each of the gradients was finite; their sum may not be.
        if (gradientCheck.finite(gradient)) {
            clipAndUpdate(nextRate);
        } else {
            failure = new StopReason.Diverged(optimizer.steps(), StopReason.Quantity.GRADIENT, Double.NaN);
        }
        accumulation.forget();
    }

    /** Whether batches wait for the optimizer. */
    boolean waiting() {
        return accumulation.waiting > 0;
    }

    private void clipAndUpdate(double nextRate) {
        if (clipping.value() > 0) {
            DoubleGradients.clipByValue(clipping.value(), gradient);
        }
        if (clipping.norm() > 0) {
            double norm = DoubleGradients.clipByNorm(clipping.norm(), gradient);
            if (!Double.isFinite(norm)) {
                failure = new StopReason.Diverged(optimizer.steps(), StopReason.Quantity.GRADIENT, norm);
                return;
            }
        }
        update(nextRate);
    }

    /** Whether all parameters are finite. */
    boolean finite() {
        return DoubleRows.finite(parameters, 0, parameters.length);
    }

    /** Back to the last good state; what waits belongs to the steps that are taken back. */
    void restore() {
        lastGood.restore();
        accumulation.forget();
    }

    /** {@link #restore}, and lowers the rate. */
    void rollBack(double factor) {
        restore();
        rate.scale *= factor;
    }
}
