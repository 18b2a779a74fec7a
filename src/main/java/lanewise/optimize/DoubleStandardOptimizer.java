// Generated from FloatStandardOptimizer.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import java.util.Arrays;

/** Executes the optimizers of this library. The state is a sequence of slots, each as long as the parameters. */
final class DoubleStandardOptimizer implements DoubleOptimizer {

    private final Optimizer specification;
    private final int n;
    private final double[] state;
    private long steps;

    /** μ₁·μ₂⋯μₜ, of NAdam alone. A function of the step counter, so no part of the state. */
    private double momentumProduct = 1;

    DoubleStandardOptimizer(Optimizer specification, int dimension) {
        this.specification = specification;
        this.n = dimension;
        long length = (long) slots(specification) * dimension;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "dimension is " + dimension + "; the state of " + specification + " would be "
                            + length + " elements, more than one array can hold");
        }
        this.state = new double[(int) length];
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
    public void copyState(double[] state, int offset) {
        Arguments.range("state", state.length, offset, this.state.length);
        System.arraycopy(this.state, 0, state, offset, this.state.length);
    }

    @Override
    public void restore(double[] state, int offset, long steps) {
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
        Arrays.fill(state, specification instanceof Adagrad adagrad ? adagrad.initialAccumulator() : 0);
    }

    @Override
    public void step(double[] p, int po, double[] g, int go, double learningRate) {
        Arguments.notNegative("learningRate", learningRate);
        Arguments.range("parameters", p.length, po, n);
        Arguments.range("gradient", g.length, go, n);
        steps++;
        double rate = learningRate;
        switch (specification) {
            case Sgd s when s.momentum() == 0 -> DoubleUpdateRule.sgd(n, rate, s.weightDecay(), g, go, p, po);
            case Sgd s ->
                DoubleUpdateRule.momentum(
                        n,
                        rate,
                        s.weightDecay(),
                        s.momentum(),
                        steps == 1 ? 1 : (1 - s.dampening()),
                        s.nesterov(),
                        g,
                        go,
                        state,
                        p,
                        po);
            case Adagrad a ->
                DoubleUpdateRule.adagrad(n, rate, a.weightDecay(), a.epsilon(), g, go, state, p, po);
            case Adadelta a ->
                DoubleUpdateRule.adadelta(
                        n, rate, a.weightDecay(), a.rho(), a.epsilon(), g, go, state, p, po);
            case RmsProp r ->
                DoubleUpdateRule.rmsProp(
                        n,
                        rate,
                        r.weightDecay(),
                        r.alpha(),
                        r.epsilon(),
                        r.momentum(),
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
                DoubleUpdateRule.lion(
                        n, rate, l.weightDecay(), l.beta1(), l.beta2(), g, go, state, p, po);
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
            double[] g,
            int go,
            double[] p,
            int po,
            double learningRate) {
        DoubleUpdateRule.adam(
                n,
                0,
                (learningRate / unbiased(beta1)),
                l2,
                (1 - learningRate * decay),
                beta1,
                beta2,
                (1 / Math.sqrt(unbiased(beta2))),
                epsilon,
                largest,
                g,
                go,
                state,
                p,
                po);
    }

    private void nAdam(NAdam a, double[] g, int go, double[] p, int po, double learningRate) {
        double now = a.momentum(steps);
        double next = a.momentum(steps + 1);
        momentumProduct *= now;
        DoubleUpdateRule.adam(
                n,
                (learningRate * (1 - now) / (1 - momentumProduct)),
                (learningRate * next / (1 - momentumProduct * next)),
                a.weightDecay(),
                1,
                a.beta1(),
                a.beta2(),
                (1 / Math.sqrt(unbiased(a.beta2()))),
                a.epsilon(),
                false,
                g,
                go,
                state,
                p,
                po);
    }
}
