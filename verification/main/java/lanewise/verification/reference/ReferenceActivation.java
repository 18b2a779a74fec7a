package lanewise.verification.reference;

import lanewise.network.Activation;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/**
 * Activation functions and their derivatives as formulas of the pre-activation z, on commons-math's {@link FastMath}.
 *
 * <p>Beside g and g' stand the facts that verification needs: where g is not smooth, and how large g' and g'' can get.
 */
public final class ReferenceActivation {

    /** An element closer to a kink than this many unit roundoffs of its gauge may fall on either side of it. */
    private static final double UNDECIDED = 16;

    /** How often a step is divided by 4 where a user's derivative is not finite beside a point. */
    private static final int CLOSER = 8;

    /** Where a user's function is looked at, in parts of the largest error of z. */
    private static final double[] BESIDE = {-1, -0.6, -0.3, 0, 0.3, 0.6, 1};

    private ReferenceActivation() {}

    /**
     * g(z).
     *
     * @param activation g
     * @param z the pre-activation
     * @return g(z)
     */
    public static double value(Activation activation, double z) {
        return switch (activation) {
            case Activation.Identity _ -> z;
            case Activation.Relu _ -> z <= 0 ? 0 : z;
            case Activation.Tanh _ -> FastMath.tanh(z);
            case Activation.Sigmoid _ -> sigmoid(z);
            case Activation.LeakyRelu leaky -> z > 0 ? z : leaky.slope() * z;
            case Activation.Elu elu -> z > 0 ? z : elu.alpha() * FastMath.expm1(z);
            case Activation.HardSigmoid _ -> z <= -3 ? 0 : z >= 3 ? 1 : z / 6 + 0.5;
            case Activation.HardTanh _ -> z <= -1 ? -1 : z >= 1 ? 1 : z;
            case Activation.HardSwish _ -> z <= -3 ? 0 : z >= 3 ? z : z * (z / 6 + 0.5);
            case Activation.Softplus _ -> Math.max(z, 0) + FastMath.log1p(FastMath.exp(-Math.abs(z)));
            case Activation.Silu _ -> z * sigmoid(z);
            case Activation.Mish _ -> z * tanhSoftplus(z);
            case Activation.Gelu _ -> z * normal(z);
            case Activation.GeluTanh _ -> z * sigmoid(2 * gelu(z));
            case Activation.Custom custom -> {
                double[] y = new double[1];
                custom.forward(1, new double[] {z}, 0, y, 0);
                yield y[0];
            }
        };
    }

    /**
     * g'(z). At a kink it is the derivative from the left.
     *
     * @param activation g
     * @param z the pre-activation
     * @return g'(z)
     */
    public static double derivative(Activation activation, double z) {
        return switch (activation) {
            case Activation.Identity _ -> 1;
            case Activation.Relu _ -> z <= 0 ? 0 : 1;
            case Activation.Tanh _ -> {
                double c = FastMath.cosh(z);
                yield 1 / (c * c);
            }
            case Activation.Sigmoid _ -> sigmoid(z) * sigmoid(-z);
            case Activation.LeakyRelu leaky -> z > 0 ? 1 : leaky.slope();
            case Activation.Elu elu -> z > 0 ? 1 : elu.alpha() * FastMath.exp(z);
            case Activation.HardSigmoid _ -> z <= -3 || z >= 3 ? 0 : 1.0 / 6;
            case Activation.HardTanh _ -> z <= -1 || z >= 1 ? 0 : 1;
            case Activation.HardSwish _ -> z <= -3 ? 0 : z > 3 ? 1 : z / 3 + 0.5;
            case Activation.Softplus _ -> sigmoid(z);
            case Activation.Silu _ -> sigmoid(z) * (1 + z * sigmoid(-z));
            // With t = tanh s and s' = σ: (z·t)' = t + z·σ·(1 − t²), and 1 − t² = 4·u / (u + 1)² with u = (1 + e^z)².
            case Activation.Mish _ -> {
                double e = FastMath.exp(-Math.abs(z));
                double u = (1 + e) * (1 + e);
                double v = z >= 0 ? e * e : 1;
                yield tanhSoftplus(z) + z * sigmoid(z) * 4 * u * v / ((u + v) * (u + v));
            }
            case Activation.Gelu _ -> normal(z) + z * FastMath.exp(-z * z / 2) / FastMath.sqrt(2 * FastMath.PI);
            case Activation.GeluTanh _ -> {
                double c = FastMath.cosh(gelu(z));
                double inner = FastMath.sqrt(2 / FastMath.PI) * (1 + 3 * 0.044715 * z * z);
                yield sigmoid(2 * gelu(z)) + (Double.isInfinite(c) ? 0 : z / 2 * inner / (c * c));
            }
            case Activation.Custom custom -> {
                double[] slope = {1};
                custom.backward(1, new double[] {z}, 0, slope, 0);
                yield slope[0];
            }
        };
    }

