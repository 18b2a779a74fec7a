// Generated from FloatStandardOptimizer.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import java.util.Arrays;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.kernel.DoubleUpdate;
import lanewise.kernel.Parallelism;

/**
 * Executes the optimizers of this library. The state is a sequence of slots, each as long as the parameters. Every rule moves
 * a parameter by its own gradient and state alone, so threads may share a step.
 */
final class DoubleStandardOptimizer implements DoublePartwiseOptimizer {

    /** Parts of threads start at multiples of this, so that no two write to one cache line. */
    private static final int SLICE = 64;

    private final Optimizer specification;

    /** The same rule for parameters that weight decay leaves alone, and where these are: pairs of beginnings and ends. */
    private final Optimizer plain;

    private final int[] undecayed;

    private final int n;

    /** Null for a step on the caller's thread. */
    private final Parallelism threads;

    private final Parallelism.Task part = this::part;
    private final double[] state;
    private long steps;

    /** Below this the product of momenta is 0: a difference from 1 no longer shows it. */
    private static final double LEAST_PRODUCT = 0x1p-60;

    /** μ₁·μ₂⋯μₜ, of NAdam alone. A function of the step counter, so no part of the state. */
    private double momentumProduct = 1;

    /** 1 − β₁ᵗ and 1 − β₂ᵗ at the next step t, where the rule has them. */
    private double unbiased1;

    private double unbiased2;

    // The step that the threads work on.
    private double[] parameters;
    private int parametersOffset;
    private double[] gradient;
    private int gradientOffset;
    private double learningRate;

