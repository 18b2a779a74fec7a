package lanewise.optimize;

import java.util.Arrays;

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
        steps++;
        float rate = (float) learningRate;
        switch (specification) {
            case Sgd s when s.momentum() == 0 -> FloatUpdateRule.sgd(n, rate, (float) s.weightDecay(), g, go, p, po);
            case Sgd s ->
                FloatUpdateRule.momentum(
                        n,
                        rate,
                        (float) s.weightDecay(),
                        (float) s.momentum(),
                        steps == 1 ? 1 : (float) (1 - s.dampening()),
                        s.nesterov(),
                        g,
                        go,
                        state,
                        p,
                        po);
            case Adagrad a ->
                FloatUpdateRule.adagrad(n, rate, (float) a.weightDecay(), (float) a.epsilon(), g, go, state, p, po);
            case Adadelta a ->
                FloatUpdateRule.adadelta(
                        n, rate, (float) a.weightDecay(), (float) a.rho(), (float) a.epsilon(), g, go, state, p, po);
            case RmsProp r ->
                FloatUpdateRule.rmsProp(
                        n,
                        rate,
                        (float) r.weightDecay(),
                        (float) r.alpha(),
                        (float) r.epsilon(),
                        (float) r.momentum(),
                        r.centered(),
                        g,
                        go,
                        state,
                        p,
                        po);
            case Adam a ->
                adam(a.beta1(), a.beta2(), a.epsilon(), a.weightDecay(), 0, false, g, go, p, po, learningRate);
            case AdamW a ->
                adam(a.beta1(), a.beta2(), a.epsilon(), 0, a.weightDecay(), false, g, go, p, po, learningRate);
            case AmsGrad a ->
                adam(a.beta1(), a.beta2(), a.epsilon(), a.weightDecay(), 0, true, g, go, p, po, learningRate);
            case NAdam a -> nAdam(a, g, go, p, po, learningRate);
            case Lion l ->
                FloatUpdateRule.lion(
                        n, rate, (float) l.weightDecay(), (float) l.beta1(), (float) l.beta2(), g, go, state, p, po);
            case CustomOptimizer custom -> throw new AssertionError(custom);
        }
    }

    /** 1 − βᵗ: the weight that a moving average which started at 0 gives to what it has seen. */
    private double unbiased(double beta) {
        return -StrictMath.expm1(steps * StrictMath.log(beta));
    }

    private void adam(
            double beta1,
            double beta2,
            double epsilon,
            double l2,
            double decay,
            boolean largest,
            float[] g,
            int go,
            float[] p,
            int po,
            double learningRate) {
        FloatUpdateRule.adam(
                n,
                0,
                (float) (learningRate / unbiased(beta1)),
                (float) l2,
                (float) (1 - learningRate * decay),
                (float) beta1,
                (float) beta2,
                (float) (1 / Math.sqrt(unbiased(beta2))),
                (float) epsilon,
                largest,
                g,
                go,
                state,
                p,
                po);
    }

    private void nAdam(NAdam a, float[] g, int go, float[] p, int po, double learningRate) {
        double now = a.momentum(steps);
        double next = a.momentum(steps + 1);
        momentumProduct *= now;
        FloatUpdateRule.adam(
                n,
                (float) (learningRate * (1 - now) / (1 - momentumProduct)),
                (float) (learningRate * next / (1 - momentumProduct * next)),
                (float) a.weightDecay(),
                1,
                (float) a.beta1(),
                (float) a.beta2(),
                (float) (1 / Math.sqrt(unbiased(a.beta2()))),
                (float) a.epsilon(),
                false,
                g,
                go,
                state,
                p,
                po);
    }
}