    /**
     * The points where g or one of its derivatives jumps, ascending.
     *
     * @param activation g
     * @return the points; none for a smooth function
     */
    public static double[] kinks(Activation activation) {
        return switch (activation) {
            case Activation.Identity _,Activation.Tanh _,Activation.Sigmoid _,Activation.Softplus _,Activation.Silu _,Activation.Mish _,Activation.Gelu _,Activation.GeluTanh _,Activation.Custom _ ->
                new double[0];
            case Activation.Relu _,Activation.LeakyRelu _,Activation.Elu _ -> new double[] {0};
            case Activation.HardTanh _ -> new double[] {-1, 1};
            case Activation.HardSigmoid _,Activation.HardSwish _ -> new double[] {-3, 3};
        };
    }

    /**
     * The supremum of |g'|.
     *
     * @param activation g
     * @return a bound that holds for all z; infinite for a user's own function, of which none is known
     */
    public static double slopeBound(Activation activation) {
        return switch (activation) {
            case Activation.Identity _,Activation.Relu _,Activation.Tanh _,Activation.LeakyRelu _,Activation.HardTanh _,Activation.Softplus _ ->
                1;
            case Activation.Sigmoid _ -> 0.25;
            case Activation.Elu elu -> Math.max(1, elu.alpha());
            case Activation.HardSigmoid _ -> 1.0 / 6;
            case Activation.HardSwish _ -> 1.5;
            // Largest values found on a grid, rounded up.
            case Activation.Silu _ -> 1.09984;
            case Activation.Mish _ -> 1.0885;
            case Activation.Gelu _ -> 1.129;
            case Activation.GeluTanh _ -> 1.129;
            case Activation.Custom _ -> Double.POSITIVE_INFINITY;
        };
    }

    /**
     * The supremum of |g''| away from kinks.
     *
     * @param activation g
     * @return a bound that holds for all z; infinite for a user's own function, of which none is known
     */
    public static double curvatureBound(Activation activation) {
        return switch (activation) {
            case Activation.Identity _,Activation.Relu _,Activation.LeakyRelu _,Activation.HardSigmoid _,Activation.HardTanh _ ->
                0;
            case Activation.Elu elu -> elu.alpha();
            case Activation.HardSwish _ -> 1.0 / 3;
            case Activation.Softplus _ -> 0.25;
            case Activation.Silu _ -> 0.5;
            // The largest value found on a grid, rounded up.
            case Activation.Mish _ -> 0.6443;
            // Both have g''(0) = 2·φ(0).
            case Activation.Gelu _,Activation.GeluTanh _ -> FastMath.sqrt(2 / FastMath.PI);
            // |tanh''| = 2·|t|·(1 − t²) is largest at t = 1/√3.
            case Activation.Tanh _ -> 4 / (3 * FastMath.sqrt(3));
            // |σ''| = s·(1 − s)·|1 − 2s| is largest at s = ½ ± 1/√12.
            case Activation.Sigmoid _ -> 1 / (6 * FastMath.sqrt(3));
            case Activation.Custom _ -> Double.POSITIVE_INFINITY;
        };
    }

    /** tanh(log(1 + e^z)) = ((1 + e^z)² − 1) / ((1 + e^z)² + 1), with e raised to negative powers only. */
    private static double tanhSoftplus(double z) {
        double e = FastMath.exp(-Math.abs(z));
        return z >= 0 ? (1 + 2 * e) / (1 + 2 * e + 2 * e * e) : e * (e + 2) / (e * (e + 2) + 2);
    }

    /** Φ(z), without cancellation in the left tail. */
    private static double normal(double z) {
        return Erf.erfc(-z / FastMath.sqrt(2)) / 2;
    }

    /** √(2 / π)·(z + 0.044715·z³). */
    private static double gelu(double z) {
        return FastMath.sqrt(2 / FastMath.PI) * (z + 0.044715 * z * z * z);
    }

