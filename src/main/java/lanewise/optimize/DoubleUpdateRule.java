// Generated from FloatUpdateRule.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

/** The arithmetic of one step, element by element. State slots follow each other, n elements each. */
final class DoubleUpdateRule {

    private DoubleUpdateRule() {}

    static void sgd(int n, double rate, double l2, double[] g, int go, double[] p, int po) {
        for (int i = 0; i < n; i++) {
            p[po + i] -= rate * (g[go + i] + l2 * p[po + i]);
        }
    }

    static void momentum(
            int n,
            double rate,
            double l2,
            double momentum,
            double fresh,
            boolean nesterov,
            double[] g,
            int go,
            double[] state,
            double[] p,
            int po) {
        for (int i = 0; i < n; i++) {
            double d = g[go + i] + l2 * p[po + i];
            state[i] = momentum * state[i] + fresh * d;
            p[po + i] -= rate * (nesterov ? d + momentum * state[i] : state[i]);
        }
    }

    static void adagrad(int n, double rate, double l2, double epsilon, double[] g, int go, double[] state, double[] p,
            int po) {
        for (int i = 0; i < n; i++) {
            double d = g[go + i] + l2 * p[po + i];
            state[i] += d * d;
            p[po + i] -= rate * d / (Math.sqrt(state[i]) + epsilon);
        }
    }

    static void adadelta(
            int n, double rate, double l2, double rho, double epsilon, double[] g, int go, double[] state, double[] p,
            int po) {
        for (int i = 0; i < n; i++) {
            double d = g[go + i] + l2 * p[po + i];
            state[i] = rho * state[i] + (1 - rho) * d * d;
            double step = Math.sqrt((state[n + i] + epsilon) / (state[i] + epsilon)) * d;
            state[n + i] = rho * state[n + i] + (1 - rho) * step * step;
            p[po + i] -= rate * step;
        }
    }

    static void rmsProp(
            int n,
            double rate,
            double l2,
            double alpha,
            double epsilon,
            double momentum,
            boolean centered,
            double[] g,
            int go,
            double[] state,
            double[] p,
            int po) {
        int mean = n;
        int velocity = centered ? 2 * n : n;
        for (int i = 0; i < n; i++) {
            double d = g[go + i] + l2 * p[po + i];
            state[i] = alpha * state[i] + (1 - alpha) * d * d;
            double moment = state[i];
            if (centered) {
                state[mean + i] = alpha * state[mean + i] + (1 - alpha) * d;
                moment = Math.max(0, moment - state[mean + i] * state[mean + i]);
            }
            double step = d / (Math.sqrt(moment) + epsilon);
            if (momentum != 0) {
                step += momentum * state[velocity + i];
                state[velocity + i] = step;
            }
            p[po + i] -= rate * step;
        }
    }

    /**
     * θ ← keep·θ − (directRate·g + rate·m) / (√v·scale + ε). Plain Adam has no direct rate; NAdam has one.
     */
    static void adam(
            int n,
            double directRate,
            double rate,
            double l2,
            double keep,
            double beta1,
            double beta2,
            double scale,
            double epsilon,
            boolean largest,
            double[] g,
            int go,
            double[] state,
            double[] p,
            int po) {
        for (int i = 0; i < n; i++) {
            double d = g[go + i] + l2 * p[po + i];
            state[i] = beta1 * state[i] + (1 - beta1) * d;
            state[n + i] = beta2 * state[n + i] + (1 - beta2) * d * d;
            double moment = state[n + i];
            if (largest) {
                moment = Math.max(moment, state[2 * n + i]);
                state[2 * n + i] = moment;
            }
            p[po + i] = keep * p[po + i]
                    - (directRate * d + rate * state[i]) / (Math.sqrt(moment) * scale + epsilon);
        }
    }

    static void lion(
            int n, double rate, double l2, double beta1, double beta2, double[] g, int go, double[] state, double[] p,
            int po) {
        for (int i = 0; i < n; i++) {
            double d = g[go + i];
            double direction = Math.signum(beta1 * state[i] + (1 - beta1) * d);
            p[po + i] -= rate * (direction + l2 * p[po + i]);
            state[i] = beta2 * state[i] + (1 - beta2) * d;
        }
    }
}
