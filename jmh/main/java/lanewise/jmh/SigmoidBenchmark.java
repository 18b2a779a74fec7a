package lanewise.jmh;

import lanewise.kernel.DoubleActivation;
import lanewise.kernel.FloatActivation;
import lanewise.kernel.scalar.ScalarFloatActivation;
import org.apache.commons.math3.analysis.function.Sigmoid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** The logistic function of 1,000 elements, and its derivative. */
public class SigmoidBenchmark extends TimedBenchmark {

    private static final int N = 1000;

    private final Sigmoid commons = new Sigmoid();
    private final Places places = new Places();
    private float[] x;
    private float[] y;
    private double[] doubleX;
    private double[] doubleY;

    /** Makes the data. */
    public SigmoidBenchmark() {}

    /** Makes the data: from −10 to 10. */
    @Setup
    public void setUp() {
        x = Data.floats(N + Places.ROOM, 1);
        for (int i = 0; i < x.length; i++) {
            x[i] *= 10;
        }
        y = new float[N + Places.ROOM];
        doubleX = Data.widened(x);
        doubleY = new double[N + Places.ROOM];
    }

    /** The vector kernel, float. */
    @Benchmark
    public float[] simdFloat() {
        FloatActivation.sigmoid(N, x, places.first(), y, places.second());
        return y;
    }

    /** The vector kernel of the derivative, float. */
    @Benchmark
    public float[] simdFloatBackward() {
        FloatActivation.sigmoidBackward(N, x, places.first(), x, places.second(), y, places.second());
        return y;
    }

    /** The vector kernel, double. */
    @Benchmark
    public double[] simdDouble() {
        DoubleActivation.sigmoid(N, doubleX, places.first(), doubleY, places.second());
        return doubleY;
    }

    /** The definition, float. */
    @Benchmark
    public float[] scalarFloat() {
        ScalarFloatActivation.sigmoid(N, x, 0, y, 0);
        return y;
    }

    /** commons-math3, double. */
    @Benchmark
    public double[] commonsMathDouble() {
        for (int i = 0; i < N; i++) {
            doubleY[i] = commons.value(doubleX[i]);
        }
        return doubleY;
    }

    /** A loop around Math.exp, double. */
    @Benchmark
    public double[] mathExpDouble() {
        for (int i = 0; i < N; i++) {
            doubleY[i] = 1 / (1 + Math.exp(-doubleX[i]));
        }
        return doubleY;
    }
}
