// Generated from FloatMinimizer.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import java.util.Arrays;
import java.util.Objects;
import lanewise.checks.Arguments;
import lanewise.kernel.DoubleUpdate;

/**
 * Runs a {@link Minimizer} on an objective.
 *
 * <p>All arrays are made here, once; an iteration allocates nothing of its own, only the history of losses grows. One
 * object serves one thread at a time and may run again and again. Each run starts from the parameters it is given and
 * remembers nothing of the one before, so methods can follow each other on the same array.
 *
 * <p>The caller's array only ever holds parameters where J and its gradient are finite, and J is not above its lowest
 * value so far by more than √ulp(1) of it, the noise that line searches allow for. When a line search fails, the method
 * forgets what it has learnt and tries once more along −g; when that fails too, the run ends.
 */
public final class DoubleMinimizer {

    /**
     * Relative differences of the loss below this are taken from the slopes: half of the digits. A sum of squared small
     * residuals of large terms has no more that are right.
     */
    private static final double RELATIVE_NOISE = Math.sqrt(Math.ulp(1.0));

    private final Minimizer minimizer;
    private final Stopping stopping;
    private final DoubleObjective objective;
    private final int n;
    private final DoubleDirection directions;
    private final DoublePatience patience;
    private final Line line = new Line();

    private final double[] direction;
    private final double[] trial;
    private final double[] change;
    private double[] gradient;
    private double[] trialGradient;

    private long evaluations;
    private double loss;
    private double lowest;
    private double norm;
    private double lastStep;
    private double lastSlope;

    /**
     * Prepares runs.
     *
     * @param minimizer the method
     * @param stopping when to end; a zero gradient ends a run in any case
     * @param objective J, smooth
     * @throws IllegalArgumentException if the objective has no parameters, or too many for the history of the method
     */
    public DoubleMinimizer(Minimizer minimizer, Stopping stopping, DoubleObjective objective) {
        this.minimizer = Objects.requireNonNull(minimizer, "minimizer");
        this.stopping = Objects.requireNonNull(stopping, "stopping");
        this.objective = Objects.requireNonNull(objective, "objective");
        this.n = objective.dimension();
        Arguments.atLeast("dimension of the objective", n, 1);
        this.directions = DoubleDirection.of(minimizer, n);
        this.patience = new DoublePatience(stopping, n);
        this.direction = new double[n];
        this.trial = new double[n];
        this.change = new double[n];
        this.gradient = new double[n];
        this.trialGradient = new double[n];
    }

    /**
     * Runs.
     *
     * @param parameters θ at the start, {@code dimension()} elements; θ at the end
     * @return what came of it
     * @throws IllegalArgumentException if the number of parameters is wrong or one of them is not finite
     * @throws IllegalStateException if a line search of a user's own chooses another step than it has evaluated last; the
     *     parameters are those before it
     */
    public OptimizationResult run(double[] parameters) {
        return run(parameters, ProgressListener.NONE);
    }

    /**
     * Runs.
     *
     * @param parameters θ at the start, {@code dimension()} elements; θ at the end
     * @param listener told after every iteration
     * @return what came of it
     * @throws IllegalArgumentException if the number of parameters is wrong or one of them is not finite
     * @throws IllegalStateException if a line search of a user's own chooses another step than it has evaluated last; the
     *     parameters are those before it
     */
    public OptimizationResult run(double[] parameters, ProgressListener listener) {
        Arguments.dimension("parameters", parameters.length, n);
        if (!Double.isFinite(DoubleNorm.of(parameters))) {
            throw new IllegalArgumentException(
                    "parameters holds a number that is not finite; a run starts from finite ones");
        }
        Objects.requireNonNull(listener, "listener");
        long start = System.nanoTime();
        LossHistory history = new LossHistory();
        evaluations = 1;
        loss = objective.valueAndGradient(parameters, gradient);
        lowest = loss;
        norm = DoubleNorm.of(gradient);
        forget();
        patience.reset();
        StopReason stop = null;
        if (!Double.isFinite(loss)) {
            stop = new StopReason.Diverged(0, StopReason.Quantity.LOSS, loss);
        } else if (!Double.isFinite(norm)) {
            stop = new StopReason.Diverged(0, StopReason.Quantity.GRADIENT, norm);
        }
        int iteration = 0;
        while (stop == null) {
            stop = beforeIteration(iteration, start);
            if (stop == null && !descend(parameters)) {
                stop = new StopReason.LineSearchFailed(iteration, norm);
            }
            if (stop == null) {
                double before = history.last();
                history.add(loss);
                stop = stopping.onLosses(before, loss);
                if (stop == null && stopping.parameterChange() > 0) {
                    stop = stopping.onParameters(DoubleNorm.of(change), DoubleNorm.of(parameters));
                }
                listener.progress(iteration, loss, norm, lastStep);
                // Also where another criterion ends the run: the last parameters may be the best ones.
                StopReason impatience = patience.observe(iteration, parameters);
                stop = stop == null ? impatience : stop;
                iteration++;
            }
        }
        if (patience.restore(stop, parameters)) {
            evaluations++;
            loss = objective.valueAndGradient(parameters, gradient);
            norm = DoubleNorm.of(gradient);
        }
        return new OptimizationResult(loss, norm, iteration, evaluations, history.toArray(), stop);
    }

