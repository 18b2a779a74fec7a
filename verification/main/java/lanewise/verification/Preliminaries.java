package lanewise.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import lanewise.verification.FiniteDifferences.Center;

/**
 * What must hold before differences mean anything: the function returns the same for the same parameters and leaves
 * them alone, the gradient overwrites its array and does not depend on the evaluation before, and everything is finite.
 *
 * @param gradient the gradient that is to be checked
 * @param center the function at the point, with the size of its rounding noise
 * @param problems what is wrong
 * @param undecided what makes a check impossible without being wrong
 */
record Preliminaries(double[] gradient, Center center, List<String> problems, List<String> undecided) {

    /** How often all parameters are nudged by one unit in the last place to see how far the value moves. */
    private static final int NUDGES = 8;

    /** What the caller's array holds before, in units of the largest entry: no noise of a gradient comes near it. */
    private static final double LEFT = 1e3;

    /**
     * How far the value alone may be from that with the gradient, in units of √unit·|value|: a sum of many terms in another order
     * differs by far more than the last place.
     */
    private static final double OTHER_ORDER = 1.0 / 16;

    private static final String CHANGED = "an evaluation changed the parameters that it was handed";

    static final String UNSTEADY = Outcome.NONDETERMINISTIC
            + ": two evaluations at the same parameters gave different ";

    private static final String ADVICE = "; fix its random choices, or state a noise level";

    /** Whether the comparisons can go on. */
    boolean comparable() {
        return Double.isFinite(center.value()) && undecided.isEmpty();
    }

    /** Examines a function; {@code statedNoise} is negative if none was stated. */
    static Preliminaries of(CheckedFunction function, double unit, double statedNoise, SplittableRandom random) {
        List<String> problems = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        double[] gradient = new double[function.dimension()];
        double[] again = new double[function.dimension()];
        double[] used = new double[function.dimension()];
        double[] afterwards = new double[function.dimension()];

        // Whoever keeps what it computed first, keeps that of another point.
        function.displacedGradient();
        double value = function.value();
        long pieces = function.pieces();
        String place = function.nonFinite();
        double repeated = function.value();
        double withGradient = function.valueAndGradient(gradient);
        String gradientPlace = function.nonFinite();
        double withGradientRepeated = function.valueAndGradient(again);
        double left = 1 + LEFT * largest(gradient);
        Arrays.fill(used, left);
        function.valueAndGradient(used);
        function.displaced();
        function.displacedGradient();
        function.valueAndGradient(afterwards);

        if (function.changed()) {
            problems.add(CHANGED);
        }
        boolean exact = statedNoise <= 0;
        if (!near(value, repeated, statedNoise) || !near(withGradient, withGradientRepeated, statedNoise)) {
            undecided.add(UNSTEADY + "values" + ADVICE);
        } else if (exact && !Arrays.equals(gradient, again)) {
            undecided.add(UNSTEADY + "gradients" + ADVICE);
        } else if (exact && !Arrays.equals(gradient, used) || !exact && holds(used, left / 2)) {
            problems.add("the gradient depends on what the caller's array held before: it is added to, or not written");
        } else if (exact && !Arrays.equals(gradient, afterwards)) {
            problems.add("the gradient depends on the evaluation before: "
                    + "it uses intermediate results of other parameters");
        }
        if (!Double.isFinite(value)) {
            problems.add(Outcome.NONFINITE + ": the value is " + value + (place == null ? "" : "; first " + place));
            return new Preliminaries(gradient, new Center(value, pieces, 0), problems, undecided);
        }
        int wrong = firstNotFinite(gradient);
        if (gradientPlace != null || wrong >= 0) {
            problems.add(Outcome.NONFINITE + ": the gradient is not finite; first "
                    + (gradientPlace != null ? gradientPlace : "entry " + wrong + ", " + gradient[wrong]));
        }
        double noise = Math.max(statedNoise, 0);
        for (int k = 0; k < NUDGES; k++) {
            double nudged = function.nudged(unit, random);
            if (Double.isFinite(nudged)) {
                noise = Math.max(noise, Math.abs(nudged - value));
            }
        }
        if (undecided.isEmpty()
                && !(Math.abs(withGradient - value) <= 2 * noise + OTHER_ORDER * Math.sqrt(unit) * Math.abs(value))) {
            problems.add(String.format(Locale.ROOT, "the value alone is %.17g, together with the gradient %.17g", value,
                    withGradient));
        }
        return new Preliminaries(gradient, new Center(value, pieces, noise), problems, undecided);
    }

    /**
     * The same once more, after all comparisons: a function may have kept its parameters and its answer for the first
     * evaluations only. Where it has not, what was compared in between means nothing.
     */
    Preliminaries confirmed(CheckedFunction function, double statedNoise) {
        List<String> wrong = new ArrayList<>(problems);
        List<String> open = new ArrayList<>(undecided);
        double[] again = new double[function.dimension()];
        double value = function.value();
        function.valueAndGradient(again);
        if (function.changed() && !wrong.contains(CHANGED)) {
            wrong.add(CHANGED);
        }
        boolean steady = near(center.value(), value, statedNoise);
        if (!steady || statedNoise <= 0 && !Arrays.equals(gradient, again)) {
            open.add(UNSTEADY + (steady ? "gradients" : "values") + ", one before and one after the comparisons"
                    + ADVICE);
        }
        return new Preliminaries(gradient, center, wrong, open);
    }

    private static double largest(double[] gradient) {
        double largest = 0;
        for (double g : gradient) {
            largest = Double.isFinite(g) ? Math.max(largest, Math.abs(g)) : largest;
        }
        return largest;
    }

    /** Whether a number is at least so large. */
    private static boolean holds(double[] gradient, double size) {
        return Arrays.stream(gradient).anyMatch(g -> Math.abs(g) >= size);
    }

    /** Index of the first NaN or infinity; −1 if there is none. */
    private static int firstNotFinite(double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            if (!Double.isFinite(gradient[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Equal bits, or within the noise that was stated. */
    private static boolean near(double a, double b, double statedNoise) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b) || Math.abs(a - b) <= 2 * statedNoise;
    }
}
