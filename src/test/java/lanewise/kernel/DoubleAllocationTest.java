// Generated from FloatAllocationTest.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kernel but the matrix multiply: once compiled, it allocates nothing. */
@Tag("every-width")
class DoubleAllocationTest {

    /** Compilation runs beside the test; a kernel that still allocates after this time does so for good. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private static final List<Class<?>> KERNELS = List.of(
            DoubleElementary.class, DoubleActivation.class, DoubleUpdate.class, DoubleSoftmax.class, DoubleReduce.class,
            DoubleLosses.class);

    /** Full vectors and a rest, at the end of the arrays; and rows of ten classes. */
    private static final int N = 107;

    private static final int ROWS = 9;

    private final double[] a = new double[N];
    private final double[] b = new double[N];
    private final double[] c = new double[N];
    private final double[] d = new double[N];
    private final double[] e = new double[N];
    private final double[] f = new double[N];
    private final double[] labels = new double[ROWS];
    private final Map<String, Runnable> calls = new LinkedHashMap<>();

    /** What a call returns goes here, so that the compiler has to make it. */
    private double result;

    DoubleAllocationTest() {
        for (int i = 0; i < N; i++) {
            a[i] = (i * 7 % 31) / 5.0 - 3.0;
            b[i] = (i * 5 % 29) / 3.0 - 4.0;
        }
        calls.put("DoubleElementary.exp", () -> DoubleElementary.exp(N, a, 0, c, 0));
        calls.put("DoubleElementary.expm1", () -> DoubleElementary.expm1(N, a, 0, c, 0));
        calls.put("DoubleElementary.log", () -> DoubleElementary.log(N, a, 0, c, 0));
        calls.put("DoubleElementary.log1p", () -> DoubleElementary.log1p(N, a, 0, c, 0));
        calls.put("DoubleElementary.erf", () -> DoubleElementary.erf(N, a, 0, c, 0));
        calls.put("DoubleElementary.expShifted", () -> DoubleElementary.expShifted(N, 2.0, a, 0, c, 0));
        calls.put("DoubleActivation.sigmoid", () -> DoubleActivation.sigmoid(N, a, 0, c, 0));
        calls.put("DoubleActivation.sigmoidBackward", () -> DoubleActivation.sigmoidBackward(N, a, 0, b, 0, c, 0));
        calls.put("DoubleActivation.tanh", () -> DoubleActivation.tanh(N, a, 0, c, 0));
        calls.put("DoubleActivation.tanhBackward", () -> DoubleActivation.tanhBackward(N, a, 0, b, 0, c, 0));
        calls.put("DoubleActivation.relu", () -> DoubleActivation.relu(N, a, 0, c, 0));
        calls.put("DoubleActivation.reluBackward", () -> DoubleActivation.reluBackward(N, a, 0, b, 0, c, 0));
        calls.put("DoubleActivation.leakyRelu", () -> DoubleActivation.leakyRelu(N, 0.1, a, 0, c, 0));
        calls.put(
                "DoubleActivation.leakyReluBackward",
                () -> DoubleActivation.leakyReluBackward(N, 0.1, a, 0, b, 0, c, 0));
        calls.put("DoubleActivation.elu", () -> DoubleActivation.elu(N, 1.0, a, 0, c, 0));
        calls.put("DoubleActivation.eluBackward", () -> DoubleActivation.eluBackward(N, 1.0, a, 0, b, 0, c, 0));
        calls.put("DoubleActivation.hardSigmoid", () -> DoubleActivation.hardSigmoid(N, a, 0, c, 0));
        calls.put(
                "DoubleActivation.hardSigmoidBackward",
                () -> DoubleActivation.hardSigmoidBackward(N, a, 0, b, 0, c, 0));
        calls.put("DoubleActivation.hardTanh", () -> DoubleActivation.hardTanh(N, a, 0, c, 0));
        calls.put("DoubleActivation.hardTanhBackward", () -> DoubleActivation.hardTanhBackward(N, a, 0, b, 0, c, 0));
        calls.put("DoubleActivation.hardSwish", () -> DoubleActivation.hardSwish(N, a, 0, c, 0));
        calls.put("DoubleActivation.hardSwishBackward", () -> DoubleActivation.hardSwishBackward(N, a, 0, b, 0, c, 0));
        calls.put("DoubleActivation.softplus", () -> DoubleActivation.softplus(N, a, 0, c, 0));
        calls.put("DoubleActivation.softplusBackward", () -> DoubleActivation.softplusBackward(N, a, 0, b, 0, c, 0));
        calls.put("DoubleActivation.silu", () -> DoubleActivation.silu(N, a, 0, c, 0));
        calls.put("DoubleActivation.siluBackward", () -> DoubleActivation.siluBackward(N, a, 0, b, 0, c, 0));
        calls.put("DoubleActivation.mish", () -> DoubleActivation.mish(N, a, 0, c, 0));
        calls.put("DoubleActivation.mishBackward", () -> DoubleActivation.mishBackward(N, a, 0, b, 0, c, 0));
        calls.put("DoubleActivation.gelu", () -> DoubleActivation.gelu(N, a, 0, c, 0));
        calls.put("DoubleActivation.geluBackward", () -> DoubleActivation.geluBackward(N, a, 0, b, 0, c, 0));
        calls.put("DoubleActivation.geluTanh", () -> DoubleActivation.geluTanh(N, a, 0, c, 0));
        calls.put("DoubleActivation.geluTanhBackward", () -> DoubleActivation.geluTanhBackward(N, a, 0, b, 0, c, 0));
        calls.put("DoubleUpdate.axpy", () -> DoubleUpdate.axpy(N, 1e-9, a, 0, c, 0));
        calls.put("DoubleUpdate.scale", () -> DoubleUpdate.scale(N, 0.999, c, 0));
        calls.put("DoubleUpdate.sgd", () -> DoubleUpdate.sgd(N, 0.1, 0.01, a, 0, c, 0));
        calls.put("DoubleUpdate.momentum", () -> DoubleUpdate.momentum(N, 0.1, 0.01, 0.9, 1.0, d, 0, a, 0, c, 0));
        calls.put("DoubleUpdate.nesterov", () -> DoubleUpdate.nesterov(N, 0.1, 0.01, 0.9, 1.0, d, 0, a, 0, c, 0));
        calls.put("DoubleUpdate.adagrad", () -> DoubleUpdate.adagrad(N, 0.1, 0.01, 1e-8, d, 0, a, 0, c, 0));
        calls.put(
                "DoubleUpdate.adadelta",
                () -> DoubleUpdate.adadelta(N, 0.1, 0.01, 0.9, 0.1, 1e-8, d, 0, e, 0, a, 0, c, 0));
        calls.put(
                "DoubleUpdate.rmsProp",
                () -> DoubleUpdate.rmsProp(N, 0.1, 0.01, 0.9, 0.1, 1e-8, d, 0, a, 0, c, 0));
        calls.put(
                "DoubleUpdate.rmsPropMomentum",
                () -> DoubleUpdate.rmsPropMomentum(N, 0.1, 0.01, 0.9, 0.1, 1e-8, 0.9, d, 0, e, 0, a, 0, c, 0));
        calls.put(
                "DoubleUpdate.centeredRmsProp",
                () -> DoubleUpdate.centeredRmsProp(N, 0.1, 0.01, 0.9, 0.1, 1e-8, d, 0, e, 0, a, 0, c, 0));
        calls.put(
                "DoubleUpdate.centeredRmsPropMomentum",
                () -> DoubleUpdate.centeredRmsPropMomentum(N, 0.1, 0.01, 0.9, 0.1, 1e-8, 0.9, d, 0, e, 0, f, 0, a,
                        0, c, 0));
        calls.put(
                "DoubleUpdate.adam",
                () -> DoubleUpdate.adam(N, 0.0, 0.1, 0.01, 1.0, 0.9, 0.1, 0.99, 0.01, 1.0, 1e-8, d, 0, e, 0, a, 0, c,
                        0));
        calls.put(
                "DoubleUpdate.amsGrad",
                () -> DoubleUpdate.amsGrad(N, 0.1, 0.01, 1.0, 0.9, 0.1, 0.99, 0.01, 1.0, 1e-8, d, 0, e, 0, f, 0, a,
                        0, c, 0));
        calls.put(
                "DoubleUpdate.lion",
                () -> DoubleUpdate.lion(N, 0.1, 0.01, 0.9, 0.1, 0.99, 0.01, d, 0, a, 0, c, 0));
        calls.put("DoubleUpdate.clip", () -> DoubleUpdate.clip(N, 1.0, c, 0));
        calls.put("DoubleUpdate.addSigns", () -> DoubleUpdate.addSigns(N, 1e-9, a, 0, c, 0));
        calls.put("DoubleUpdate.softThreshold", () -> DoubleUpdate.softThreshold(N, 1e-9, c, 0));
        calls.put("DoubleSoftmax.softmax", () -> {
            DoubleSoftmax.softmax(ROWS, 10, a, 0, 10, c, 0, 10);
            DoubleSoftmax.softmax(1, N, a, 0, N, c, 0, N);
        });
        calls.put("DoubleSoftmax.softmaxBackward", () -> {
            DoubleSoftmax.softmaxBackward(ROWS, 10, a, 0, 10, b, 0, 10, c, 0, 10);
            DoubleSoftmax.softmaxBackward(1, N, a, 0, N, b, 0, N, c, 0, N);
        });
        calls.put("DoubleSoftmax.logSoftmax", () -> {
            DoubleSoftmax.logSoftmax(ROWS, 10, a, 0, 10, c, 0, 10);
            DoubleSoftmax.logSoftmax(1, N, a, 0, N, c, 0, N);
        });
        calls.put("DoubleSoftmax.logSoftmaxBackward", () -> {
            DoubleSoftmax.logSoftmaxBackward(ROWS, 10, a, 0, 10, b, 0, 10, c, 0, 10);
            DoubleSoftmax.logSoftmaxBackward(1, N, a, 0, N, b, 0, N, c, 0, N);
        });
        calls.put("DoubleSoftmax.logSumExp", () -> {
            DoubleSoftmax.logSumExp(ROWS, 10, a, 0, 10, c, 0, d, 0);
            DoubleSoftmax.logSumExp(1, N, a, 0, N, c, 0, d, 0);
        });
        calls.put("DoubleSoftmax.softmaxCrossEntropy", () -> {
            DoubleSoftmax.softmaxCrossEntropy(ROWS, 10, 0.0, 1.0, a, 0, 10, labels, 0, d, 0, c, 0, 10);
            DoubleSoftmax.softmaxCrossEntropy(1, N, 0.1, 1.0, a, 0, N, labels, 0, d, 0, c, 0, N);
        });
        calls.put("DoubleSoftmax.softmaxCrossEntropyOfDistributions", () -> {
            DoubleSoftmax.softmaxCrossEntropyOfDistributions(ROWS, 10, 1.0, a, 0, 10, b, 0, 10, d, 0, c, 0, 10);
            DoubleSoftmax.softmaxCrossEntropyOfDistributions(1, N, 1.0, a, 0, N, b, 0, N, d, 0, c, 0, N);
        });
        calls.put("DoubleReduce.dot", () -> result = DoubleReduce.dot(N, a, 0, b, 0));
        calls.put("DoubleReduce.squaredNorm", () -> result = DoubleReduce.squaredNorm(N, a, 0));
        calls.put("DoubleReduce.sum", () -> result = DoubleReduce.sum(N, a, 0));
        calls.put("DoubleReduce.max", () -> result = DoubleReduce.max(N, a, 0));
        calls.put("DoubleReduce.argMax", () -> result = DoubleReduce.argMax(N, a, 0));
        calls.put("DoubleLosses.squaredError", () -> DoubleLosses.squaredError(N, 1.0, a, 0, b, 0, c, 0, d, 0));
        calls.put(
                "DoubleLosses.binaryCrossEntropy",
                () -> DoubleLosses.binaryCrossEntropy(N, 1.0, a, 0, b, 0, c, 0, d, 0));
    }

