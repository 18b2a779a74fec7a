package lanewise.optimize;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.pow;

import java.util.List;

/**
 * A nonlinear regression of the NIST Statistical Reference Datasets: ½·Σ (f(x; b) − y)² over parameters that are scaled
 * by the start, θⱼ = bⱼ / startⱼ, as a user would scale them.
 */
final class NistNonlinear implements DoubleObjective {

    /** f(x; b) and its derivatives by b. */
    @FunctionalInterface
    interface Model {
        double at(double x, double[] b, double[] derivatives);
    }

    /** One data set with its model, its two starting points and the certified result. */
    record Problem(String name, Model model, String data, double[] start1, double[] start2, double[] certified,
            double rss) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Problem> PROBLEMS = List.of(
            new Problem("Misra1a", NistNonlinear::exponentialRise, NistData.MISRA1,
                    b(500, 0.0001), b(250, 0.0005), b(2.3894212918E+02, 5.5015643181E-04), 1.2455138894E-01),
            new Problem("Misra1b", NistNonlinear::misra1b, NistData.MISRA1,
                    b(500, 0.0001), b(300, 0.0002), b(3.3799746163E+02, 3.9039091287E-04), 7.5464681533E-02),
            new Problem("Misra1c", NistNonlinear::misra1c, NistData.MISRA1,
                    b(500, 0.0001), b(600, 0.0002), b(6.3642725809E+02, 2.0813627256E-04), 4.0966836971E-02),
            new Problem("Misra1d", NistNonlinear::misra1d, NistData.MISRA1,
                    b(500, 0.0001), b(450, 0.0003), b(4.3736970754E+02, 3.0227324449E-04), 5.6419295283E-02),
            new Problem("Chwirut2", NistNonlinear::chwirut, NistData.CHWIRUT2,
                    b(0.1, 0.01, 0.02), b(0.15, 0.008, 0.010),
                    b(1.6657666537E-01, 5.1653291286E-03, 1.2150007096E-02), 5.1304802941E+02),
            new Problem("DanWood", NistNonlinear::danWood, NistData.DANWOOD,
                    b(1, 5), b(0.7, 4), b(7.6886226176E-01, 3.8604055871E+00), 4.3173084083E-03),
            new Problem("BoxBOD", NistNonlinear::exponentialRise, NistData.BOXBOD,
                    b(1, 1), b(100, 0.75), b(2.1380940889E+02, 5.4723748542E-01), 1.1680088766E+03),
            new Problem("Rat42", NistNonlinear::rat42, NistData.RAT42,
                    b(100, 1, 0.1), b(75, 2.5, 0.07),
                    b(7.2462237576E+01, 2.6180768402E+00, 6.7359200066E-02), 8.0565229338E+00),
            new Problem("Rat43", NistNonlinear::rat43, NistData.RAT43,
                    b(100, 10, 1, 1), b(700, 5, 0.75, 1.3),
                    b(6.9964151270E+02, 5.2771253025E+00, 7.5962938329E-01, 1.2792483859E+00), 8.7864049080E+03),
            new Problem("MGH09", NistNonlinear::mgh09, NistData.MGH09,
                    b(25, 39, 41.5, 39), b(0.25, 0.39, 0.415, 0.39),
                    b(1.9280693458E-01, 1.9128232873E-01, 1.2305650693E-01, 1.3606233068E-01), 3.0750560385E-04));

    private final Model model;
    private final double[][] data;
    private final double[] start;
    private final double[] b;
    private final double[] derivatives;

    NistNonlinear(Problem problem, double[] start) {
        this.model = problem.model;
        this.data = NistData.parse(problem.data);
        this.start = start;
        this.b = new double[start.length];
        this.derivatives = new double[start.length];
    }

    private static double[] b(double... values) {
        return values;
    }

    @Override
    public int dimension() {
        return start.length;
    }

