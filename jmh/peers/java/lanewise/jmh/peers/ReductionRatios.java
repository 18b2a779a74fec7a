package lanewise.jmh.peers;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanewise.jmh.Contest;
import lanewise.kernel.DoubleLosses;
import lanewise.kernel.DoubleMatrix;
import lanewise.kernel.DoubleReduce;
import lanewise.kernel.FloatLosses;
import lanewise.kernel.FloatMatrix;
import lanewise.kernel.FloatReduce;

/**
 * Sums, norms, column sums and a loss beside a copy that moves as many bytes, out of cache:
 * {@code RATIO reduction <kernel>/<type> copy <median> [quartiles]}. A reduction only reads; a copy reads half of its bytes.
 */
public final class ReductionRatios {

    /** 64 MiB an array: larger than the caches of most machines. */
    private static final int BYTES = 1 << 26;

    private static final int FLOATS = BYTES / Float.BYTES;
    private static final int DOUBLES = BYTES / Double.BYTES;

    /** Columns whose sums are taken: the width of a layer. */
    private static final int COLUMNS = 128;

    private static final List<String> NAMES = List.of(
            "sum", "squared-norm", "max", "dot", "column-sums", "binary-cross-entropy");

    /** Written to, so that no result is thrown away. */
    private static volatile double sink;

    private ReductionRatios() {}

    /**
     * Runs the comparison and writes into {@code reduction.csv} after every case.
     *
     * @param arguments see {@link RatioOptions#USAGE}
     */
    public static void main(String[] arguments) {
        PeerProcess.run(ReductionRatios.class, arguments, () -> run(RatioOptions.parse(arguments)));
    }

    private static void run(RatioOptions options) throws IOException {
        Map<String, List<String>> peersOf = new LinkedHashMap<>();
        for (String type : List.of("/f32", "/f64")) {
            NAMES.forEach(name -> peersOf.put(name + type, List.of("copy")));
        }
        Set<String> selected = options.select(peersOf, List.of("copy"));
        RatioTable table = new RatioTable("reduction", options.results());
        compare(table, options, selected, "/f32", floats());
        compare(table, options, selected, "/f64", doubles());
        table.announce();
    }

    /**
     * A kernel and what one call moves.
     *
     * @param arrays read and written
     * @param call one call
     */
    private record Reduction(int arrays, Runnable call) {}

    private static Map<String, Reduction> floats() {
        float[] a = filled();
        float[] b = filled();
        float[] losses = new float[FLOATS];
        float[] delta = new float[FLOATS];
        float[] sums = new float[COLUMNS];
        Map<String, Reduction> kernels = new LinkedHashMap<>();
        kernels.put("sum", new Reduction(1, () -> sink = FloatReduce.sum(FLOATS, a, 0)));
        kernels.put("squared-norm", new Reduction(1, () -> sink = FloatReduce.squaredNorm(FLOATS, a, 0)));
        kernels.put("max", new Reduction(1, () -> sink = FloatReduce.max(FLOATS, a, 0)));
        kernels.put("dot", new Reduction(2, () -> sink = FloatReduce.dot(FLOATS, a, 0, b, 0)));
        kernels.put("column-sums", new Reduction(
                1, () -> FloatMatrix.columnSums(FLOATS / COLUMNS, COLUMNS, a, 0, COLUMNS, sums, 0)));
        kernels.put("binary-cross-entropy", new Reduction(
                4, () -> FloatLosses.binaryCrossEntropy(FLOATS, 1f / FLOATS, a, 0, b, 0, losses, 0, delta, 0)));
        return kernels;
    }

    private static Map<String, Reduction> doubles() {
        double[] a = wide();
        double[] b = wide();
        double[] losses = new double[DOUBLES];
        double[] delta = new double[DOUBLES];
        double[] sums = new double[COLUMNS];
        Map<String, Reduction> kernels = new LinkedHashMap<>();
        kernels.put("sum", new Reduction(1, () -> sink = DoubleReduce.sum(DOUBLES, a, 0)));
        kernels.put("squared-norm", new Reduction(1, () -> sink = DoubleReduce.squaredNorm(DOUBLES, a, 0)));
        kernels.put("max", new Reduction(1, () -> sink = DoubleReduce.max(DOUBLES, a, 0)));
        kernels.put("dot", new Reduction(2, () -> sink = DoubleReduce.dot(DOUBLES, a, 0, b, 0)));
        kernels.put("column-sums", new Reduction(
                1, () -> DoubleMatrix.columnSums(DOUBLES / COLUMNS, COLUMNS, a, 0, COLUMNS, sums, 0)));
        kernels.put("binary-cross-entropy", new Reduction(
                4, () -> DoubleLosses.binaryCrossEntropy(DOUBLES, 1.0 / DOUBLES, a, 0, b, 0, losses, 0, delta, 0)));
        return kernels;
    }

    private static void compare(
            RatioTable table, RatioOptions options, Set<String> selected, String suffix,
            Map<String, Reduction> kernels) throws IOException {
        for (Map.Entry<String, Reduction> kernel : kernels.entrySet()) {
            String name = kernel.getKey() + suffix;
            if (!selected.contains(name)) {
                continue;
            }
            int copied = FLOATS / 2 * kernel.getValue().arrays();
            float[] from = new float[copied];
            float[] to = new float[copied];
            table.add(name, Contest.run(
                    List.of(
                            Contest.Contestant.ofVectors("lanewise", kernel.getValue().call()),
                            Contest.Contestant.of("copy", () -> System.arraycopy(from, 0, to, 0, copied))),
                    options.pace()));
        }
    }

    private static float[] filled() {
        float[] values = new float[FLOATS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i & 255) / 256f;
        }
        return values;
    }

    private static double[] wide() {
        double[] values = new double[DOUBLES];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i & 255) / 256.0;
        }
        return values;
    }
}
