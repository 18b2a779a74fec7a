// Generated from FloatDirection.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

/** How a minimizer chooses its directions: −g, bent by what it remembers of earlier iterations. */
interface DoubleDirection {

    /** Forgets everything: the next direction is −g. */
    void reset();

    /**
     * The next direction.
     *
     * @param gradient g
     * @param direction the last direction, if there was one since the reset; receives the next
     */
    void next(double[] gradient, double[] direction);

    /**
     * Takes note of an iteration.
     *
     * @param change s, the change of the parameters
     * @param before the gradient before it
     * @param after the gradient after it
     */
    void learn(double[] change, double[] before, double[] after);

    /**
     * The first step to try along the direction.
     *
     * @param lastStep the step of the last iteration; NaN if there was none since the reset
     * @param lastSlope its slope at zero
     * @param slope the slope at zero now
     * @param length ‖d‖₂
     */
    double firstStep(double lastStep, double lastSlope, double slope, double length);

    /** A step which moves the parameters by a distance of at most 1. */
    static double atMostOne(double length) {
        return length > 1 ? 1 / length : 1;
    }

    /** What executes a minimizer on n parameters. */
    static DoubleDirection of(Minimizer minimizer, int n) {
        return switch (minimizer) {
            case SteepestDescent _ -> new DoubleSteepestDirection();
            case ConjugateGradient conjugate -> new DoubleConjugateDirection(conjugate.formula(), n);
            case Lbfgs lbfgs -> new DoubleLbfgsDirection(lbfgs.history(), n);
        };
    }
}
