package lanewise.jmh;

import java.util.Arrays;
import lanewise.kernel.DoubleReduce;
import lanewise.kernel.FloatReduce;
import lanewise.kernel.scalar.ScalarFloatReduce;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Dot product of two arrays. */
public class DotBenchmark extends TimedBenchmark {

    /** Elements. */
    @Param({"10", "1000", "100000"})
    public int n;

    private final Places places = new Places();
    private float[] a;
    private float[] b;
    private double[] doubleA;
    private double[] doubleB;
    private ArrayRealVector vectorA;
    private ArrayRealVector vectorB;

    /** Makes the data. */
    public DotBenchmark() {}

    /** Makes the data. */
    @Setup
    public void setUp() {
        a = Data.floats(n + Places.ROOM, 1);
        b = Data.floats(n + Places.ROOM, 2);
        doubleA = Data.widened(a);
        doubleB = Data.widened(b);
        vectorA = new ArrayRealVector(Arrays.copyOf(doubleA, n), false);
        vectorB = new ArrayRealVector(Arrays.copyOf(doubleB, n), false);
    }

    /** The vector kernel, float. */
    @Benchmark
    public float simdFloat() {
        return FloatReduce.dot(n, a, places.first(), b, places.second());
    }

    /** The vector kernel, double. */
    @Benchmark
    public double simdDouble() {
        return DoubleReduce.dot(n, doubleA, places.first(), doubleB, places.second());
    }

    /** The definition, float. */
    @Benchmark
    public float scalarFloat() {
        return ScalarFloatReduce.dot(n, a, 0, b, 0);
    }

    /** commons-math3, double. */
    @Benchmark
    public double commonsMathDouble() {
        return vectorA.dotProduct(vectorB);
    }
}