    DoubleStandardOptimizer(
            Optimizer specification, int dimension, Parallelism threads, Optimizer plain, int[] undecayed) {
        DoubleSettings.check(specification);
        this.specification = specification;
        this.plain = plain;
        this.undecayed = undecayed;
        this.n = dimension;
        this.threads = threads;
        long length = (long) slots(specification) * dimension;
        if (length > Arguments.LONGEST_ARRAY) {
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
        prepare();
        momentumProduct = 1;
        if (specification instanceof NAdam nAdam) {
            // The factors are below 1, so that after some hundreds of them the product is 0 and stays so.
            for (long t = 1; t <= steps && momentumProduct > 0; t++) {
                multiplyMomentum(nAdam.momentum(t));
            }
        }
    }

    @Override
    public void reset() {
        steps = 0;
        prepare();
        momentumProduct = 1;
        Arrays.fill(state, specification instanceof Adagrad adagrad ? adagrad.initialAccumulator() : 0);
    }

    @Override
    public void step(double[] p, int po, double[] g, int go, double learningRate) {
        checkRate(learningRate);
        Arguments.range("parameters", p.length, po, n);
        Arguments.range("gradient", g.length, go, n);
        Arguments.apart("parameters", p, po, "gradient", g, go, n);
        if (threads == null) {
            move(0, n, p, po, g, go, learningRate);
        } else {
            parameters = p;
            parametersOffset = po;
            gradient = g;
            gradientOffset = go;
            this.learningRate = learningRate;
            threads.run(part);
        }
        endStep();
    }

    @Override
    public void stepPart(double[] p, int from, int count, double[] g, int go, double learningRate) {
        checkRate(learningRate);
        if (from < 0 || count < 0 || from > n - count) {
            throw new IndexOutOfBoundsException(
                    "there " + Counts.verb(n, "is ", "are ") + Counts.of(n, "parameter") + "; " + count
                            + " from index " + from + " " + Counts.verb(count, "is", "are") + " not among them");
        }
        Arguments.range("parameters", p.length, from, count);
        Arguments.range("gradient", g.length, go, count);
        Arguments.apart("parameters", p, from, "gradient", g, go, count);
        move(from, count, p, from, g, go, learningRate);
    }

    @Override
    public void endStep() {
        if (specification instanceof NAdam a) {
            multiplyMomentum(a.momentum(steps + 1));
        }
        steps++;
        prepare();
    }

    private void multiplyMomentum(double momentum) {
        momentumProduct *= momentum;
        momentumProduct = momentumProduct < LEAST_PRODUCT ? 0 : momentumProduct;
    }

    private static void checkRate(double learningRate) {
        if (!(learningRate >= 0 && learningRate <= Double.MAX_VALUE)) {
            DoubleSettings.refuseRate(learningRate);
        }
    }

    /** What depends on the number of the step alone. */
    private void prepare() {
        switch (specification) {
            case Adam a -> unbias(a.beta1(), a.beta2());
            case AdamW a -> unbias(a.beta1(), a.beta2());
            case AmsGrad a -> unbias(a.beta1(), a.beta2());
            case NAdam a -> unbias(a.beta1(), a.beta2());
            default -> {}
        }
    }

    private void unbias(double beta1, double beta2) {
        unbiased1 = unbiased(beta1);
        unbiased2 = unbiased(beta2);
    }

    /** Where the slice of a thread begins, and that of the one before ends. */
    static int edge(int n, int thread, int threads) {
        long slices = ((long) n + SLICE - 1) / SLICE;
        return (int) Math.min(n, slices * thread / threads * SLICE);
    }

    /** The slice of one thread. */
    private void part(int thread) {
        int from = edge(n, thread, threads.threads());
        int to = edge(n, thread + 1, threads.threads());
        if (from < to) {
            move(from, to - from, parameters, parametersOffset + from, gradient, gradientOffset + from, learningRate);
        }
    }

    /** Moves n parameters, the first of which has its state at index {@code i} of each slot, stretch by stretch. */
    private void move(int i, int n, double[] p, int po, double[] g, int go, double learningRate) {
        int done = 0;
        for (int bound = 0; done < n && bound < undecayed.length; bound++) {
            int count = Math.min(undecayed[bound] - i, n) - done;
            if (count > 0) {
                Optimizer rule = bound % 2 == 0 ? specification : plain;
                move(rule, i + done, count, p, po + done, g, go + done, learningRate);
                done += count;
            }
        }
        if (done < n) {
            move(specification, i + done, n - done, p, po + done, g, go + done, learningRate);
        }
    }

    private void move(Optimizer rule, int i, int n, double[] p, int po, double[] g, int go, double learningRate) {
        double rate = learningRate;
        int second = this.n + i;
        int third = 2 * this.n + i;
        switch (rule) {
            case Sgd s -> sgd(s, i, n, rate, g, go, p, po);
            case Adagrad a -> DoubleUpdate.adagrad(
                    n, rate, a.weightDecay(), epsilon(a.epsilon()), state, i, g, go, p, po);
            case Adadelta a -> DoubleUpdate.adadelta(
                    n, rate, a.weightDecay(), a.rho(), (1 - a.rho()), epsilon(a.epsilon()),
                    state, i, state, second, g, go, p, po);
            case RmsProp r -> rmsProp(r, i, n, rate, g, go, p, po);
            case Adam a -> adam(
                    a.beta1(), a.beta2(), a.epsilon(), a.weightDecay(), 1, i, n, learningRate, g, go, p, po);
            case AdamW a -> adam(
                    a.beta1(), a.beta2(), a.epsilon(), 0, 1 - learningRate * a.weightDecay(), i, n, learningRate,
                    g, go, p, po);
            case AmsGrad a -> DoubleUpdate.amsGrad(
                    n, (learningRate / unbiased1), a.weightDecay(), 1,
                    a.beta1(), (1 - a.beta1()), a.beta2(), (1 - a.beta2()),
                    (1 / Math.sqrt(unbiased2)), epsilon(a.epsilon()),
                    state, i, state, second, state, third, g, go, p, po);
            case NAdam a -> nAdam(a, i, n, learningRate, g, go, p, po);
            case Lion l -> DoubleUpdate.lion(
                    n, rate, l.weightDecay(), l.beta1(), (1 - l.beta1()),
                    l.beta2(), (1 - l.beta2()), state, i, g, go, p, po);
            case CustomOptimizer custom -> throw new AssertionError(custom);
        }
    }

    private void sgd(Sgd s, int i, int n, double rate, double[] g, int go, double[] p, int po) {
        double decay = s.weightDecay();
        double momentum = s.momentum();
        double fresh = steps == 0 ? 1 : (1 - s.dampening());
        if (s.momentum() == 0) {
            DoubleUpdate.sgd(n, rate, decay, g, go, p, po);
        } else if (s.nesterov()) {
            DoubleUpdate.nesterov(n, rate, decay, momentum, fresh, state, i, g, go, p, po);
        } else {
            DoubleUpdate.momentum(n, rate, decay, momentum, fresh, state, i, g, go, p, po);
        }
    }

    private void rmsProp(RmsProp r, int i, int n, double rate, double[] g, int go, double[] p, int po) {
        double decay = r.weightDecay();
        double alpha = r.alpha();
        double fresh = (1 - r.alpha());
        double epsilon = epsilon(r.epsilon());
        double momentum = r.momentum();
        boolean heavy = r.momentum() != 0;
        int second = this.n + i;
        int third = 2 * this.n + i;
        if (r.centered() && heavy) {
            DoubleUpdate.centeredRmsPropMomentum(
                    n, rate, decay, alpha, fresh, epsilon, momentum, state, i, state, second, state, third, g, go, p,
                    po);
        } else if (r.centered()) {
            DoubleUpdate.centeredRmsProp(n, rate, decay, alpha, fresh, epsilon, state, i, state, second, g, go, p, po);
        } else if (heavy) {
            DoubleUpdate.rmsPropMomentum(
                    n, rate, decay, alpha, fresh, epsilon, momentum, state, i, state, second, g, go, p, po);
        } else {
            DoubleUpdate.rmsProp(n, rate, decay, alpha, fresh, epsilon, state, i, g, go, p, po);
        }
    }

    /** ε, positive also where it is too small for the type, so that nothing is divided by 0. */
    private static double epsilon(double epsilon) {
        return Math.max(epsilon, Double.MIN_VALUE);
    }

    /** 1 − βᵗ at step t: the weight that a moving average which started at 0 gives to what it has seen. */
    private double unbiased(double beta) {
        return -StrictMath.expm1((steps + 1) * StrictMath.log(beta));
    }

    private void adam(
            double beta1, double beta2, double epsilon, double decay, double keep, int i, int n,
            double learningRate, double[] g, int go, double[] p, int po) {
        DoubleUpdate.adam(
                n, 0, (learningRate / unbiased1), decay, keep,
                beta1, (1 - beta1), beta2, (1 - beta2),
                (1 / Math.sqrt(unbiased2)), epsilon(epsilon), state, i, state, this.n + i, g, go, p, po);
    }

    private void nAdam(NAdam a, int i, int n, double learningRate, double[] g, int go, double[] p, int po) {
        double now = a.momentum(steps + 1);
        double next = a.momentum(steps + 2);
        double product = momentumProduct * now;
        DoubleUpdate.adam(
                n, (learningRate * (1 - now) / (1 - product)),
                (learningRate * next / (1 - product * next)), a.weightDecay(), 1,
                a.beta1(), (1 - a.beta1()), a.beta2(), (1 - a.beta2()),
                (1 / Math.sqrt(unbiased2)), epsilon(a.epsilon()), state, i, state, this.n + i, g, go,
                p,
                po);
    }
}
