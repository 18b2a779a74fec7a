package lanewise.verification;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.FiniteDifferencesDifferentiator;

/**
 * Numeric derivatives along a line, with an error estimate, by commons-math's {@link FiniteDifferencesDifferentiator}.
 *
 * <p>The line is described by the dimensionless variable s = t / h, so one differentiator with step 1 serves every
 * coordinate. The derivative is taken twice, with steps h and h/2; the second is the estimate n, and its error is taken
 * to be at most
 *
 * <pre>  E = 4·|n(h) − n(h/2)| + 4·c·ε / (h/2) + |n|·(spacing error of the points)</pre>
 *
 * where ε bounds the error of one function value and c = 3/2 is the sum of the formula's absolute weights.
 *
 * @param unit spacing of the numbers at 1 in which the function is computed: 2⁻⁵² for {@code double}
 * @param roundings the least error of a function value that is assumed, in units of {@code unit · |value|}
 */
public record FiniteDifferences(double unit, double roundings) {

    /** For functions computed in {@code double}. */
    public static final FiniteDifferences DOUBLE = new FiniteDifferences(0x1p-52, 4);

    /**
     * For functions computed in {@code float}. So little precision leaves no room for a generous bound on rounding: the
     * error of a value is mostly the one seen when the parameters are nudged. Five points serve here too: they allow a
     * step ten times larger than three points would, and rounding is what disturbs.
     */
    public static final FiniteDifferences FLOAT = new FiniteDifferences(0x1p-23, 0.5);

    private static final int POINTS = 5;

    /** Sum of the absolute weights (1, 8, 8, 1) / 12. */
    private static final double WEIGHTS = 1.5;

    /** Points at multiples of h/2 that the two formulas need, beside 0. */
    private static final int[] HALF_STEPS = {-4, -2, -1, 1, 2, 4};

    /** Points from whose values the noise is estimated. */
    private static final int NOISE_POINTS = 9;

    /** Parts of a step that they are apart: an odd number, since values at multiples of a power of two may all be rounded alike. */
    private static final int NOISE_PARTS = 37;

    /** How often a distance is doubled where the value does not change. */
    private static final int FARTHEST = 30;

    /** A function on a line, as a function of the distance t from the point in question. */
    @FunctionalInterface
    public interface Line {

        /**
         * The function at distance t.
         *
         * @param t signed distance
         * @return its value there
         */
        double value(double t);

        /**
         * On which smooth piece of the function the last evaluated point lay.
         *
         * @return equal numbers for points between which the function has no kink
         */
        default long pieces() {
            return 0;
        }

        /**
         * What was not finite first where a value was not.
         *
         * @return its place and value in words; null if unknown
         */
        default String nonFinite() {
            return null;
        }

        /**
         * The distance that floating-point numbers allow instead of t.
         *
         * @param t signed distance
         * @return the distance at which {@link #value} really evaluates
         */
        default double actual(double t) {
            return t;
        }
    }

    /**
     * The function at the point itself.
     *
     * @param value its value
     * @param pieces the smooth piece on which the point lies
     * @param noise an error that a function value may have beyond what is always assumed; 0 if nothing is known
     */
    public record Center(double value, long pieces, double noise) {}

    /**
     * A numeric derivative.
     *
     * @param value the estimate n, from step h/2
     * @param coarse the same from step h
     * @param error bound E on the error of {@code value}
     * @param step h
     * @param plus the function at +h
     * @param minus the function at −h
     * @param left derivative of second order from the points at and below the center
     * @param right derivative of second order from the points at and above the center
     * @param rounding bound of the error of one function value
     * @param finite whether all function values were finite
     * @param onePiece whether all points lay on the smooth piece of the center
     * @param constant whether the function had the same value at all points
     */
    public record Estimate(double value, double coarse, double error, double step, double plus, double minus,
            double left, double right, double rounding, boolean finite, boolean onePiece, boolean constant) {}

    /**
     * The step for a coordinate: unit^(1/5)·max(|x|, typical), rounded to a power of two so that x + k·h is exact
     * or nearly so.
     *
     * @param x the coordinate
     * @param typical the size a coordinate of its kind usually has, above 0
     * @return h
     */
    public double step(double x, double typical) {
        double h = Math.pow(unit, 1.0 / POINTS) * Math.max(Math.abs(x), typical);
        return Math.scalb(1.0, (int) Math.rint(Math.log(h) / Math.log(2)));
    }

