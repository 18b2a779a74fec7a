// Generated from ScalarFloatUpdate.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.scalar;

/** The definition of the updates of flat arrays; translated to vectors by src/codegen/ScalarToSimd.java. */
public final class ScalarDoubleUpdate {

    private ScalarDoubleUpdate() {}

    public static void axpy(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = Math.fma(alpha, x[xOffset + i], y[yOffset + i]);
        }
    }

    public static void scale(int n, double alpha, double[] x, int xOffset) {
        for (int i = 0; i < n; i++) {
            x[xOffset + i] = alpha * x[xOffset + i];
        }
    }

    public static void sgd(
            int n, double learningRate, double weightDecay, double[] g, int gOffset, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            p[pOffset + i] = Math.fma(-learningRate, gradient, parameter);
        }
    }

    public static void momentum(
            int n, double learningRate, double weightDecay, double momentum, double gradientScale,
            double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            double velocity = Math.fma(momentum, v[vOffset + i], gradientScale * gradient);
            v[vOffset + i] = velocity;
            p[pOffset + i] = Math.fma(-learningRate, velocity, parameter);
        }
    }

    public static void nesterov(
            int n, double learningRate, double weightDecay, double momentum, double gradientScale,
            double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            double velocity = Math.fma(momentum, v[vOffset + i], gradientScale * gradient);
            v[vOffset + i] = velocity;
            p[pOffset + i] = Math.fma(-learningRate, Math.fma(momentum, velocity, gradient), parameter);
        }
    }

    public static void adagrad(
            int n, double learningRate, double weightDecay, double epsilon,
            double[] s, int sOffset, double[] g, int gOffset, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            double sum = Math.fma(gradient, gradient, s[sOffset + i]);
            s[sOffset + i] = sum;
            p[pOffset + i] = Math.fma(-learningRate, gradient / (Math.sqrt(sum) + epsilon), parameter);
        }
    }

    public static void adadelta(
            int n, double learningRate, double weightDecay, double rho, double oneMinusRho, double epsilon,
            double[] s, int sOffset, double[] u, int uOffset, double[] g, int gOffset, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            double square = Math.fma(rho, s[sOffset + i], oneMinusRho * gradient * gradient);
            double updates = u[uOffset + i];
            double step = Math.sqrt((updates + epsilon) / (square + epsilon)) * gradient;
            s[sOffset + i] = square;
            u[uOffset + i] = Math.fma(rho, updates, oneMinusRho * step * step);
            p[pOffset + i] = Math.fma(-learningRate, step, parameter);
        }
    }

    public static void rmsProp(
            int n, double learningRate, double weightDecay, double alpha, double oneMinusAlpha, double epsilon,
            double[] s, int sOffset, double[] g, int gOffset, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            double square = Math.fma(alpha, s[sOffset + i], oneMinusAlpha * gradient * gradient);
            s[sOffset + i] = square;
            p[pOffset + i] = Math.fma(-learningRate, gradient / (Math.sqrt(square) + epsilon), parameter);
        }
    }

    public static void rmsPropMomentum(
            int n, double learningRate, double weightDecay, double alpha, double oneMinusAlpha, double epsilon,
            double momentum,
            double[] s, int sOffset, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            double square = Math.fma(alpha, s[sOffset + i], oneMinusAlpha * gradient * gradient);
            double velocity = Math.fma(momentum, v[vOffset + i], gradient / (Math.sqrt(square) + epsilon));
            s[sOffset + i] = square;
            v[vOffset + i] = velocity;
            p[pOffset + i] = Math.fma(-learningRate, velocity, parameter);
        }
    }

    public static void centeredRmsProp(
            int n, double learningRate, double weightDecay, double alpha, double oneMinusAlpha, double epsilon,
            double[] s, int sOffset, double[] a, int aOffset, double[] g, int gOffset, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            double square = Math.fma(alpha, s[sOffset + i], oneMinusAlpha * gradient * gradient);
            double mean = Math.fma(alpha, a[aOffset + i], oneMinusAlpha * gradient);
            double difference = Math.fma(-mean, mean, square);
            double variance = difference < 0.0 ? 0.0 : difference;
            s[sOffset + i] = square;
            a[aOffset + i] = mean;
            p[pOffset + i] = Math.fma(-learningRate, gradient / (Math.sqrt(variance) + epsilon), parameter);
        }
    }

    public static void centeredRmsPropMomentum(
            int n, double learningRate, double weightDecay, double alpha, double oneMinusAlpha, double epsilon,
            double momentum,
            double[] s, int sOffset, double[] a, int aOffset, double[] v, int vOffset, double[] g, int gOffset,
            double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            double square = Math.fma(alpha, s[sOffset + i], oneMinusAlpha * gradient * gradient);
            double mean = Math.fma(alpha, a[aOffset + i], oneMinusAlpha * gradient);
            double difference = Math.fma(-mean, mean, square);
            double variance = difference < 0.0 ? 0.0 : difference;
            double velocity = Math.fma(momentum, v[vOffset + i], gradient / (Math.sqrt(variance) + epsilon));
            s[sOffset + i] = square;
            a[aOffset + i] = mean;
            v[vOffset + i] = velocity;
            p[pOffset + i] = Math.fma(-learningRate, velocity, parameter);
        }
    }

    public static void adam(
            int n, double gradientRate, double momentRate, double weightDecay, double keep, double beta1,
            double oneMinusBeta1,
            double beta2, double oneMinusBeta2, double scale, double epsilon,
            double[] m, int mOffset, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            double mean = Math.fma(beta1, m[mOffset + i], oneMinusBeta1 * gradient);
            double square = Math.fma(beta2, v[vOffset + i], oneMinusBeta2 * gradient * gradient);
            double step = Math.fma(gradientRate, gradient, momentRate * mean)
                    / Math.fma(Math.sqrt(square), scale, epsilon);
            m[mOffset + i] = mean;
            v[vOffset + i] = square;
            p[pOffset + i] = Math.fma(keep, parameter, -step);
        }
    }

    public static void amsGrad(
            int n, double momentRate, double weightDecay, double keep, double beta1, double oneMinusBeta1,
            double beta2, double oneMinusBeta2, double scale, double epsilon,
            double[] m, int mOffset, double[] v, int vOffset, double[] w, int wOffset, double[] g, int gOffset,
            double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            double mean = Math.fma(beta1, m[mOffset + i], oneMinusBeta1 * gradient);
            double square = Math.fma(beta2, v[vOffset + i], oneMinusBeta2 * gradient * gradient);
            double largest = w[wOffset + i] > square ? w[wOffset + i] : square;
            double step = momentRate * mean / Math.fma(Math.sqrt(largest), scale, epsilon);
            m[mOffset + i] = mean;
            v[vOffset + i] = square;
            w[wOffset + i] = largest;
            p[pOffset + i] = Math.fma(keep, parameter, -step);
        }
    }

    public static void lion(
            int n, double learningRate, double weightDecay, double beta1, double oneMinusBeta1, double beta2,
            double oneMinusBeta2, double[] m, int mOffset, double[] g, int gOffset, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = g[gOffset + i];
            double mean = m[mOffset + i];
            double sign = DoubleFunctions.sign(Math.fma(beta1, mean, oneMinusBeta1 * gradient));
            m[mOffset + i] = Math.fma(beta2, mean, oneMinusBeta2 * gradient);
            p[pOffset + i] = Math.fma(-learningRate, Math.fma(weightDecay, parameter, sign), parameter);
        }
    }

    public static void clip(int n, double limit, double[] g, int gOffset) {
        for (int i = 0; i < n; i++) {
            double gradient = g[gOffset + i];
            double below = gradient > limit ? limit : gradient;
            g[gOffset + i] = below < -limit ? -limit : below;
        }
    }

    public static void addSigns(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = Math.fma(alpha, DoubleFunctions.sign(x[xOffset + i]), y[yOffset + i]);
        }
    }

    public static void softThreshold(int n, double threshold, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double towardsZero = Math.fma(-threshold, DoubleFunctions.sign(parameter), parameter);
            p[pOffset + i] = Math.abs(parameter) <= threshold ? 0.0 : towardsZero;
        }
    }
}
