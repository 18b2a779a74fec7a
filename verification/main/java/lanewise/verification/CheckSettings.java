package lanewise.verification;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import lanewise.verification.GradientCheck.Mode;

/**
 * How one run of a {@link GradientCheck} looks at its subject.
 *
 * @param title what the report calls the function
 * @param seed the seed of all random choices
 * @param mode which comparisons were asked for
 * @param tolerance how far derivatives may be apart; null for that of the subject
 * @param noise bound on the error of one value; negative if none was stated
 * @param pieces tells the kinks of the function; null if nobody does
 * @param secondOrder what is asked of second derivatives; null for nothing
 * @param progress hears of every comparison
 * @param stop asked before every comparison; true ends the run
 */
record CheckSettings(
        String title, long seed, Mode mode, Tolerance tolerance, double noise, ToLongFunction<double[]> pieces,
        SecondOrderRequest secondOrder, Consumer<Progress> progress, BooleanSupplier stop) {

    /** Largest number of parameters of which {@link Mode#AUTO} checks every one. */
    private static final int FULL_LIMIT = 10_000;

    /** The mode for so many parameters; {@link Mode#AUTO} is left where there are too many to check every one. */
    Mode modeFor(int dimension) {
        return mode == Mode.AUTO && dimension <= FULL_LIMIT ? Mode.FULL : mode;
    }

    Tolerance toleranceFor(CheckSubject subject) {
        return tolerance != null ? tolerance : subject.tolerance();
    }
}
