package lanewise.kernel.scalar;

/** The definition of the updates of flat arrays; translated to vectors by src/codegen/ScalarToSimd.java. */
public final class ScalarFloatUpdate {

    private ScalarFloatUpdate() {}

    public static void axpy(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = Math.fma(alpha, x[xOffset + i], y[yOffset + i]);
        }
    }

    public static void scale(int n, float alpha, float[] x, int xOffset) {
        for (int i = 0; i < n; i++) {
            x[xOffset + i] = alpha * x[xOffset + i];
        }
    }

    public static void sgd(
            int n, float learningRate, float weightDecay, float[] g, int gOffset, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            p[pOffset + i] = Math.fma(-learningRate, gradient, parameter);
        }
    }

    public static void momentum(
            int n, float learningRate, float weightDecay, float momentum, float gradientScale,
            float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            float velocity = Math.fma(momentum, v[vOffset + i], gradientScale * gradient);
            v[vOffset + i] = velocity;
            p[pOffset + i] = Math.fma(-learningRate, velocity, parameter);
        }
    }

    public static void nesterov(
            int n, float learningRate, float weightDecay, float momentum, float gradientScale,
            float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            float velocity = Math.fma(momentum, v[vOffset + i], gradientScale * gradient);
            v[vOffset + i] = velocity;
            p[pOffset + i] = Math.fma(-learningRate, Math.fma(momentum, velocity, gradient), parameter);
        }
    }

    public static void adagrad(
            int n, float learningRate, float weightDecay, float epsilon,
            float[] s, int sOffset, float[] g, int gOffset, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            float sum = Math.fma(gradient, gradient, s[sOffset + i]);
            s[sOffset + i] = sum;
            p[pOffset + i] = Math.fma(-learningRate, gradient / ((float) Math.sqrt(sum) + epsilon), parameter);
        }
    }

    public static void adadelta(
            int n, float learningRate, float weightDecay, float rho, float oneMinusRho, float epsilon,
            float[] s, int sOffset, float[] u, int uOffset, float[] g, int gOffset, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            float square = Math.fma(rho, s[sOffset + i], oneMinusRho * gradient * gradient);
            float updates = u[uOffset + i];
            float step = (float) Math.sqrt((updates + epsilon) / (square + epsilon)) * gradient;
            s[sOffset + i] = square;
            u[uOffset + i] = Math.fma(rho, updates, oneMinusRho * step * step);
            p[pOffset + i] = Math.fma(-learningRate, step, parameter);
        }
    }

    public static void rmsProp(
            int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon,
            float[] s, int sOffset, float[] g, int gOffset, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            float square = Math.fma(alpha, s[sOffset + i], oneMinusAlpha * gradient * gradient);
            s[sOffset + i] = square;
            p[pOffset + i] = Math.fma(-learningRate, gradient / ((float) Math.sqrt(square) + epsilon), parameter);
        }
    }

    public static void rmsPropMomentum(
            int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon,
            float momentum,
            float[] s, int sOffset, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            float square = Math.fma(alpha, s[sOffset + i], oneMinusAlpha * gradient * gradient);
            float velocity = Math.fma(momentum, v[vOffset + i], gradient / ((float) Math.sqrt(square) + epsilon));
            s[sOffset + i] = square;
            v[vOffset + i] = velocity;
            p[pOffset + i] = Math.fma(-learningRate, velocity, parameter);
        }
    }

    public static void centeredRmsProp(
            int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon,
            float[] s, int sOffset, float[] a, int aOffset, float[] g, int gOffset, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            float square = Math.fma(alpha, s[sOffset + i], oneMinusAlpha * gradient * gradient);
            float mean = Math.fma(alpha, a[aOffset + i], oneMinusAlpha * gradient);
            float difference = Math.fma(-mean, mean, square);
            float variance = difference < 0f ? 0f : difference;
            s[sOffset + i] = square;
            a[aOffset + i] = mean;
            p[pOffset + i] = Math.fma(-learningRate, gradient / ((float) Math.sqrt(variance) + epsilon), parameter);
        }
    }

    public static void centeredRmsPropMomentum(
            int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon,
            float momentum,
            float[] s, int sOffset, float[] a, int aOffset, float[] v, int vOffset, float[] g, int gOffset,
            float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            float square = Math.fma(alpha, s[sOffset + i], oneMinusAlpha * gradient * gradient);
            float mean = Math.fma(alpha, a[aOffset + i], oneMinusAlpha * gradient);
            float difference = Math.fma(-mean, mean, square);
            float variance = difference < 0f ? 0f : difference;
            float velocity = Math.fma(momentum, v[vOffset + i], gradient / ((float) Math.sqrt(variance) + epsilon));
            s[sOffset + i] = square;
            a[aOffset + i] = mean;
            v[vOffset + i] = velocity;
            p[pOffset + i] = Math.fma(-learningRate, velocity, parameter);
        }
    }

    public static void adam(
            int n, float gradientRate, float momentRate, float weightDecay, float keep, float beta1,
            float oneMinusBeta1,
            float beta2, float oneMinusBeta2, float scale, float epsilon,
            float[] m, int mOffset, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            float mean = Math.fma(beta1, m[mOffset + i], oneMinusBeta1 * gradient);
            float square = Math.fma(beta2, v[vOffset + i], oneMinusBeta2 * gradient * gradient);
            float step = Math.fma(gradientRate, gradient, momentRate * mean)
                    / Math.fma((float) Math.sqrt(square), scale, epsilon);
            m[mOffset + i] = mean;
            v[vOffset + i] = square;
            p[pOffset + i] = Math.fma(keep, parameter, -step);
        }
    }

    public static void amsGrad(
            int n, float momentRate, float weightDecay, float keep, float beta1, float oneMinusBeta1,
            float beta2, float oneMinusBeta2, float scale, float epsilon,
            float[] m, int mOffset, float[] v, int vOffset, float[] w, int wOffset, float[] g, int gOffset,
            float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            float mean = Math.fma(beta1, m[mOffset + i], oneMinusBeta1 * gradient);
            float square = Math.fma(beta2, v[vOffset + i], oneMinusBeta2 * gradient * gradient);
            float largest = w[wOffset + i] > square ? w[wOffset + i] : square;
            float step = momentRate * mean / Math.fma((float) Math.sqrt(largest), scale, epsilon);
            m[mOffset + i] = mean;
            v[vOffset + i] = square;
            w[wOffset + i] = largest;
            p[pOffset + i] = Math.fma(keep, parameter, -step);
        }
    }

    public static void lion(
            int n, float learningRate, float weightDecay, float beta1, float oneMinusBeta1, float beta2,
            float oneMinusBeta2, float[] m, int mOffset, float[] g, int gOffset, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = g[gOffset + i];
            float mean = m[mOffset + i];
            float sign = FloatFunctions.sign(Math.fma(beta1, mean, oneMinusBeta1 * gradient));
            m[mOffset + i] = Math.fma(beta2, mean, oneMinusBeta2 * gradient);
            p[pOffset + i] = Math.fma(-learningRate, Math.fma(weightDecay, parameter, sign), parameter);
        }
    }

    public static void clip(int n, float limit, float[] g, int gOffset) {
        for (int i = 0; i < n; i++) {
            float gradient = g[gOffset + i];
            float below = gradient > limit ? limit : gradient;
            g[gOffset + i] = below < -limit ? -limit : below;
        }
    }

    public static void addSigns(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = Math.fma(alpha, FloatFunctions.sign(x[xOffset + i]), y[yOffset + i]);
        }
    }

    public static void softThreshold(int n, float threshold, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float towardsZero = Math.fma(-threshold, FloatFunctions.sign(parameter), parameter);
            p[pOffset + i] = Math.abs(parameter) <= threshold ? 0f : towardsZero;
        }
    }
}
