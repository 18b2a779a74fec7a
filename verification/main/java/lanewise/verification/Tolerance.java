package lanewise.verification;

import java.util.Locale;

/**
 * How far an analytic derivative a and a numeric one n may be apart:
 * {@code relative · max(|a|, |n|) + toScale · S}, where S is the largest |a| of the parameter block. S is taken per
 * block, because one large block would hide the errors of the others.
 *
 * @param relative allowance relative to the derivative itself
 * @param toScale allowance relative to the largest derivative of the block
 */
public record Tolerance(double relative, double toScale) {

    /**
     * For functions computed in {@code double}. The error of the five-point formula was measured at 1e-11 of the
     * largest gradient entry or less (tests {@code FiniteDifferencesTest}, {@code ReferenceGradientTest}).
     */
    public static final Tolerance DOUBLE = new Tolerance(1e-7, 1e-9);

    /** For functions computed in {@code float}, seen from outside: differences of such a function give three digits. */
    public static final Tolerance FLOAT = new Tolerance(2e-3, 2e-3);

    /** Checks both. */
    public Tolerance {
        if (!(relative >= 0 && relative < 1 && toScale >= 0 && toScale < 1)) {
            throw new IllegalArgumentException("the tolerance is " + relative + " relative and " + toScale
                    + " to scale; both must be at least 0 and less than 1");
        }
    }

    double of(double analytic, double numeric, double scale) {
        return relative * Math.max(Math.abs(analytic), Math.abs(numeric)) + toScale * scale;
    }

    /** How something was compared and within which tolerance. */
    String words(String how) {
        return String.format(Locale.ROOT, "%s; tolerance %.1e of an entry and %.1e of the largest in its block", how,
                relative, toScale);
    }
}