    /** The gauge of g'(z), whether it is computed from z or from g(z), where z has an error gauge; {@code size} is that of g'. */
    static double slopeGauge(Activation activation, double size, double z, double zGauge, double unit) {
        if (activation instanceof Activation.Custom) {
            return customSlopeGauge(activation, size, z, zGauge, unit);
        }
        double gauge = size + curvatureBound(activation) * zGauge;
        for (double kink : kinks(activation)) {
            if (Math.abs(z - kink) <= UNDECIDED * unit * zGauge) {
                gauge += 2 * size / unit;
            }
        }
        return gauge;
    }

    /**
     * The size of intermediate results of g', for {@link #slopeGauge}: the bound on |g'|. Of a user's function it is sought on a grid,
     * and is no more than 1, as terms of a difference like 1 − g² are: where g' is larger, g' itself counts.
     */
    static double slopeSize(Activation activation) {
        if (!(activation instanceof Activation.Custom)) {
            return slopeBound(activation);
        }
        double largest = 0;
        for (double z = -20; z <= 20 && largest < 1; z += 0x1p-6) {
            double slope = Math.abs(derivative(activation, z));
            largest = Double.isFinite(slope) ? Math.max(largest, slope) : largest;
        }
        return Math.min(1, largest);
    }

    /**
     * The same of a user's function, from differences of g' as far beside z as rounding may lead, so that a kink there shows, or as
     * close as g' is finite. Factors may overflow or underflow long before g' does.
     */
    private static double customSlopeGauge(Activation activation, double size, double z, double zGauge, double unit) {
        double rounding = Math.max(Math.abs(derivative(activation, z)), size) + customUnderflow(z, unit);
        double step = UNDECIDED * unit * zGauge;
        if (step == 0) {
            return rounding;
        }
        double moved = largestMove(activation, z, step);
        for (int k = 0; k < CLOSER && !Double.isFinite(moved); k++) {
            step /= 4;
            moved = largestMove(activation, z, step);
        }
        return rounding + moved / step * zGauge;
    }

    /** What a user's function may lose where a factor of it, as the sigmoid in z·σ(z), leaves the normal numbers. */
    private static double customUnderflow(double z, double unit) {
        return (1 + Math.abs(z)) * (unit > 0x1p-40 ? Float.MIN_NORMAL : Double.MIN_NORMAL) / unit;
    }

    /** The gauge of g(z)'s own rounding, where z has an error gauge; {@code size} is that of g. */
    static double valueGauge(Activation activation, double size, double z, double zGauge, double unit) {
        double gauge = Math.abs(value(activation, z));
        return activation instanceof Activation.Custom custom
                ? gauge + customUnderflow(z, unit) + Math.min(size, cancelled(custom, z, zGauge, unit) / unit)
                : gauge + (1 + Math.abs(z)) * ReferenceLayer.underflow(unit);
    }

    /**
     * The size of intermediate results of g that {@link #valueGauge} allows for: of the library's own functions none, of a user's the
     * largest |g| on a grid, and no more than 1, as terms of a difference like e^z − 1 are.
     */
    static double valueSize(Activation activation) {
        double largest = 0;
        for (double z = -20; activation instanceof Activation.Custom && z <= 20 && largest < 1; z += 0x1p-6) {
            double value = Math.abs(value(activation, z));
            largest = Double.isFinite(value) ? Math.max(largest, value) : largest;
        }
        return Math.min(1, largest);
    }

    /**
     * How far a user's function is off where z lies, as far beside it as rounding may lead: in float from its own double form, in
     * double from a straight line. It is what a difference of larger terms loses, and many units of its value where that is small.
     */
    private static double cancelled(Activation.Custom custom, double z, double zGauge, double unit) {
        double value = value(custom, z);
        double slope = derivative(custom, z);
        double largest = 0;
        for (double part : BESIDE) {
            double at = z + part * UNDECIDED * unit * zGauge;
            double off;
            if (unit > 0x1p-40) {
                float[] y = new float[1];
                custom.forward(1, new float[] {(float) at}, 0, y, 0);
                off = y[0] - value(custom, (float) at);
            } else {
                off = value(custom, at) - value - slope * (at - z);
            }
            largest = Double.isFinite(off) ? Math.max(largest, Math.abs(off)) : largest;
        }
        return largest;
    }

    /** How far g' lies from g'(z) at the distance of a step on either side. */
    private static double largestMove(Activation activation, double z, double step) {
        double slope = derivative(activation, z);
        return Math.max(Math.abs(derivative(activation, z + step) - slope),
                Math.abs(derivative(activation, z - step) - slope));
    }

    /** 1 / (1 + e⁻ᶻ), with e raised to negative powers only so that nothing overflows. */
    static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + FastMath.exp(-z));
        }
        double e = FastMath.exp(z);
        return e / (1 + e);
    }
}
