package lanewise.jmh;

import lanewise.kernel.DoubleElementary;
import lanewise.kernel.FloatActivation;
import lanewise.kernel.FloatElementary;
import lanewise.kernel.scalar.ScalarFloatElementary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Elementary functions of 1,000 elements. */
public class ElementwiseBenchmark extends TimedBenchmark {

    private static final int N = 1000;

    private final Places places = new Places();
    private float[] x;
    private float[] y;
    private double[] doubleX;
    private double[] doubleY;

    /** Makes the data. */
    public ElementwiseBenchmark() {}

    /** Makes the data: from 0 to 10. */
    @Setup
    public void setUp() {
        x = Data.floats(N + Places.ROOM, 1);
        for (int i = 0; i < x.length; i++) {
            x[i] = 10 * Math.abs(x[i]);
        }
        y = new float[N + Places.ROOM];
        doubleX = Data.widened(x);
        doubleY = new double[N + Places.ROOM];
    }

    /** exp by the vector kernel, float. */
    @Benchmark
    public float[] simdExpFloat() {
        FloatElementary.exp(N, x, places.first(), y, places.second());
        return y;
    }

    /** exp by the vector kernel, double. */
    @Benchmark
    public double[] simdExpDouble() {
        DoubleElementary.exp(N, doubleX, places.first(), doubleY, places.second());
        return doubleY;
    }

    /** exp by the definition, float. */
    @Benchmark
    public float[] scalarExpFloat() {
        ScalarFloatElementary.exp(N, x, 0, y, 0);
        return y;
    }

    /** log by the vector kernel, float. */
    @Benchmark
    public float[] simdLogFloat() {
        FloatElementary.log(N, x, places.first(), y, places.second());
        return y;
    }

    /** tanh by the vector kernel, float. */
    @Benchmark
    public float[] simdTanhFloat() {
        FloatActivation.tanh(N, x, places.first(), y, places.second());
        return y;
    }

    /** relu by the vector kernel, float. */
    @Benchmark
    public float[] simdReluFloat() {
        FloatActivation.relu(N, x, places.first(), y, places.second());
        return y;
    }
}
