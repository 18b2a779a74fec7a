package lanewise.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import lanewise.network.Activation;
import lanewise.verification.FiniteDifferences.Center;
import lanewise.verification.FiniteDifferences.Line;
import lanewise.verification.LineCheck.Claim;
import lanewise.verification.reference.ReferenceActivation;

/**
 * Checks the derivative of a function of one variable over an interval: at both ends, at points between chosen at
 * random, one in each of equal parts.
 *
 * <pre>{@code
 * ScalarCheck.of("tanh", Math::tanh, z -> 1 / Math.pow(Math.cosh(z), 2), -10, 10).run().assertPassed();
 * }</pre>
 */
public final class ScalarCheck {

    private final String name;
    private final DoubleUnaryOperator function;
    private final DoubleUnaryOperator derivative;
    private final double from;
    private final double to;
    private int points = 200;
    private long seed = 1;
    private Tolerance tolerance = Tolerance.DOUBLE;
    private Optional<double[]> kinks = Optional.empty();

    private ScalarCheck(String name, DoubleUnaryOperator function, DoubleUnaryOperator derivative, double from,
            double to) {
        if (!(from < to && Double.isFinite(to - from))) {
            throw new IllegalArgumentException("the interval is " + from + " to " + to
                    + "; it must be finite and not empty");
        }
        this.name = Objects.requireNonNull(name, "name");
        this.function = Objects.requireNonNull(function, "function");
        this.derivative = Objects.requireNonNull(derivative, "derivative");
        this.from = from;
        this.to = to;
    }

    /**
     * Checks any function.
     *
     * @param name what the report calls it
     * @param function the function, computed in {@code double}
     * @param derivative its derivative
     * @param from lower end of the interval
     * @param to upper end
     * @return a check over 200 points
     * @throws IllegalArgumentException if the interval is empty or not finite
     */
    public static ScalarCheck of(
            String name, DoubleUnaryOperator function, DoubleUnaryOperator derivative, double from, double to) {
        return new ScalarCheck(name, function, derivative, from, to);
    }

    /**
     * Checks the reference formula of an activation, whose kinks are known.
     *
     * @param activation the activation
     * @param from lower end of the interval
     * @param to upper end
     * @return a check over 200 points
     * @throws IllegalArgumentException if the interval is empty or not finite
     */
    public static ScalarCheck of(Activation activation, double from, double to) {
        return of(activation.name(), z -> ReferenceActivation.value(activation, z),
                z -> ReferenceActivation.derivative(activation, z), from, to)
                .kinks(ReferenceActivation.kinks(activation));
    }

    /**
     * Tells where the function or one of its derivatives jumps.
     *
     * @param kinks the points; none for a smooth function
     * @return this
     */
    public ScalarCheck kinks(double... kinks) {
        this.kinks = Optional.of(kinks.clone());
        return this;
    }

    /**
     * Sets the number of points.
     *
     * @param points at least 2
     * @return this
     */
    public ScalarCheck points(int points) {
        if (points < 2) {
            throw new IllegalArgumentException("points is " + points + "; an interval has at least its 2 ends");
        }
        this.points = points;
        return this;
    }

    /**
     * Sets the seed of the points.
     *
     * @param seed any number
     * @return this
     */
    public ScalarCheck seed(long seed) {
        this.seed = seed;
        return this;
    }

    /**
     * Sets how far the derivatives may be apart.
     *
     * @param tolerance the tolerance; its scale is the largest derivative at the points
     * @return this
     */
    public ScalarCheck tolerance(Tolerance tolerance) {
        this.tolerance = Objects.requireNonNull(tolerance, "tolerance");
        return this;
    }

    /**
     * Runs the check.
     *
     * @return a report with one block, whose columns are the points in ascending order
     */
    public GradientReport run() {
        long start = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        double[] at = new double[points];
        double[] slopes = new double[points];
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            double part = i == 0 ? 0 : i == points - 1 ? 1 : (i - 1 + random.nextDouble()) / (points - 2);
            at[i] = from + part * (to - from);
            slopes[i] = derivative.applyAsDouble(at[i]);
        }
        ParameterBlock block = new ParameterBlock("points of [" + from + ", " + to + "]", 0, 1, points);
        FiniteDifferences differences = FiniteDifferences.DOUBLE;
        LineCheck check = new LineCheck(differences, tolerance, kinks.isPresent());
        List<Entry> entries = new ArrayList<>();
        double scale = BlockReport.scale(slopes, block);
        for (int i = 0; i < points; i++) {
            double x = at[i];
            values[i] = function.applyAsDouble(x);
            Center center = new Center(values[i], pieces(x), 0);
            double h = differences.step(x, Math.min(1, to - from));
            entries.add(check.check(new Claim("at " + x, i, x, slopes[i], scale), line(x), h, center));
        }
        // A function of one variable is cheap: once more at every point, after all else.
        boolean steady = true;
        for (int i = 0; i < points; i++) {
            steady &= Double.compare(derivative.applyAsDouble(at[i]), slopes[i]) == 0;
            steady &= Double.compare(function.applyAsDouble(at[i]), values[i]) == 0;
        }
        double detectable = entries.stream().filter(e -> e.outcome() == Outcome.PASS).mapToDouble(Entry::detectable)
                .max()
                .orElse(Double.NaN);
        BlockReport report = BlockReport.of(block, entries, slopes, detectable, List.of());
        if (report.count(Outcome.FAIL) > 0) {
            report = report.withHints(Diagnosis.explain(block, report.analytic(), report.numeric(), at, 0));
        }
        return new GradientReport(name, GradientCheck.Mode.FULL, tolerance.words("compared in double"), seed, points,
                function.applyAsDouble(from), 0,
                Detection.sentences(GradientCheck.Mode.FULL, points, 0), steady ? List.of(report) : List.of(), null,
                List.of(),
                List.of(), steady ? List.of() : List.of(Preliminaries.UNSTEADY + "values or slopes"), List.of(),
                8L * points,
                (System.nanoTime() - start) * 1e-9);
    }

    private long pieces(double x) {
        long below = 0;
        for (double kink : kinks.orElse(new double[0])) {
            below += x > kink ? 1 : 0;
        }
        return below;
    }

    private Line line(double x) {
        return new Line() {
            private double last = x;

            @Override
            public double value(double t) {
                last = x + t;
                return function.applyAsDouble(last);
            }

            @Override
            public long pieces() {
                return ScalarCheck.this.pieces(last);
            }

            @Override
            public double actual(double t) {
                return (x + t) - x;
            }
        };
    }
}
