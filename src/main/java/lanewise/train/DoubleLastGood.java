// Generated from FloatLastGood.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import lanewise.optimize.DoubleOptimizer;

/** What a run that diverges goes back to: the last state of which it is known that the losses after it were finite. */
final class DoubleLastGood {

    private final double[] parameters;
    private final DoubleOptimizer optimizer;

    DoubleSnapshot good;

    /** What will be that when the steps after it have gone well. */
    DoubleSnapshot candidate;

    /** The present state counts as good. */
    DoubleLastGood(double[] parameters, DoubleOptimizer optimizer) {
        this.parameters = parameters;
        this.optimizer = optimizer;
        good = new DoubleSnapshot(parameters.length, optimizer.stateLength());
        candidate = new DoubleSnapshot(parameters.length, optimizer.stateLength());
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
        DoubleSnapshot better = candidate;
        candidate = good;
        good = better;
    }

    /** Puts the last good parameters back, and the optimizer's state and count of steps that belong to them. */
    void restore() {
        good.restore(parameters, optimizer);
    }
}
