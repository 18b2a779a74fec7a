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
class FloatAllocationTest {

    /** Compilation runs beside the test; a kernel that still allocates after this time does so for good. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private static final List<Class<?>> KERNELS = List.of(
            FloatElementary.class, FloatActivation.class, FloatUpdate.class, FloatSoftmax.class, FloatReduce.class,
            FloatLosses.class);

    /** Full vectors and a rest, at the end of the arrays; and rows of ten classes. */
    private static final int N = 107;

    private static final int ROWS = 9;

    private final float[] a = new float[N];
    private final float[] b = new float[N];
    private final float[] c = new float[N];
    private final float[] d = new float[N];
    private final float[] e = new float[N];
    private final float[] f = new float[N];
    private final float[] labels = new float[ROWS];
    private final Map<String, Runnable> calls = new LinkedHashMap<>();

    /** What a call returns goes here, so that the compiler has to make it. */
    private float result;

    FloatAllocationTest() {
        for (int i = 0; i < N; i++) {
            a[i] = (i * 7 % 31) / 5f - 3f;
            b[i] = (i * 5 % 29) / 3f - 4f;
        }
        calls.put("FloatElementary.exp", () -> FloatElementary.exp(N, a, 0, c, 0));
        calls.put("FloatElementary.expm1", () -> FloatElementary.expm1(N, a, 0, c, 0));
        calls.put("FloatElementary.log", () -> FloatElementary.log(N, a, 0, c, 0));
        calls.put("FloatElementary.log1p", () -> FloatElementary.log1p(N, a, 0, c, 0));
        calls.put("FloatElementary.erf", () -> FloatElementary.erf(N, a, 0, c, 0));
        calls.put("FloatElementary.expShifted", () -> FloatElementary.expShifted(N, 2f, a, 0, c, 0));
        calls.put("FloatActivation.sigmoid", () -> FloatActivation.sigmoid(N, a, 0, c, 0));
        calls.put("FloatActivation.sigmoidBackward", () -> FloatActivation.sigmoidBackward(N, a, 0, b, 0, c, 0));
        calls.put("FloatActivation.tanh", () -> FloatActivation.tanh(N, a, 0, c, 0));
        calls.put("FloatActivation.tanhBackward", () -> FloatActivation.tanhBackward(N, a, 0, b, 0, c, 0));
        calls.put("FloatActivation.relu", () -> FloatActivation.relu(N, a, 0, c, 0));
        calls.put("FloatActivation.reluBackward", () -> FloatActivation.reluBackward(N, a, 0, b, 0, c, 0));
        calls.put("FloatActivation.leakyRelu", () -> FloatActivation.leakyRelu(N, 0.1f, a, 0, c, 0));
        calls.put(
                "FloatActivation.leakyReluBackward",
                () -> FloatActivation.leakyReluBackward(N, 0.1f, a, 0, b, 0, c, 0));
        calls.put("FloatActivation.elu", () -> FloatActivation.elu(N, 1f, a, 0, c, 0));
        calls.put("FloatActivation.eluBackward", () -> FloatActivation.eluBackward(N, 1f, a, 0, b, 0, c, 0));
        calls.put("FloatActivation.hardSigmoid", () -> FloatActivation.hardSigmoid(N, a, 0, c, 0));
        calls.put(
                "FloatActivation.hardSigmoidBackward",
                () -> FloatActivation.hardSigmoidBackward(N, a, 0, b, 0, c, 0));
        calls.put("FloatActivation.hardTanh", () -> FloatActivation.hardTanh(N, a, 0, c, 0));
        calls.put("FloatActivation.hardTanhBackward", () -> FloatActivation.hardTanhBackward(N, a, 0, b, 0, c, 0));
        calls.put("FloatActivation.hardSwish", () -> FloatActivation.hardSwish(N, a, 0, c, 0));
        calls.put("FloatActivation.hardSwishBackward", () -> FloatActivation.hardSwishBackward(N, a, 0, b, 0, c, 0));
        calls.put("FloatActivation.softplus", () -> FloatActivation.softplus(N, a, 0, c, 0));
        calls.put("FloatActivation.softplusBackward", () -> FloatActivation.softplusBackward(N, a, 0, b, 0, c, 0));
        calls.put("FloatActivation.silu", () -> FloatActivation.silu(N, a, 0, c, 0));
        calls.put("FloatActivation.siluBackward", () -> FloatActivation.siluBackward(N, a, 0, b, 0, c, 0));
        calls.put("FloatActivation.mish", () -> FloatActivation.mish(N, a, 0, c, 0));
        calls.put("FloatActivation.mishBackward", () -> FloatActivation.mishBackward(N, a, 0, b, 0, c, 0));
        calls.put("FloatActivation.gelu", () -> FloatActivation.gelu(N, a, 0, c, 0));
        calls.put("FloatActivation.geluBackward", () -> FloatActivation.geluBackward(N, a, 0, b, 0, c, 0));
        calls.put("FloatActivation.geluTanh", () -> FloatActivation.geluTanh(N, a, 0, c, 0));
        calls.put("FloatActivation.geluTanhBackward", () -> FloatActivation.geluTanhBackward(N, a, 0, b, 0, c, 0));
        calls.put("FloatUpdate.axpy", () -> FloatUpdate.axpy(N, 1e-9f, a, 0, c, 0));
        calls.put("FloatUpdate.scale", () -> FloatUpdate.scale(N, 0.999f, c, 0));
        calls.put("FloatUpdate.sgd", () -> FloatUpdate.sgd(N, 0.1f, 0.01f, a, 0, c, 0));
        calls.put("FloatUpdate.momentum", () -> FloatUpdate.momentum(N, 0.1f, 0.01f, 0.9f, 1f, d, 0, a, 0, c, 0));
        calls.put("FloatUpdate.nesterov", () -> FloatUpdate.nesterov(N, 0.1f, 0.01f, 0.9f, 1f, d, 0, a, 0, c, 0));
        calls.put("FloatUpdate.adagrad", () -> FloatUpdate.adagrad(N, 0.1f, 0.01f, 1e-8f, d, 0, a, 0, c, 0));
        calls.put(
                "FloatUpdate.adadelta",
                () -> FloatUpdate.adadelta(N, 0.1f, 0.01f, 0.9f, 0.1f, 1e-8f, d, 0, e, 0, a, 0, c, 0));
        calls.put(
                "FloatUpdate.rmsProp",
                () -> FloatUpdate.rmsProp(N, 0.1f, 0.01f, 0.9f, 0.1f, 1e-8f, d, 0, a, 0, c, 0));
        calls.put(
                "FloatUpdate.rmsPropMomentum",
                () -> FloatUpdate.rmsPropMomentum(N, 0.1f, 0.01f, 0.9f, 0.1f, 1e-8f, 0.9f, d, 0, e, 0, a, 0, c, 0));
        calls.put(
                "FloatUpdate.centeredRmsProp",
                () -> FloatUpdate.centeredRmsProp(N, 0.1f, 0.01f, 0.9f, 0.1f, 1e-8f, d, 0, e, 0, a, 0, c, 0));
        calls.put(
                "FloatUpdate.centeredRmsPropMomentum",
                () -> FloatUpdate.centeredRmsPropMomentum(N, 0.1f, 0.01f, 0.9f, 0.1f, 1e-8f, 0.9f, d, 0, e, 0, f, 0, a,
                        0, c, 0));
        calls.put(
                "FloatUpdate.adam",
                () -> FloatUpdate.adam(N, 0f, 0.1f, 0.01f, 1f, 0.9f, 0.1f, 0.99f, 0.01f, 1f, 1e-8f, d, 0, e, 0, a, 0, c,
                        0));
        calls.put(
                "FloatUpdate.amsGrad",
                () -> FloatUpdate.amsGrad(N, 0.1f, 0.01f, 1f, 0.9f, 0.1f, 0.99f, 0.01f, 1f, 1e-8f, d, 0, e, 0, f, 0, a,
                        0, c, 0));
        calls.put(
                "FloatUpdate.lion",
                () -> FloatUpdate.lion(N, 0.1f, 0.01f, 0.9f, 0.1f, 0.99f, 0.01f, d, 0, a, 0, c, 0));
        calls.put("FloatUpdate.clip", () -> FloatUpdate.clip(N, 1f, c, 0));
        calls.put("FloatUpdate.addSigns", () -> FloatUpdate.addSigns(N, 1e-9f, a, 0, c, 0));
        calls.put("FloatUpdate.softThreshold", () -> FloatUpdate.softThreshold(N, 1e-9f, c, 0));
        calls.put("FloatSoftmax.softmax", () -> {
            FloatSoftmax.softmax(ROWS, 10, a, 0, 10, c, 0, 10);
            FloatSoftmax.softmax(1, N, a, 0, N, c, 0, N);
        });
        calls.put("FloatSoftmax.softmaxBackward", () -> {
            FloatSoftmax.softmaxBackward(ROWS, 10, a, 0, 10, b, 0, 10, c, 0, 10);
            FloatSoftmax.softmaxBackward(1, N, a, 0, N, b, 0, N, c, 0, N);
        });
        calls.put("FloatSoftmax.logSoftmax", () -> {
            FloatSoftmax.logSoftmax(ROWS, 10, a, 0, 10, c, 0, 10);
            FloatSoftmax.logSoftmax(1, N, a, 0, N, c, 0, N);
        });
        calls.put("FloatSoftmax.logSoftmaxBackward", () -> {
            FloatSoftmax.logSoftmaxBackward(ROWS, 10, a, 0, 10, b, 0, 10, c, 0, 10);
            FloatSoftmax.logSoftmaxBackward(1, N, a, 0, N, b, 0, N, c, 0, N);
        });
        calls.put("FloatSoftmax.logSumExp", () -> {
            FloatSoftmax.logSumExp(ROWS, 10, a, 0, 10, c, 0, d, 0);
            FloatSoftmax.logSumExp(1, N, a, 0, N, c, 0, d, 0);
        });
        calls.put("FloatSoftmax.softmaxCrossEntropy", () -> {
            FloatSoftmax.softmaxCrossEntropy(ROWS, 10, 0f, 1f, a, 0, 10, labels, 0, d, 0, c, 0, 10);
            FloatSoftmax.softmaxCrossEntropy(1, N, 0.1f, 1f, a, 0, N, labels, 0, d, 0, c, 0, N);
        });
        calls.put("FloatSoftmax.softmaxCrossEntropyOfDistributions", () -> {
            FloatSoftmax.softmaxCrossEntropyOfDistributions(ROWS, 10, 1f, a, 0, 10, b, 0, 10, d, 0, c, 0, 10);
            FloatSoftmax.softmaxCrossEntropyOfDistributions(1, N, 1f, a, 0, N, b, 0, N, d, 0, c, 0, N);
        });
        calls.put("FloatReduce.dot", () -> result = FloatReduce.dot(N, a, 0, b, 0));
        calls.put("FloatReduce.squaredNorm", () -> result = FloatReduce.squaredNorm(N, a, 0));
        calls.put("FloatReduce.sum", () -> result = FloatReduce.sum(N, a, 0));
        calls.put("FloatReduce.max", () -> result = FloatReduce.max(N, a, 0));
        calls.put("FloatReduce.argMax", () -> result = FloatReduce.argMax(N, a, 0));
        calls.put("FloatLosses.squaredError", () -> FloatLosses.squaredError(N, 1f, a, 0, b, 0, c, 0, d, 0));
        calls.put(
                "FloatLosses.binaryCrossEntropy",
                () -> FloatLosses.binaryCrossEntropy(N, 1f, a, 0, b, 0, c, 0, d, 0));
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
        float[] x = new float[rows * n];
        float[] dy = new float[rows * n];
        float[] y = new float[rows * n];
        float[] loss = new float[rows];
        float[] label = new float[rows];
        float[] work = new float[n];
        for (int i = 0; i < rows * n; i++) {
            x[i] = (i * 7 % 31) / 5f - 3f;
            dy[i] = (i * 5 % 29) / 30f;
        }
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("softmax", () -> FloatSoftmax.softmax(rows, n, x, 0, n, y, 0, n));
        calls.put("softmaxBackward", () -> FloatSoftmax.softmaxBackward(rows, n, x, 0, n, dy, 0, n, y, 0, n));
        calls.put("logSoftmax", () -> FloatSoftmax.logSoftmax(rows, n, x, 0, n, y, 0, n));
        calls.put("logSoftmaxBackward", () -> FloatSoftmax.logSoftmaxBackward(rows, n, x, 0, n, dy, 0, n, y, 0, n));
        calls.put("logSumExp", () -> FloatSoftmax.logSumExp(rows, n, x, 0, n, work, 0, loss, 0));
        calls.put(
                "softmaxCrossEntropy",
                () -> FloatSoftmax.softmaxCrossEntropy(rows, n, 0f, 1f, x, 0, n, label, 0, loss, 0, y, 0, n));
        calls.put(
                "softmaxCrossEntropy, smoothed",
                () -> FloatSoftmax.softmaxCrossEntropy(rows, n, 0.1f, 1f, x, 0, n, label, 0, loss, 0, y, 0, n));
        calls.put(
                "softmaxCrossEntropyOfDistributions",
                () -> FloatSoftmax.softmaxCrossEntropyOfDistributions(rows, n, 1f, x, 0, n, dy, 0, n, loss, 0, y, 0,
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
