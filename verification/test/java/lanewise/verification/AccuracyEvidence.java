package lanewise.verification;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import lanewise.kernel.DoubleActivation;
import lanewise.kernel.DoubleElementary;
import lanewise.kernel.FloatActivation;
import lanewise.kernel.FloatElementary;
import lanewise.network.Activation;
import lanewise.verification.Evidence.Figure;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/** Measures what the documents claim of the accuracy of functions. */
final class AccuracyEvidence {

    private static final int POINTS = 120;

    private AccuracyEvidence() {}

    private interface Kernel {
        void apply(int n, float[] x, int xOffset, float[] y, int yOffset);
    }

    private interface DoubleKernel {
        void apply(int n, double[] x, int xOffset, double[] y, int yOffset);
    }

    static void accuracy(List<Figure> figures) {
        add(figures, "exp", FloatElementary::exp, FastMath::exp, -87, 88);
        add(figures, "log", FloatElementary::log, FastMath::log, 1e-37f, 1e37f);
        add(figures, "expm1", FloatElementary::expm1, FastMath::expm1, -17, 88);
        add(figures, "log1p", FloatElementary::log1p, FastMath::log1p, -0.99f, 1e37f);
        add(figures, "erf", FloatElementary::erf, Erf::erf, -4, 4);
        add(figures, "tanh", FloatActivation::tanh, FastMath::tanh, -10, 10);
        double inDouble = exactUlps(DoubleElementary::exp, DfpMath::exp, -87, 88);
        inDouble = Math.max(inDouble, exactUlps(DoubleElementary::log, DfpMath::log, 1e-6, 100));
        inDouble = Math.max(inDouble, exactUlps(DoubleElementary::expm1, x -> DfpMath.exp(x).subtract(1), -17, 88));
        inDouble = Math.max(inDouble, exactUlps(DoubleElementary::log1p, x -> DfpMath.log(x.add(1)), -0.99, 100));
        inDouble = Math.max(inDouble, exactUlps(DoubleElementary::erf, ExactActivation::erf, -4, 4));
        inDouble = Math.max(inDouble, exactUlps(DoubleActivation::tanh, ExactActivation::tanh, -10, 10));
        figures.add(Figure.atMost("exp, log, expm1, log1p, erf and tanh in double, against 80 digits",
                "DoubleAccuracyTest", inDouble, " ulp"));
        double[] worst = new double[2];
        for (Activation activation : ActivationTruthTest.activations()) {
            double[] errors = ActivationTruthTest.errors(activation);
            worst[0] = Math.max(worst[0], errors[0]);
            worst[1] = Math.max(worst[1], errors[1]);
        }
        figures.add(Figure.atMost("every activation and its derivative in double, against 80 digits",
                "ActivationTruthTest", worst[0], " units of 2⁻⁵³"));
        figures.add(Figure.atMost("every activation and its derivative in float, against 80 digits",
                "ActivationTruthTest", worst[1], " units of 2⁻²⁴"));
    }

    private static void add(List<Figure> figures, String name, Kernel kernel, DoubleUnaryOperator exact, float from,
            float to) {
        figures.add(Figure.atMost(name + " in float", "UlpTest, FloatElementwiseTest", ulps(kernel, exact, from, to),
                " ulp"));
    }

    /** The largest error on floats whose bits are spread evenly over an interval. */
    private static double ulps(Kernel kernel, DoubleUnaryOperator exact, float from, float to) {
        int stride = 10_007;
        float[] x = new float[1 << 19];
        int n = 0;
        for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += stride) {
            float value = Float.intBitsToFloat((int) bits);
            if (value >= from && value <= to) {
                x[n++] = value;
            }
        }
        float[] y = new float[n];
        kernel.apply(n, x, 0, y, 0);
        double worst = 0;
        for (int i = 0; i < n; i++) {
            double truth = exact.applyAsDouble(x[i]);
            worst = Math.max(worst,
                    Math.abs(y[i] - truth) / Math.max(Math.ulp((float) truth), Float.MIN_NORMAL * 0x1p-23));
        }
        return worst;
    }

    /** The largest error on doubles, half of them spread evenly over an interval, half over magnitudes within it. */
    private static double exactUlps(DoubleKernel kernel, UnaryOperator<Dfp> exact, double from, double to) {
        SplittableRandom random = new SplittableRandom(3);
        double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double part = random.nextDouble();
            x[i] = i % 2 == 0 ? from + part * (to - from) : to * Math.pow(1e-6, part);
        }
        double[] y = new double[POINTS];
        kernel.apply(POINTS, x, 0, y, 0);
        double worst = 0;
        for (int i = 0; i < POINTS; i++) {
            Dfp truth = exact.apply(ExactActivation.number(x[i]));
            double error = truth.subtract(ExactActivation.number(y[i])).toDouble();
            worst = Math.max(worst, Math.abs(error) / Math.ulp(truth.toDouble()));
        }
        return worst;
    }
}
