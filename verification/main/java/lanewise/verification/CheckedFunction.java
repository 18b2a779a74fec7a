package lanewise.verification;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToLongFunction;
import lanewise.verification.FiniteDifferences.Line;

/** A function at a point: the array that is handed to it, the lines through the point, and the count of evaluations. */
final class CheckedFunction {

    private final Differentiated function;
    private final ToLongFunction<double[]> pieces;
    private final double[] original;
    private final double[] point;
    private long evaluations;
    private boolean changed;

    CheckedFunction(Differentiated function, ToLongFunction<double[]> pieces, double[] parameters) {
        this.function = function;
        this.pieces = pieces;
        original = parameters.clone();
        Arrays.setAll(original, i -> function.representable(original[i]));
        point = original.clone();
    }

    int dimension() {
        return original.length;
    }

    double parameter(int index) {
        return original[index];
    }

    double[] parameters() {
        return original.clone();
    }

    long evaluations() {
        return evaluations;
    }

    /** The function at the point itself. */
    double value() {
        try {
            return valueHere();
        } finally {
            restoreIfChanged();
        }
    }

    /** The function and its gradient at the point itself. */
    double valueAndGradient(double[] gradient) {
        try {
            return valueAndGradientHere(gradient);
        } finally {
            restoreIfChanged();
        }
    }

    private double valueHere() {
        evaluations++;
        return function.value(point);
    }

    private double valueAndGradientHere(double[] gradient) {
        evaluations++;
        return function.valueAndGradient(point, gradient);
    }

    boolean knowsPieces() {
        return pieces != null || function.knowsPieces();
    }

    long pieces() {
        return pieces != null ? pieces.applyAsLong(point) : function.pieces();
    }

    String nonFinite() {
        return function.nonFinite();
    }

    /** What rounding does to each entry of the gradient at the point; null if nothing is known. */
    double[] gradientRounding() {
        try {
            return function.gradientRounding(point);
        } finally {
            restoreIfChanged();
        }
    }

    /** Whether an evaluation ever changed parameters that it was handed, beside the one that was being moved. */
    boolean changed() {
        return changed;
    }

    /** Bit for bit, whatever the function did to its array or however it ended. */
    private void restoreIfChanged() {
        if (Arrays.mismatch(point, original) >= 0) {
            changed = true;
            restore();
        }
    }

    private void restore() {
        System.arraycopy(original, 0, point, 0, point.length);
    }

    /** The function at a point some way off, to leave other intermediate results behind. */
    double displaced() {
        return at(i -> displaced(original[i]));
    }

    /** The gradient at that point. */
    void displacedGradient() {
        double[] gradient = new double[dimension()];
        at(i -> displaced(original[i]), () -> valueAndGradientHere(gradient));
    }

    /** A parameter some way off. */
    static double displaced(double parameter) {
        return parameter * (1 + 0x1p-6) + 0x1p-10;
    }

    /** The function with every parameter moved up or down by one unit in its last place or two. */
    double nudged(double unit, SplittableRandom random) {
        return at(i -> original[i] * (1 + (random.nextBoolean() ? unit : -unit)));
    }

    /** The gradient with every parameter nudged as in {@link #nudged}. */
    double[] nudgedGradient(double unit, SplittableRandom random) {
        double[] gradient = new double[dimension()];
        at(i -> original[i] * (1 + (random.nextBoolean() ? unit : -unit)), () -> valueAndGradientHere(gradient));
        return gradient;
    }

    /** A gradient, and the smooth piece of the function on which its point lies. */
    record Gradient(double[] values, long pieces) {}

    /** The gradient some way along a direction. */
    Gradient gradientAlong(double[] direction, double t) {
        double[] gradient = new double[dimension()];
        long[] piece = new long[1];
        at(i -> original[i] + t * direction[i], () -> {
            double value = valueAndGradientHere(gradient);
            piece[0] = pieces();
            return value;
        });
        return new Gradient(gradient, piece[0]);
    }

    private double at(IntToDoubleFunction coordinates) {
        return at(coordinates, this::valueHere);
    }

    private double at(IntToDoubleFunction coordinates, DoubleSupplier evaluation) {
        try {
            for (int i = 0; i < point.length; i++) {
                point[i] = function.representable(coordinates.applyAsDouble(i));
            }
            return evaluation.getAsDouble();
        } finally {
            restore();
        }
    }

    /** A line through the point, along which some parameters move. */
    private abstract class Moving implements Line {

        private long piece;
        private String place;

        /** Moves the parameters. */
        abstract void move(double t);

        /** Moves them back. */
        abstract void back();

        @Override
        public double value(double t) {
            move(t);
            try {
                double value = valueHere();
                piece = CheckedFunction.this.pieces();
                if (!Double.isFinite(value) && place == null) {
                    place = CheckedFunction.this.nonFinite();
                }
                return value;
            } finally {
                back();
                restoreIfChanged();
            }
        }

        @Override
        public long pieces() {
            return piece;
        }

        @Override
        public String nonFinite() {
            return place;
        }
    }

    /** The line along one coordinate. */
    Line coordinate(int index) {
        return new Moving() {
            @Override
            void move(double t) {
                point[index] = function.representable(original[index] + t);
            }

            @Override
            void back() {
                point[index] = original[index];
            }

            @Override
            public double actual(double t) {
                return function.representable(original[index] + t) - original[index];
            }
        };
    }

    /** The line along a direction that moves the parameters from {@code from} to {@code to}, exclusive. */
    Line direction(double[] direction, int from, int to) {
        return new Moving() {
            @Override
            void move(double t) {
                for (int i = from; i < to; i++) {
                    point[i] = function.representable(original[i] + t * direction[i]);
                }
            }

            @Override
            void back() {
                System.arraycopy(original, from, point, from, to - from);
            }
        };
    }
}
