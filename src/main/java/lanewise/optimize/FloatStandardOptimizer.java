package lanewise.optimize;

import java.util.Arrays;
import lanewise.kernel.FloatUpdate;

/** Executes the optimizers of this library. The state is a sequence of slots, each as long as the parameters. */
final class FloatStandardOptimizer implements FloatOptimizer {

    private final Optimizer specification;
    private final int n;
    private final float[] state;
    private long steps;

    /** μ₁·μ₂⋯μₜ, of NAdam alone. A function of the step counter, so no part of the state. */
    private double momentumProduct = 1;

    FloatStandardOptimizer(Optimizer specification, int dimension) {
        this.specification = specification;
        this.n = dimension;
        long length = (long) slots(specification) * dimension;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "dimension is " + dimension + "; the state of " + specification + " would be "
                            + length + " elements, more than one array can hold");
        }
        this.state = new float[(int) length];
        reset();
    }

    private static int slots(Optimizer specification) {
        return switch (specification) {
            case Sgd sgd -> sgd.momentum() == 0 ? 0 : 1;
            case Adagrad _ -> 1;
            case Adadelta _ -> 2;
            case RmsProp rms -> 1 + (rms.centered() ? 1 : 0) + (rms.momentum() == 0 ? 0 : 1);
            case Adam _ -> 2;
            case AdamW _ -> 2;
            case AmsGrad _ -> 3;
            case NAdam _ -> 2;
            case Lion _ -> 1;
            case CustomOptimizer custom ->
                throw new IllegalArgumentException(custom + " is a custom optimizer; it makes its own execution");
        };
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public int stateLength() {
        return state.length;
    }

    @Override
    public void copyState(float[] state, int offset) {
        Arguments.range("state", state.length, offset, this.state.length);
        System.arraycopy(this.state, 0, state, offset, this.state.length);
    }

    @Override
    public void restore(float[] state, int offset, long steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("steps is " + steps + "; a step counter is at least 0");
        }
        Arguments.range("state", state.length, offset, this.state.length);
        System.arraycopy(state, offset, this.state, 0, this.state.length);
        this.steps = steps;
        momentumProduct = 1;
        if (specification instanceof NAdam nAdam) {
            // The factors are below 1, so that after some thousands of them the product is 0 and stays so.
            for (long t = 1; t <= steps && momentumProduct > 0; t++) {
                momentumProduct *= nAdam.momentum(t);
            }
        }
    }

    @Override
    public void reset() {
        steps = 0;
        momentumProduct = 1;
        Arrays.fill(state, specification instanceof Adagrad adagrad ? (float) adagrad.initialAccumulator() : 0);
    }

    @Override
    public void step(float[] p, int po, float[] g, int go, double learningRate) {
        Arguments.notNegative("learningRate", learningRate);
        Arguments.range("parameters", p.length, po, n);
        Arguments.range("gradient", g.length, go, n);
        float rate = (float) learningRate;
        switch (specification) {
            case Sgd s -> sgd(s, rate, g, go, p, po);
            case Adagrad a -> FloatUpdate.adagrad(
                    n, rate, (float) a.weightDecay(), (float) a.epsilon(), state, 0, g, go, p, po);
            case Adadelta a -> FloatUpdate.adadelta(
                    n, rate, (float) a.weightDecay(), (float) a.rho(), (float) (1 - a.rho()), (float) a.epsilon(),
                    state, 0, state, n, g, go, p, po);
            case RmsProp r -> rmsProp(r, rate, g, go, p, po);
            case Adam a -> adam(
                    a.beta1(), a.beta2(), a.epsilon(), a.weightDecay(), 1, learningRate, g, go, p, po);
            case AdamW a -> adam(
                    a.beta1(), a.beta2(), a.epsilon(), 0, 1 - learningRate * a.weightDecay(), learningRate,
                    g, go, p, po);
            case AmsGrad a -> FloatUpdate.amsGrad(
                    n, (float) (learningRate / unbiased(a.beta1())), (float) a.weightDecay(), 1,
                    (float) a.beta1(), (float) (1 - a.beta1()), (float) a.beta2(), (float) (1 - a.beta2()),
                    (float) (1 / Math.sqrt(unbiased(a.beta2()))), (float) a.epsilon(),
                    state, 0, state, n, state, 2 * n, g, go, p, po);
            case NAdam a -> nAdam(a, learningRate, g, go, p, po);
            case Lion l -> FloatUpdate.lion(
                    n, rate, (float) l.weightDecay(), (float) l.beta1(), (float) (1 - l.beta1()),
                    (float) l.beta2(), (float) (1 - l.beta2()), state, 0, g, go, p, po);
            case CustomOptimizer custom -> throw new AssertionError(custom);
        }
        steps++;
    }

    private void sgd(Sgd s, float rate, float[] g, int go, float[] p, int po) {
        float decay = (float) s.weightDecay();
        float momentum = (float) s.momentum();
        float fresh = steps == 0 ? 1 : (float) (1 - s.dampening());
        if (s.momentum() == 0) {
            FloatUpdate.sgd(n, rate, decay, g, go, p, po);
        } else if (s.nesterov()) {
            FloatUpdate.nesterov(n, rate, decay, momentum, fresh, state, 0, g, go, p, po);
        } else {
            FloatUpdate.momentum(n, rate, decay, momentum, fresh, state, 0, g, go, p, po);
        }
    }

    private void rmsProp(RmsProp r, float rate, float[] g, int go, float[] p, int po) {
        float decay = (float) r.weightDecay();
        float alpha = (float) r.alpha();
        float fresh = (float) (1 - r.alpha());
        float epsilon = (float) r.epsilon();
        float momentum = (float) r.momentum();
        boolean heavy = r.momentum() != 0;
        if (r.centered() && heavy) {
            FloatUpdate.centeredRmsPropMomentum(
                    n, rate, decay, alpha, fresh, epsilon, momentum, state, 0, state, n, state, 2 * n, g, go, p, po);
        } else if (r.centered()) {
            FloatUpdate.centeredRmsProp(n, rate, decay, alpha, fresh, epsilon, state, 0, state, n, g, go, p, po);
        } else if (heavy) {
            FloatUpdate.rmsPropMomentum(
                    n, rate, decay, alpha, fresh, epsilon, momentum, state, 0, state, n, g, go, p, po);
        } else {
            FloatUpdate.rmsProp(n, rate, decay, alpha, fresh, epsilon, state, 0, g, go, p, po);
        }
    }

    /** 1 − βᵗ at step t: the weight that a moving average which started at 0 gives to what it has seen. */
    private double unbiased(double beta) {
        return -StrictMath.expm1((steps + 1) * StrictMath.log(beta));
    }

    private void adam(
            double beta1, double beta2, double epsilon, double decay, double keep, double learningRate,
            float[] g, int go, float[] p, int po) {
        FloatUpdate.adam(
                n, 0, (float) (learningRate / unbiased(beta1)), (float) decay, (float) keep,
                (float) beta1, (float) (1 - beta1), (float) beta2, (float) (1 - beta2),
                (float) (1 / Math.sqrt(unbiased(beta2))), (float) epsilon, state, 0, state, n, g, go, p, po);
    }

    private void nAdam(NAdam a, double learningRate, float[] g, int go, float[] p, int po) {
        double now = a.momentum(steps + 1);
        double next = a.momentum(steps + 2);
        double product = momentumProduct * now;
        FloatUpdate.adam(
                n, (float) (learningRate * (1 - now) / (1 - product)),
                (float) (learningRate * next / (1 - product * next)), (float) a.weightDecay(), 1,
                (float) a.beta1(), (float) (1 - a.beta1()), (float) a.beta2(), (float) (1 - a.beta2()),
                (float) (1 / Math.sqrt(unbiased(a.beta2()))), (float) a.epsilon(), state, 0, state, n, g, go, p, po);
        momentumProduct = product;
    }
}
