package lanewise.jmh;

import lanewise.kernel.DoubleUpdate;
import lanewise.kernel.FloatUpdate;
import lanewise.kernel.scalar.ScalarFloatUpdate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Updates of parameters by a gradient. */
public class UpdateBenchmark extends TimedBenchmark {

    /** So small that the parameters stay where they are. */
    private static final float ALPHA = 1e-12f;

    /** Elements. */
    @Param({"1000", "100000"})
    public int n;

    private final Places places = new Places();
    private float[] x;
    private float[] y;
    private double[] doubleX;
    private double[] doubleY;

    /** Makes the data. */
    public UpdateBenchmark() {}

    /** Makes the data. */
    @Setup
    public void setUp() {
        x = Data.floats(n + Places.ROOM, 1);
        y = Data.floats(n + Places.ROOM, 2);
        doubleX = Data.widened(x);
        doubleY = Data.widened(y);
    }

    /** y ← y + α·x by the vector kernel, float. */
    @Benchmark
    public float[] simdAxpyFloat() {
        FloatUpdate.axpy(n, ALPHA, x, places.first(), y, places.second());
        return y;
    }

    /** y ← y + α·x by the vector kernel, double. */
    @Benchmark
    public double[] simdAxpyDouble() {
        DoubleUpdate.axpy(n, ALPHA, doubleX, places.first(), doubleY, places.second());
        return doubleY;
    }

    /** y ← y + α·x by the definition, float. */
    @Benchmark
    public float[] scalarAxpyFloat() {
        ScalarFloatUpdate.axpy(n, ALPHA, x, 0, y, 0);
        return y;
    }
}
