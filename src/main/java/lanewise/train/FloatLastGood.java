package lanewise.train;

import lanewise.optimize.FloatOptimizer;

/** What a run that diverges goes back to: the last state of which it is known that the losses after it were finite. */
final class FloatLastGood {

    private final float[] parameters;
    private final FloatOptimizer optimizer;

    FloatSnapshot good;

    /** What will be that when the steps after it have gone well. */
    FloatSnapshot candidate;

    /** The present state counts as good. */
    FloatLastGood(float[] parameters, FloatOptimizer optimizer) {
        this.parameters = parameters;
        this.optimizer = optimizer;
        good = new FloatSnapshot(parameters.length, optimizer.stateLength());
        candidate = new FloatSnapshot(parameters.length, optimizer.stateLength());
        reset();
    }

    /** The present state counts as good from now on. */
    void reset() {
        keep();
        confirm();
        // Who confirms before a copy is made confirms this one.
        keep();
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
    }
}
