package lanewise.jmh;

import lanewise.kernel.DoubleGemm;
import lanewise.kernel.FloatGemm;
import lanewise.kernel.scalar.ScalarFloatGemm;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** C = A·B at square sizes and at those of a training step. GFLOP/s is 2·m·n·k divided by the nanoseconds. */
public class GemmBenchmark extends TimedBenchmark {

    /** m x n x k. */
    @Param({"8x8x8", "64x64x64", "512x512x512", "1x128x784", "32x128x784", "256x128x784", "32x10x128"})
    public String shape;

    private final FloatGemm floatGemm = new FloatGemm();
    private final DoubleGemm doubleGemm = new DoubleGemm();
    private int m;
    private int n;
    private int k;
    private float[] a;
    private float[] b;
    private float[] c;
    private double[] doubleA;
    private double[] doubleB;
    private double[] doubleC;
    private RealMatrix matrixA;
    private RealMatrix matrixB;

    /** Makes the data. */
    public GemmBenchmark() {}

    /** Makes the data. */
    @Setup
    public void setUp() {
        String[] sizes = shape.split("x");
        m = Integer.parseInt(sizes[0]);
        n = Integer.parseInt(sizes[1]);
        k = Integer.parseInt(sizes[2]);
        a = Data.floats(m * k, 1);
        b = Data.floats(k * n, 2);
        c = new float[m * n];
        doubleA = Data.widened(a);
        doubleB = Data.widened(b);
        doubleC = new double[m * n];
        matrixA = matrix(m, k, doubleA);
        matrixB = matrix(k, n, doubleB);
    }

    private static RealMatrix matrix(int rows, int columns, double[] values) {
        RealMatrix matrix = new Array2DRowRealMatrix(rows, columns);
        for (int i = 0; i < values.length; i++) {
            matrix.setEntry(i / columns, i % columns, values[i]);
        }
        return matrix;
    }

    /** The vector kernel, float. */
    @Benchmark
    public float[] simdFloat() {
        floatGemm.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n);
        return c;
    }

    /** The vector kernel, double. */
    @Benchmark
    public double[] simdDouble() {
        doubleGemm.nn(m, n, k, doubleA, 0, k, doubleB, 0, n, null, 0, 0, doubleC, 0, n);
        return doubleC;
    }

    /** The definition, float. */
    @Benchmark
    public float[] scalarFloat() {
        ScalarFloatGemm.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n);
        return c;
    }

    /** commons-math3, double. */
    @Benchmark
    public RealMatrix commonsMathDouble() {
        return matrixA.multiply(matrixB);
    }
}
