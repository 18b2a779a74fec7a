package lanewise.optimize;

/** The arithmetic of one step, element by element. State slots follow each other, n elements each. */
final class FloatUpdateRule {

    private FloatUpdateRule() {}

    static void sgd(int n, float rate, float l2, float[] g, int go, float[] p, int po) {
        for (int i = 0; i < n; i++) {
            p[po + i] -= rate * (g[go + i] + l2 * p[po + i]);
        }
    }

    static void momentum(
            int n,
            float rate,
            float l2,
            float momentum,
            float fresh,
            boolean nesterov,
            float[] g,
            int go,
            float[] state,
            float[] p,
            int po) {
        for (int i = 0; i < n; i++) {
            float d = g[go + i] + l2 * p[po + i];
            state[i] = momentum * state[i] + fresh * d;
            p[po + i] -= rate * (nesterov ? d + momentum * state[i] : state[i]);
        }
    }

    static void adagrad(int n, float rate, float l2, float epsilon, float[] g, int go, float[] state, float[] p,
            int po) {
        for (int i = 0; i < n; i++) {
            float d = g[go + i] + l2 * p[po + i];
            state[i] += d * d;
            p[po + i] -= rate * d / ((float) Math.sqrt(state[i]) + epsilon);
        }
    }

    static void adadelta(
            int n, float rate, float l2, float rho, float epsilon, float[] g, int go, float[] state, float[] p,
            int po) {
        for (int i = 0; i < n; i++) {
            float d = g[go + i] + l2 * p[po + i];
            state[i] = rho * state[i] + (1 - rho) * d * d;
            float step = (float) Math.sqrt((state[n + i] + epsilon) / (state[i] + epsilon)) * d;
            state[n + i] = rho * state[n + i] + (1 - rho) * step * step;
            p[po + i] -= rate * step;
        }
    }

    static void rmsProp(
            int n,
            float rate,
            float l2,
            float alpha,
            float epsilon,
            float momentum,
            boolean centered,
            float[] g,
            int go,
            float[] state,
            float[] p,
            int po) {
        int mean = n;
        int velocity = centered ? 2 * n : n;
        for (int i = 0; i < n; i++) {
            float d = g[go + i] + l2 * p[po + i];
            state[i] = alpha * state[i] + (1 - alpha) * d * d;
            float moment = state[i];
            if (centered) {
                state[mean + i] = alpha * state[mean + i] + (1 - alpha) * d;
                moment = Math.max(0, moment - state[mean + i] * state[mean + i]);
            }
            float step = d / ((float) Math.sqrt(moment) + epsilon);
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
            float directRate,
            float rate,
            float l2,
            float keep,
            float beta1,
            float beta2,
            float scale,
            float epsilon,
            boolean largest,
            float[] g,
            int go,
            float[] state,
            float[] p,
            int po) {
        for (int i = 0; i < n; i++) {
            float d = g[go + i] + l2 * p[po + i];
            state[i] = beta1 * state[i] + (1 - beta1) * d;
            state[n + i] = beta2 * state[n + i] + (1 - beta2) * d * d;
            float moment = state[n + i];
            if (largest) {
                moment = Math.max(moment, state[2 * n + i]);
                state[2 * n + i] = moment;
            }
            p[po + i] = keep * p[po + i]
                    - (directRate * d + rate * state[i]) / ((float) Math.sqrt(moment) * scale + epsilon);
        }
    }

    static void lion(
            int n, float rate, float l2, float beta1, float beta2, float[] g, int go, float[] state, float[] p,
            int po) {
        for (int i = 0; i < n; i++) {
            float d = g[go + i];
            float direction = Math.signum(beta1 * state[i] + (1 - beta1) * d);
            p[po + i] -= rate * (direction + l2 * p[po + i]);
            state[i] = beta2 * state[i] + (1 - beta2) * d;
        }
    }
}
