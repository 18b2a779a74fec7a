package lanewise.jmh;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lanewise.kernel.DoubleGemm;
import lanewise.kernel.FloatGemm;

/**
 * Which work the name of a case means: a matrix product ({@link GemmCase}), a training step ({@link StepCase}) or a call of any
 * static kernel ({@link KernelCase}).
 */
public final class VersionCase {

    static final String USAGE = "a case is a product (32x128x784/nn/f32, 32x128x784/nn/f32/bias), a training step"
            + " (784-128-10/sgd/32) or a kernel (FloatActivation.tanh/1000, DoubleUpdate.adam/4096,"
            + " FloatElementary.exp/1000/-10..10)";

    /** So small that the steps of a measurement leave the network where it began. */
    private static final double TIMED_LEARNING_RATE = 1e-9;

    /** So large that a step that differs shows in the parameters. */
    private static final double CHECKED_LEARNING_RATE = 1e-2;

    private static final int CHECKED_STEPS = 3;

    private VersionCase() {}

    /** Throws if the name means nothing. */
    static void check(String name) {
        if (KernelCase.NAME.matcher(name).matches()) {
            KernelCase.parse(name);
        } else if (!GemmCase.NAME.matcher(name).matches() && !StepCase.NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name + " is no case; " + USAGE);
        }
    }

    /**
     * Makes a case ready, with the library that this class was loaded with.
     *
     * @param name the case
     * @param operands arrays to compute with, by name; those that are missing are made and put there. Builds that compute on the
     *     same arrays have the same luck with their addresses
     * @return the work
     * @throws NoSuchMethodException if the library has no such kernel
     */
    public static BuildWork work(String name, Map<String, Object> operands) throws NoSuchMethodException {
        if (GemmCase.NAME.matcher(name).matches()) {
            GemmCase gemm = GemmCase.parse(name);
            return gemm.isDouble() ? doubleProduct(gemm, operands) : floatProduct(gemm, operands);
        }
        return StepCase.NAME.matcher(name).matches()
                ? step(StepCase.parse(name))
                : KernelCase.parse(name).work(operands);
    }

    private static BuildWork floatProduct(GemmCase gemm, Map<String, Object> operands) {
        FloatGemm kernel = new FloatGemm();
        float[] a = shared(operands, "a", float[].class, gemm::a);
        float[] b = shared(operands, "b", float[].class, gemm::b);
        float[] c = shared(operands, "c", float[].class, () -> new float[Math.multiplyExact(gemm.m(), gemm.n())]);
        float[] s = gemm.bias() ? shared(operands, "s", float[].class, gemm::start) : null;
        Runnable product = () -> gemm.multiply(kernel, a, b, s, c);
        return new BuildWork(product, () -> {
            product.run();
            return List.of(c.clone());
        });
    }

    private static BuildWork doubleProduct(GemmCase gemm, Map<String, Object> operands) {
        DoubleGemm kernel = new DoubleGemm();
        double[] a = shared(operands, "a", double[].class, () -> Data.widened(gemm.a()));
        double[] b = shared(operands, "b", double[].class, () -> Data.widened(gemm.b()));
        double[] c = shared(operands, "c", double[].class, () -> new double[Math.multiplyExact(gemm.m(), gemm.n())]);
        double[] s = gemm.bias() ? shared(operands, "s", double[].class, () -> Data.widened(gemm.start())) : null;
        Runnable product = () -> gemm.multiply(kernel, a, b, s, c);
        return new BuildWork(product, () -> {
            product.run();
            return List.of(c.clone());
        });
    }

    /** A trainer owns what it computes with; only features and targets, which are seeded, are alike. */
    private static BuildWork step(StepCase step) {
        return new BuildWork(new LanewiseStep(step, TIMED_LEARNING_RATE), () -> {
            LanewiseStep checked = new LanewiseStep(step, CHECKED_LEARNING_RATE);
            double[] losses = new double[CHECKED_STEPS];
            for (int i = 0; i < CHECKED_STEPS; i++) {
                checked.run();
                losses[i] = checked.loss();
            }
            return List.of(losses, checked.parameters());
        });
    }

    /** The array of that name, made if no build before this one has made it. */
    static <T> T shared(Map<String, Object> operands, String name, Class<T> type, Supplier<T> make) {
        return type.cast(operands.computeIfAbsent(name, key -> make.get()));
    }
}
