package lanewise.verification;

/** A function together with the gradient that is to be checked. Always handed the checker's own array. */
interface Differentiated {

    int dimension();

    double value(double[] parameters);

    /** Value, and gradient into the array. */
    double valueAndGradient(double[] parameters, double[] gradient);

    /** The nearest number that a parameter can be. */
    default double representable(double parameter) {
        return parameter;
    }

    /** Whether {@link #pieces()} tells every kink. */
    default boolean knowsPieces() {
        return false;
    }

    /** Identifies the smooth piece on which the last evaluated point lay, as far as the kinks are known. */
    default long pieces() {
        return 0;
    }

    /** What was first not finite in the last evaluation, of the value or of both; null if nothing or unknown. */
    default String nonFinite() {
        return null;
    }

    /** Bounds on what rounding does to each entry of the gradient at these parameters; null if nothing is known. */
    default double[] gradientRounding(double[] parameters) {
        return null;
    }
}
