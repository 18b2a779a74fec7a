package lanewise.jmh.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * One product C = A·B, row-major, without gaps between rows.
 *
 * @param m rows of C
 * @param n columns of C
 * @param k length of each sum
 * @param form which operand is stored transposed
 * @param isDouble whether in double, else in float
 */
record GemmCase(int m, int n, int k, Form form, boolean isDouble) {

    /** NN is the forward pass of a dense layer, TN its weight gradient, NT its input gradient. */
    enum Form {
        /** A is m x k, B is k x n. */
        NN,
        /** A is m x k, B is stored n x k. */
        NT,
        /** A is stored k x m, B is k x n. */
        TN
    }

    /** Rows x outputs x inputs of dense layers. */
    private static final int[][] LAYERS = {
        {1, 128, 784}, {8, 128, 784}, {32, 128, 784}, {256, 128, 784}, {32, 10, 128}, {256, 10, 128},
        {64, 512, 512}, {256, 512, 784}, {256, 1024, 1024}, {10_000, 32, 4}, {10_000, 16, 32}
    };

    private static final int[][] ODD = {{37, 53, 211}, {100, 100, 100}, {33, 17, 65}};

    private static final int LARGEST_SQUARE = 2048;

    /** Every case, float first. */
    static List<GemmCase> all() {
        List<GemmCase> cases = new ArrayList<>();
        for (boolean isDouble : new boolean[] {false, true}) {
            for (int size = 8; size <= LARGEST_SQUARE; size *= 2) {
                cases.add(new GemmCase(size, size, size, Form.NN, isDouble));
            }
            for (int[] layer : LAYERS) {
                int rows = layer[0];
                int outputs = layer[1];
                int inputs = layer[2];
                cases.add(new GemmCase(rows, outputs, inputs, Form.NN, isDouble));
                cases.add(new GemmCase(inputs, outputs, rows, Form.TN, isDouble));
                cases.add(new GemmCase(rows, inputs, outputs, Form.NT, isDouble));
            }
            for (int[] odd : ODD) {
                cases.add(new GemmCase(odd[0], odd[1], odd[2], Form.NN, isDouble));
            }
        }
        return cases;
    }

    boolean isSquare() {
        return m == n && n == k && Integer.bitCount(n) == 1;
    }

    /** Floating-point operations: a multiply and an add for each of m·n·k. */
    double flop() {
        return 2.0 * m * n * k;
    }

    boolean aTransposed() {
        return form == Form.TN;
    }

    boolean bTransposed() {
        return form == Form.NT;
    }

    /** Elements from one row of A as stored to the next. */
    int aStride() {
        return aTransposed() ? m : k;
    }

    /** Elements from one row of B as stored to the next. */
    int bStride() {
        return bTransposed() ? k : n;
    }

    /** Seeded operand A: floats from −1 to 1, so that both types hold them exactly. */
    double[] a() {
        return values(m * k, 1);
    }

    /** Seeded operand B. */
    double[] b() {
        return values(k * n, 2);
    }

    private static double[] values(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    /** {@code m x n x k / form / type}. */
    @Override
    public String toString() {
        return m + "x" + n + "x" + k + "/" + form.name().toLowerCase(Locale.ROOT) + "/" + (isDouble ? "f64" : "f32");
    }
}