    @TestFactory
    Stream<DynamicTest> allocatesNothing() {
        return calls.entrySet().stream().map(call -> DynamicTest.dynamicTest(
                call.getKey(), () -> assertAllocatesNothing(call.getValue())));
    }

    /** Rows shorter than a vector, as long as one, and longer; one row, fewer elements than a vector has, and many. */
    @TestFactory
    Stream<DynamicTest> rowsOfAnyLengthAllocateNothing() {
        return IntStream.of(1, 2, 3, 10, 16, 17).boxed().flatMap(n -> IntStream.of(1, 5, 32).boxed()
                .flatMap(rows -> rowCalls(rows, n).entrySet().stream().map(call -> DynamicTest.dynamicTest(
                        call.getKey() + " " + rows + " x " + n, () -> assertAllocatesNothing(call.getValue())))));
    }

    private static Map<String, Runnable> rowCalls(int rows, int n) {
        double[] x = new double[rows * n];
        double[] dy = new double[rows * n];
        double[] y = new double[rows * n];
        double[] loss = new double[rows];
        double[] label = new double[rows];
        double[] work = new double[n];
        for (int i = 0; i < rows * n; i++) {
            x[i] = (i * 7 % 31) / 5.0 - 3.0;
            dy[i] = (i * 5 % 29) / 30.0;
        }
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("softmax", () -> DoubleSoftmax.softmax(rows, n, x, 0, n, y, 0, n));
        calls.put("softmaxBackward", () -> DoubleSoftmax.softmaxBackward(rows, n, x, 0, n, dy, 0, n, y, 0, n));
        calls.put("logSoftmax", () -> DoubleSoftmax.logSoftmax(rows, n, x, 0, n, y, 0, n));
        calls.put("logSoftmaxBackward", () -> DoubleSoftmax.logSoftmaxBackward(rows, n, x, 0, n, dy, 0, n, y, 0, n));
        calls.put("logSumExp", () -> DoubleSoftmax.logSumExp(rows, n, x, 0, n, work, 0, loss, 0));
        calls.put(
                "softmaxCrossEntropy",
                () -> DoubleSoftmax.softmaxCrossEntropy(rows, n, 0.0, 1.0, x, 0, n, label, 0, loss, 0, y, 0, n));
        calls.put(
                "softmaxCrossEntropy, smoothed",
                () -> DoubleSoftmax.softmaxCrossEntropy(rows, n, 0.1, 1.0, x, 0, n, label, 0, loss, 0, y, 0, n));
        calls.put(
                "softmaxCrossEntropyOfDistributions",
                () -> DoubleSoftmax.softmaxCrossEntropyOfDistributions(rows, n, 1.0, x, 0, n, dy, 0, n, loss, 0, y, 0,
                        n));
        return calls;
    }

    private static void assertAllocatesNothing(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        long allocated = 1;
        while (allocated != 0 && System.nanoTime() < deadline) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                call.run();
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertEquals(0, allocated, "bytes that a thousand calls allocate");
    }

    @Test
    void noKernelIsMissing() {
        Set<String> names = new TreeSet<>();
        for (Class<?> kernels : KERNELS) {
            for (Method method : kernels.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())) {
                    names.add(kernels.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertEquals(names, new TreeSet<>(calls.keySet()));
    }
}
