package lanewise.optimize;

/** How a minimizer chooses its directions: −g, bent by what it remembers of earlier iterations. */
interface FloatDirection {

    /** Forgets everything: the next direction is −g. */
    void reset();

    /**
     * The next direction.
     *
     * @param gradient g
     * @param direction the last direction, if there was one since the reset; receives the next
     */
    void next(float[] gradient, float[] direction);

    /**
     * Takes note of an iteration.
     *
     * @param change s, the change of the parameters
     * @param before the gradient before it
     * @param after the gradient after it
     */
    void learn(float[] change, float[] before, float[] after);

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
    static FloatDirection of(Minimizer minimizer, int n) {
        return switch (minimizer) {
            case SteepestDescent _ -> new FloatSteepestDirection();
            case ConjugateGradient conjugate -> new FloatConjugateDirection(conjugate.formula(), n);
            case Lbfgs lbfgs -> new FloatLbfgsDirection(lbfgs.history(), n);
        };
    }
}
