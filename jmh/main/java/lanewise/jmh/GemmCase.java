package lanewise.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanewise.kernel.DoubleGemm;
import lanewise.kernel.FloatGemm;

/**
 * One product C = S + A·B, row-major, without gaps between rows.
 *
 * @param m rows of C
 * @param n columns of C
 * @param k length of each sum
 * @param form which operand is stored transposed
 * @param isDouble whether in double, else in float
 * @param bias whether S is one row for all rows of C, else zero
 */
public record GemmCase(int m, int n, int k, Form form, boolean isDouble, boolean bias) {

    /** How a case is written. */
    static final Pattern NAME = Pattern.compile(
            "([1-9]\\d{0,5})x([1-9]\\d{0,5})x([1-9]\\d{0,5})/(nn|nt|tn)/(f32|f64)(/bias)?");

    /** NN is the forward pass of a dense layer, TN its weight gradient, NT its input gradient. */
    public enum Form {
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

    /** A product that starts from zero. */
    private GemmCase(int m, int n, int k, Form form, boolean isDouble) {
        this(m, n, k, form, isDouble, false);
    }

    /**
     * The case of that name.
     *
     * @param name {@code m x n x k / form / type}, and {@code /bias} behind it if the sums start from one
     * @return the case
     */
    public static GemmCase parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + " is no product; one is 32x128x784/nn/f32");
        }
        return new GemmCase(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)), Form.valueOf(matcher.group(4).toUpperCase(Locale.ROOT)),
                matcher.group(5).equals("f64"), matcher.group(6) != null);
    }

    /**
     * Every case that is published, float first.
     *
     * @return without bias
     */
    public static List<GemmCase> all() {
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

    /**
     * Whether the charts show it.
     *
     * @return true for squares of a power of two
     */
    public boolean isSquare() {
        return m == n && n == k && Integer.bitCount(n) == 1;
    }

    /**
     * Floating-point operations.
     *
     * @return a multiply and an add for each of m·n·k
     */
    public double flop() {
        return 2.0 * m * n * k;
    }

    /**
     * Whether A is stored k x m.
     *
     * @return true for TN
     */
    public boolean aTransposed() {
        return form == Form.TN;
    }

    /**
     * Whether B is stored n x k.
     *
     * @return true for NT
     */
    public boolean bTransposed() {
        return form == Form.NT;
    }

    /**
     * Elements from one row of A as stored to the next.
     *
     * @return m or k
     */
    public int aStride() {
        return aTransposed() ? m : k;
    }

    /**
     * Elements from one row of B as stored to the next.
     *
     * @return n or k
     */
    public int bStride() {
        return bTransposed() ? k : n;
    }

    /**
     * Seeded operand A: floats from −1 to 1, so that both types hold them exactly.
     *
     * @return as stored
     */
    public float[] a() {
        return Data.floats(Math.multiplyExact(m, k), 1);
    }

    /**
     * Seeded operand B.
     *
     * @return as stored
     */
    public float[] b() {
        return Data.floats(Math.multiplyExact(k, n), 2);
    }

    /**
     * Seeded row that the sums start from.
     *
     * @return n elements, or null for zeros
     */
    public float[] start() {
        return bias ? Data.floats(n, 3) : null;
    }

    /**
     * Computes C.
     *
     * @param gemm the kernel
     * @param a A as stored
     * @param b B as stored
     * @param s the row that all rows of C start from, or null for zeros
     * @param c C
     */
    public void multiply(FloatGemm gemm, float[] a, float[] b, float[] s, float[] c) {
        switch (form) {
            case NN -> gemm.nn(m, n, k, a, 0, k, b, 0, n, s, 0, 0, c, 0, n);
            case NT -> gemm.nt(m, n, k, a, 0, k, b, 0, k, s, 0, 0, c, 0, n);
            case TN -> gemm.tn(m, n, k, a, 0, m, b, 0, n, s, 0, 0, c, 0, n);
        }
    }

    /**
     * Computes C in double.
     *
     * @param gemm the kernel
     * @param a A as stored
     * @param b B as stored
     * @param s the row that all rows of C start from, or null for zeros
     * @param c C
     */
    public void multiply(DoubleGemm gemm, double[] a, double[] b, double[] s, double[] c) {
        switch (form) {
            case NN -> gemm.nn(m, n, k, a, 0, k, b, 0, n, s, 0, 0, c, 0, n);
            case NT -> gemm.nt(m, n, k, a, 0, k, b, 0, k, s, 0, 0, c, 0, n);
            case TN -> gemm.tn(m, n, k, a, 0, m, b, 0, n, s, 0, 0, c, 0, n);
        }
    }

    /** {@code m x n x k / form / type}, and {@code /bias} if the sums start from one. */
    @Override
    public String toString() {
        return m + "x" + n + "x" + k + "/" + form.name().toLowerCase(Locale.ROOT) + "/" + (isDouble ? "f64" : "f32")
                + (bias ? "/bias" : "");
    }
}
