package lanewise.verification;

import java.util.HashMap;
import java.util.Map;
import lanewise.verification.FiniteDifferences.Line;

/**
 * The analytic gradient along a line through the checked point, reduced to a few numbers per point. Every gradient is
 * evaluated once, however many of the numbers are differentiated, and only the numbers are kept.
 */
final class GradientLine {

    /** Makes the numbers of a gradient. */
    @FunctionalInterface
    interface Reduction {
        double[] of(double[] gradient);
    }

    private record Point(double[] numbers, long pieces) {}

    private final CheckedFunction function;
    private final double[] direction;
    private final Reduction reduction;
    private final Map<Double, Point> points = new HashMap<>();

    GradientLine(CheckedFunction function, double[] direction, Reduction reduction) {
        this.function = function;
        this.direction = direction;
        this.reduction = reduction;
    }

    private Point at(double t) {
        return points.computeIfAbsent(t, distance -> {
            CheckedFunction.Gradient gradient = function.gradientAlong(direction, distance);
            return new Point(reduction.of(gradient.values()), gradient.pieces());
        });
    }

    /** One of the numbers as a function of the distance. */
    Line number(int k) {
        return new Line() {
            private long pieces;

            @Override
            public double value(double t) {
                Point point = at(t);
                pieces = point.pieces();
                return point.numbers()[k];
            }

            @Override
            public long pieces() {
                return pieces;
            }
        };
    }
}