    /** The parameters of the model, from the scaled ones. */
    double[] unscaled(double[] theta) {
        double[] unscaled = new double[theta.length];
        for (int j = 0; j < theta.length; j++) {
            unscaled[j] = theta[j] * start[j];
        }
        return unscaled;
    }

    @Override
    public double valueAndGradient(double[] theta, double[] gradient) {
        for (int j = 0; j < b.length; j++) {
            b[j] = theta[j] * start[j];
            gradient[j] = 0;
        }
        double sum = 0;
        for (double[] observation : data) {
            double residual = model.at(observation[1], b, derivatives) - observation[0];
            sum += 0.5 * residual * residual;
            for (int j = 0; j < b.length; j++) {
                gradient[j] += residual * derivatives[j] * start[j];
            }
        }
        return sum;
    }

    /** b₁·(1 − exp(−b₂·x)), of Misra1a and BoxBOD. */
    private static double exponentialRise(double x, double[] b, double[] d) {
        double e = exp(-b[1] * x);
        d[0] = 1 - e;
        d[1] = b[0] * x * e;
        return b[0] * (1 - e);
    }

    /** b₁·(1 − (1 + b₂·x/2)⁻²). */
    private static double misra1b(double x, double[] b, double[] d) {
        double u = 1 + b[1] * x / 2;
        d[0] = 1 - pow(u, -2);
        d[1] = b[0] * x * pow(u, -3);
        return b[0] * d[0];
    }

    /** b₁·(1 − (1 + 2·b₂·x)^−½). */
    private static double misra1c(double x, double[] b, double[] d) {
        double u = 1 + 2 * b[1] * x;
        d[0] = 1 - pow(u, -0.5);
        d[1] = b[0] * x * pow(u, -1.5);
        return b[0] * d[0];
    }

    /** b₁·b₂·x / (1 + b₂·x). */
    private static double misra1d(double x, double[] b, double[] d) {
        double u = 1 + b[1] * x;
        d[0] = b[1] * x / u;
        d[1] = b[0] * x / (u * u);
        return b[0] * d[0];
    }

    /** exp(−b₁·x) / (b₂ + b₃·x). */
    private static double chwirut(double x, double[] b, double[] d) {
        double u = b[1] + b[2] * x;
        double f = exp(-b[0] * x) / u;
        d[0] = -x * f;
        d[1] = -f / u;
        d[2] = -x * f / u;
        return f;
    }

    /** b₁·x^b₂. */
    private static double danWood(double x, double[] b, double[] d) {
        d[0] = pow(x, b[1]);
        d[1] = b[0] * d[0] * log(x);
        return b[0] * d[0];
    }

    /** b₁ / (1 + exp(b₂ − b₃·x)). */
    private static double rat42(double x, double[] b, double[] d) {
        double e = exp(b[1] - b[2] * x);
        double u = 1 + e;
        d[0] = 1 / u;
        d[1] = -b[0] * e / (u * u);
        d[2] = b[0] * e * x / (u * u);
        return b[0] / u;
    }

    /** b₁ / (1 + exp(b₂ − b₃·x))^(1/b₄). */
    private static double rat43(double x, double[] b, double[] d) {
        double e = exp(b[1] - b[2] * x);
        double u = 1 + e;
        double f = b[0] * pow(u, -1 / b[3]);
        d[0] = f / b[0];
        d[1] = -f * e / (b[3] * u);
        d[2] = f * e * x / (b[3] * u);
        d[3] = f * log(u) / (b[3] * b[3]);
        return f;
    }

    /** b₁·(x² + x·b₂) / (x² + x·b₃ + b₄). */
    private static double mgh09(double x, double[] b, double[] d) {
        double above = x * x + x * b[1];
        double below = x * x + x * b[2] + b[3];
        double f = b[0] * above / below;
        d[0] = above / below;
        d[1] = b[0] * x / below;
        d[2] = -f * x / below;
        d[3] = -f / below;
        return f;
    }
}
