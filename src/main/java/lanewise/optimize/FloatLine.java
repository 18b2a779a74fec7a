package lanewise.optimize;

import java.util.Arrays;
import lanewise.kernel.FloatUpdate;

/**
 * J from the current parameters along a direction, for one search after the other. Before each evaluation it asks whether the
 * run is to end; if so, it leaves the search by {@link SearchEnded}. The lowest point of the search is set aside for that.
 */
final class FloatLine implements LineFunction {

    /**
     * Relative differences of the loss below this are taken from the slopes: half of the digits. A sum of squared small
     * residuals of large terms has no more that are right.
     */
    static final double RELATIVE_NOISE = Math.sqrt(Math.ulp(1.0f));

    private final FloatObjective objective;
    private final Stopping stopping;
    private final int n;

    // The run.
    private long start;
    private long evaluations;

    // The search.
    private int iteration;
    private float[] from;
    private float[] direction;
    private double valueAtZero;
    private double slopeAtZero;
    private StopReason end;
    private boolean overflowed;

    /** Whether J was not below φ(0) at a step that lies within the range of the type. */
    private boolean risen;

    // The point evaluated last; the step is NaN before the first.
    private float[] trial;
    private float[] trialGradient;
    private double last;
    private double value;
    private double slope;

    // The lowest point below φ(0); the step is NaN before the first. It lies in the trial until another is evaluated.
    private float[] aside;
    private float[] asideGradient;
    private double lowestStep;
    private double lowestValue;
    private boolean lowestIsLast;

    FloatLine(FloatObjective objective, Stopping stopping, int n) {
        this.objective = objective;
        this.stopping = stopping;
        this.n = n;
        this.trial = new float[n];
        this.trialGradient = new float[n];
        this.aside = new float[n];
        this.asideGradient = new float[n];
    }

    /** Evaluates where a run starts, or ends. */
    double evaluate(float[] parameters, float[] gradient) {
        evaluations++;
        return objective.valueAndGradient(parameters, gradient);
    }

    /** Before a run. */
    void beginRun(long start) {
        this.start = start;
        evaluations = 0;
    }

    /** Before an iteration, which may have no search at all. */
    void beginIteration(int iteration) {
        this.iteration = iteration;
        end = null;
        overflowed = false;
        risen = false;
    }

    /** Searches; the step that was chosen, or the lowest one of a search that the end of the run cut short, or NaN. */
    double search(
            LineSearch method, float[] from, float[] direction, double valueAtZero, double slopeAtZero,
            double firstStep) {
        this.from = from;
        this.direction = direction;
        this.valueAtZero = valueAtZero;
        this.slopeAtZero = slopeAtZero;
        overflowed = false;
        risen = false;
        last = Double.NaN;
        lowestStep = Double.NaN;
        lowestValue = valueAtZero;
        lowestIsLast = false;
        double step;
        try {
            step = method.search(this, firstStep);
        } catch (SearchEnded _) {
            return backToLowest();
        }
        if (end != null) {
            return backToLowest();
        }
        if (!Double.isNaN(step) && step != last) {
            throw new IllegalStateException("the line search has chosen the step " + step + ", but "
                    + (Double.isNaN(last) ? "evaluated none" : "evaluated " + last + " last")
                    + "; the step that it chooses must be the one evaluated last");
        }
        return step;
    }

    private double backToLowest() {
        if (!Double.isNaN(lowestStep) && !lowestIsLast) {
            swapAside();
        }
        value = lowestValue;
        return lowestStep;
    }

    private void swapAside() {
        float[] swapped = trial;
        trial = aside;
        aside = swapped;
        swapped = trialGradient;
        trialGradient = asideGradient;
        asideGradient = swapped;
    }

    /** Why the run is to end, which has cut the search short; or null. */
    StopReason end() {
        return end;
    }

    /** Why no lower point was found. */
    StopReason failure(double norm) {
        if (end != null) {
            return end;
        }
        return overflowed && !risen ? unbounded() : new StopReason.LineSearchFailed(iteration, norm);
    }

    private StopReason unbounded() {
        return new StopReason.UnboundedBelow(
                iteration, StopReason.Quantity.PARAMETERS, Double.POSITIVE_INFINITY);
    }

    /** The parameters at the step that was chosen. */
    float[] trial() {
        return trial;
    }

    /** The gradient there. */
    float[] trialGradient() {
        return trialGradient;
    }

    /** Takes an array for the gradients to come, in place of the one that is there. */
    void replaceTrialGradient(float[] gradient) {
        trialGradient = gradient;
    }

    /** J at the step that was chosen. */
    double value() {
        return value;
    }

    /** How often J was evaluated in this run. */
    long evaluations() {
        return evaluations;
    }

    @Override
    public double valueAtZero() {
        return valueAtZero;
    }

    @Override
    public double slopeAtZero() {
        return slopeAtZero;
    }

    @Override
    public double noise() {
        return RELATIVE_NOISE * Math.abs(valueAtZero);
    }

    @Override
    public double slope() {
        return slope;
    }

    @Override
    public double evaluate(double step) {
        end = end == null ? stopping.interruption(start) : end;
        if (end != null) {
            throw new SearchEnded();
        }
        boolean falling = lowestIsLast && slope < 0 && step > last;
        if (lowestIsLast) {
            swapAside();
            lowestIsLast = false;
        }
        last = step;
        System.arraycopy(from, 0, trial, 0, n);
        FloatUpdate.axpy(n, (float) step, direction, 0, trial, 0);
        if (!Double.isFinite(FloatNorm.of(trial))) {
            return outside(step, falling);
        }
        value = evaluate(trial, trialGradient);
        slope = FloatDot.of(n, trialGradient, 0, direction);
        if (value == Double.NEGATIVE_INFINITY) {
            end = new StopReason.UnboundedBelow(iteration, StopReason.Quantity.LOSS, value);
            throw new SearchEnded();
        }
        boolean finite = Double.isFinite(value) && Double.isFinite(FloatNorm.of(trialGradient));
        value = finite ? value : Double.NaN;
        if (value < lowestValue) {
            lowestStep = step;
            lowestValue = value;
            lowestIsLast = true;
        }
        // At a step so short that nothing has moved, the value says nothing about the way.
        risen |= !(value < valueAtZero) && !Arrays.equals(trial, from);
        return value;
    }

    /** At a step that leaves the range of the type, J is not asked; where it fell as far as the last step, it has no end. */
    private double outside(double step, boolean falling) {
        overflowed = step <= Float.MAX_VALUE;
        if (overflowed && falling) {
            end = unbounded();
            throw new SearchEnded();
        }
        value = Double.NaN;
        slope = Double.NaN;
        return value;
    }
}