    private StopReason beforeIteration(int iteration, long start) {
        if (norm == 0) {
            return new StopReason.Converged(StopReason.Criterion.GRADIENT_NORM, 0, stopping.gradientNorm());
        }
        StopReason stop = stopping.onGradient(norm);
        if (stop == null && iteration == stopping.limit()) {
            stop = new StopReason.IterationLimit(iteration);
        }
        return stop == null ? stopping.interruption(start) : stop;
    }

    private void forget() {
        directions.reset();
        lastStep = Double.NaN;
        lastSlope = Double.NaN;
    }

    /** One iteration; false if no lower point was found. */
    private boolean descend(double[] parameters) {
        boolean first = Double.isNaN(lastStep);
        directions.next(gradient, direction);
        double slope = DoubleDot.of(n, gradient, 0, direction);
        double step = slope < 0 ? search(parameters, slope) : Double.NaN;
        if (Double.isNaN(step)) {
            if (first && slope < 0) {
                return false;
            }
            forget();
            DoubleSteepestDirection.negate(gradient, direction);
            slope = -norm * norm;
            step = search(parameters, slope);
            if (Double.isNaN(step)) {
                return false;
            }
        }
        System.arraycopy(trial, 0, change, 0, n);
        DoubleUpdate.axpy(n, -1, parameters, 0, change, 0);
        directions.learn(change, gradient, trialGradient);
        System.arraycopy(trial, 0, parameters, 0, n);
        double[] swapped = gradient;
        gradient = trialGradient;
        trialGradient = swapped;
        loss = line.value;
        lowest = Math.min(lowest, loss);
        norm = DoubleNorm.of(gradient);
        lastStep = step;
        lastSlope = slope;
        return true;
    }

    /**
     * The line search. Two kinds of step that it may choose lead nowhere: one so small that no parameter changes, and
     * one taken for the sake of the slopes that leads above the lowest loss by more than the noise, as those of a wrong
     * gradient do.
     */
    private double search(double[] parameters, double slope) {
        double firstStep = directions.firstStep(lastStep, lastSlope, slope, DoubleNorm.of(direction));
        line.from = parameters;
        line.slopeAtZero = slope;
        line.last = Double.NaN;
        double usable = firstStep > 0 && firstStep <= Double.MAX_VALUE ? firstStep : 1;
        usable = Math.max(usable, leastStep(parameters));
        double step = minimizer.lineSearch().search(line, usable);
        if (!Double.isNaN(step) && step != line.last) {
            throw new IllegalStateException("the line search has chosen the step " + step + ", but "
                    + (Double.isNaN(line.last) ? "evaluated none" : "evaluated " + line.last + " last")
                    + "; the step that it chooses must be the one evaluated last");
        }
        boolean kept = line.value - lowest <= RELATIVE_NOISE * Math.abs(lowest);
        return kept && !Arrays.equals(trial, parameters) ? step : Double.NaN;
    }

    /** The shortest step that moves a parameter, by the distance to its neighbour among the numbers of its type. */
    private double leastStep(double[] parameters) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double speed = Math.abs(direction[i]);
            double ulp = Math.ulp(parameters[i]);
            least = ulp < least * speed ? ulp / speed : least;
        }
        return least < Double.MAX_VALUE ? least : 0;
    }

    /** J from the current parameters along the current direction. */
    private final class Line implements LineFunction {

        private double[] from;
        private double slopeAtZero;
        private double value;
        private double slope;

        /** The step evaluated last in this search; NaN before the first. */
        private double last;

        @Override
        public double valueAtZero() {
            return loss;
        }

        @Override
        public double slopeAtZero() {
            return slopeAtZero;
        }

        @Override
        public double noise() {
            return RELATIVE_NOISE * Math.abs(loss);
        }

        @Override
        public double slope() {
            return slope;
        }

        @Override
        public double evaluate(double step) {
            last = step;
            evaluations++;
            System.arraycopy(from, 0, trial, 0, n);
            DoubleUpdate.axpy(n, step, direction, 0, trial, 0);
            value = objective.valueAndGradient(trial, trialGradient);
            slope = DoubleDot.of(n, trialGradient, 0, direction);
            boolean finite = Double.isFinite(value)
                    && Double.isFinite(DoubleNorm.of(trialGradient))
                    && Double.isFinite(DoubleNorm.of(trial));
            value = finite ? value : Double.NaN;
            return value;
        }
    }
}