    /**
     * Differentiates at the center.
     *
     * @param line the function
     * @param h the step, above 0; the function is evaluated from −2h to 2h
     * @param center the function at t = 0
     * @return the derivative at t = 0
     */
    public Estimate derivative(Line line, double h, Center center) {
        double[] f = new double[9];
        f[4] = center.value();
        boolean onePiece = true;
        boolean constant = true;
        double largest = Math.abs(center.value());
        double spacing = 0;
        for (int k : HALF_STEPS) {
            double t = k * h / 2;
            f[4 + k] = line.value(t);
            onePiece &= line.pieces() == center.pieces();
            constant &= f[4 + k] == center.value();
            largest = Math.max(largest, Math.abs(f[4 + k]));
            spacing = Math.max(spacing, Math.abs(line.actual(t) - t) / Math.abs(t));
        }
        double coarse = formula(f, 2) / h;
        double fine = formula(f, 1) / (h / 2);
        double left = (3 * f[4] - 4 * f[3] + f[2]) / h;
        double right = (-3 * f[4] + 4 * f[5] - f[6]) / h;
        double rounding = Math.max(center.noise(), roundings * unit * largest);
        double error = 4 * Math.abs(coarse - fine) + roundingError(rounding, h) + Math.abs(fine) * spacing;
        boolean finite = Double.isFinite(coarse) && Double.isFinite(fine) && Double.isFinite(largest);
        return new Estimate(fine, coarse, error, h, f[6], f[2], left, right, rounding, finite, onePiece, constant);
    }

    /**
     * How noisy the values beside the center are, on the quieter side of it: about three times their standard deviation from a
     * smooth function, from their fourth differences at equal distances, in which nothing else is left and whose variance is 70
     * times that of one value. See Moré and Wild, <i>Estimating computational noise</i>, SIAM J. Sci. Comput. 33 (2011). Of a function
     * in {@code float} it is 0: the distances of its points are no more equal than its values are exact, and the stated
     * bound, which is narrow, was measured with both.
     */
    double noise(Line line, double h) {
        double distance = h / NOISE_PARTS;
        return unit < 0x1p-40 ? Math.min(fourth(line, distance), fourth(line, -distance)) / 3 : 0;
    }

    /**
     * The smallest step between values beside the center, on the coarser side of it: where one value first gives way to another.
     * A value that was rounded like a larger intermediate result, from which another was subtracted, has steps far above its own
     * last place, and inside such a step differences see a constant. 0 where no value other than that at the center is found.
     */
    double granularity(Line line, double h, Center center, double known) {
        return Math.max(firstStep(line, h, center.value(), known), firstStep(line, -h, center.value(), known));
    }

    /** The same on one side; the search ends at a step as small as is known anyhow. */
    private static double firstStep(Line line, double h, double value, double known) {
        double still = 0;
        double changed = h;
        double there = line.value(changed);
        for (int k = 0; k < FARTHEST && there == value; k++) {
            still = changed;
            changed *= 2;
            there = line.value(changed);
        }
        if (there == value || !Double.isFinite(there)) {
            return 0;
        }
        double middle = (still + changed) / 2;
        while (Math.abs(there - value) > known && middle != still && middle != changed) {
            double between = line.value(middle);
            if (between == value) {
                still = middle;
            } else {
                changed = middle;
                there = between;
            }
            middle = (still + changed) / 2;
        }
        return Double.isFinite(there) ? Math.abs(there - value) : 0;
    }

    /** The largest fourth difference of points on one side. */
    private static double fourth(Line line, double distance) {
        double[] f = new double[NOISE_POINTS];
        for (int i = 0; i < f.length; i++) {
            f[i] = line.value((i + 1) * distance);
        }
        double largest = 0;
        for (int i = 0; i + 4 < f.length; i++) {
            largest = Math.max(largest, Math.abs(f[i] - 4 * f[i + 1] + 6 * f[i + 2] - 4 * f[i + 3] + f[i + 4]));
        }
        return largest;
    }

    /** The part of the error bound that comes from an error ε of every function value. */
    static double roundingError(double rounding, double h) {
        return 4 * WEIGHTS * rounding / (h / 2);
    }

    /** d/ds at s = 0 of the values that lie {@code stride} apart around the middle. */
    private double formula(double[] f, int stride) {
        return new FiniteDifferencesDifferentiator(POINTS, 1.0)
                .differentiate((double s) -> f[4 + stride * (int) Math.rint(s)])
                .value(new DerivativeStructure(1, 1, 0, 0.0))
                .getPartialDerivative(1);
    }
}
