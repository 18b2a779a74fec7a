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

    private final Minimizer minimizer;
    private final Stopping stopping;
    private final DoubleObjective objective;
    private final int n;
    private final DoubleDirection directions;
    private final DoublePatience patience;
    private final DoubleLine line;

    private final double[] direction;
    private final double[] change;
    private double[] gradient;

    private double loss;
    private double lowest;
    private double norm;
    private double lastStep;
    private double lastSlope;
    private int lastExponent;

    // The direction of the present search: its slope in units of 2^exponent, and its length in units of 1.
    private double slope;
    private int exponent;
    private double length;

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
        this.patience = DoublePatience.ofIterations(stopping, n);
        this.line = new DoubleLine(objective, stopping, n);
        this.direction = new double[n];
        this.change = new double[n];
        this.gradient = new double[n];
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
        line.beginRun(start);
        loss = line.evaluate(parameters, gradient);
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
            if (stop == null) {
                line.beginIteration(iteration);
                if (!descend(parameters)) {
                    stop = line.failure(norm);
                }
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
                stop = line.end() == null ? stop : line.end();
                iteration++;
            }
        }
        if (patience.restore(stop, parameters)) {
            loss = line.evaluate(parameters, gradient);
            norm = DoubleNorm.of(gradient);
        }
        return new OptimizationResult(loss, norm, iteration, line.evaluations(), history.toArray(), stop);
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
        lastExponent = 0;
    }

    /** One iteration; false if no lower point was found, or none before the run is to end. */
    private boolean descend(double[] parameters) {
        boolean first = Double.isNaN(lastStep);
        directions.next(gradient, direction);
        boolean down = direct(DoubleDot.of(n, gradient, 0, direction));
        double step = down ? search(parameters) : Double.NaN;
        if (Double.isNaN(step)) {
            if (first && down || line.end() != null) {
                return false;
            }
            forget();
            DoubleSteepestDirection.negate(gradient, direction);
            direct(-norm * norm);
            step = search(parameters);
            if (Double.isNaN(step)) {
                return false;
            }
        }
        System.arraycopy(line.trial(), 0, change, 0, n);
        DoubleUpdate.axpy(n, -1, parameters, 0, change, 0);
        directions.learn(change, gradient, line.trialGradient());
        System.arraycopy(line.trial(), 0, parameters, 0, n);
        double[] swapped = gradient;
        gradient = line.trialGradient();
        line.replaceTrialGradient(swapped);
        loss = line.value();
        lowest = Math.min(lowest, loss);
        norm = DoubleNorm.of(gradient);
        lastStep = step;
        lastSlope = slope;
        lastExponent = exponent;
        return true;
    }

    /**
     * Takes note of the slope along the direction. Where that product leaves the range of the type, the direction is divided by
     * a power of two, which changes nothing but the unit of its steps. Returns whether the direction leads down.
     */
    private boolean direct(double slopeOfDirection) {
        slope = slopeOfDirection;
        exponent = 0;
        length = DoubleNorm.of(direction);
        boolean holds = DoubleNorm.holds(Math.abs(slope)) && Math.abs(slope) < Double.MAX_VALUE;
        if (!holds && length > 0) {
            exponent = Math.clamp(Math.getExponent(length), Double.MIN_EXPONENT, -Double.MIN_EXPONENT);
            DoubleUpdate.scale(n, Math.scalb(1.0, -exponent), direction, 0);
            slope = DoubleDot.of(n, gradient, 0, direction);
        }
        if (!(slope < 0)) {
            restoreUnit();
        }
        return slope < 0;
    }

    private void restoreUnit() {
        if (exponent != 0) {
            DoubleUpdate.scale(n, Math.scalb(1.0, exponent), direction, 0);
        }
    }

    /**
     * The line search. Two kinds of step that it may choose lead nowhere: one so small that no parameter changes, and
     * one taken for the sake of the slopes that leads above the lowest loss by more than the noise, as those of a wrong
     * gradient do.
     */
    private double search(double[] parameters) {
        double firstStep = directions.firstStep(
                lastStep, Math.scalb(lastSlope, lastExponent - exponent), slope, length);
        double usable = firstStep > 0 && firstStep <= Double.MAX_VALUE ? firstStep : 1;
        usable = Math.max(Math.scalb(usable, exponent), leastStep(parameters));
        double step = line.search(minimizer.lineSearch(), parameters, direction, loss, slope, usable);
        restoreUnit();
        boolean kept = line.value() - lowest <= DoubleLine.RELATIVE_NOISE * Math.abs(lowest);
        return kept && !Arrays.equals(line.trial(), parameters) ? Math.scalb(step, -exponent) : Double.NaN;
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
}
