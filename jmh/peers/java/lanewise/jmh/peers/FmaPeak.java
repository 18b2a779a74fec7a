package lanewise.jmh.peers;

import java.util.Locale;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What this core can do at most, measured: fused multiply-adds in registers, without a load or a store. Sixteen
 * independent chains, because two pipes with a latency of four cycles want eight.
 */
final class FmaPeak {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int CHAINS = 16;
    private static final int STEPS = 20_000;
    private static final int RUNS = 400;

    private FmaPeak() {}

    /**
     * A peak of this moment.
     *
     * @param f32 GFLOP/s in float
     * @param f64 GFLOP/s in double
     */
    record Peak(double f32, double f64) {

        double of(boolean isDouble) {
            return isDouble ? f64 : f32;
        }

        /** The larger of both: a core that others disturbed at one moment can do what it did at another. */
        Peak or(Peak other) {
            return new Peak(Math.max(f32, other.f32), Math.max(f64, other.f64));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f GFLOP/s f32, %.0f GFLOP/s f64", f32, f64);
        }
    }

    /** The best of several hundred runs. */
    static Peak measure() {
        double floatNanos = Double.MAX_VALUE;
        double doubleNanos = Double.MAX_VALUE;
        double sink = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            sink += floatChains(0.999f, 0.001f);
            long middle = System.nanoTime();
            sink += doubleChains(0.999, 0.001);
            long end = System.nanoTime();
            floatNanos = Math.min(floatNanos, middle - start);
            doubleNanos = Math.min(doubleNanos, end - middle);
        }
        if (Double.isNaN(sink)) {
            throw new AssertionError("the chains converge to 1");
        }
        double operations = 2.0 * CHAINS * STEPS;
        return new Peak(operations * FLOATS.length() / floatNanos, operations * DOUBLES.length() / doubleNanos);
    }

    private static float floatChains(float factor, float summand) {
        FloatVector x = FloatVector.broadcast(FLOATS, factor);
        FloatVector y = FloatVector.broadcast(FLOATS, summand);
        FloatVector a0 = y, a1 = y, a2 = y, a3 = y, a4 = y, a5 = y, a6 = y, a7 = y;
        FloatVector a8 = y, a9 = y, a10 = y, a11 = y, a12 = y, a13 = y, a14 = y, a15 = y;
        for (int i = 0; i < STEPS; i++) {
            a0 = a0.fma(x, y);
            a1 = a1.fma(x, y);
            a2 = a2.fma(x, y);
            a3 = a3.fma(x, y);
            a4 = a4.fma(x, y);
            a5 = a5.fma(x, y);
            a6 = a6.fma(x, y);
            a7 = a7.fma(x, y);
            a8 = a8.fma(x, y);
            a9 = a9.fma(x, y);
            a10 = a10.fma(x, y);
            a11 = a11.fma(x, y);
            a12 = a12.fma(x, y);
            a13 = a13.fma(x, y);
            a14 = a14.fma(x, y);
            a15 = a15.fma(x, y);
        }
        return a0.add(a1).add(a2).add(a3).add(a4).add(a5).add(a6).add(a7)
                .add(a8).add(a9).add(a10).add(a11).add(a12).add(a13).add(a14).add(a15)
                .lane(0);
    }

    private static double doubleChains(double factor, double summand) {
        DoubleVector x = DoubleVector.broadcast(DOUBLES, factor);
        DoubleVector y = DoubleVector.broadcast(DOUBLES, summand);
        DoubleVector a0 = y, a1 = y, a2 = y, a3 = y, a4 = y, a5 = y, a6 = y, a7 = y;
        DoubleVector a8 = y, a9 = y, a10 = y, a11 = y, a12 = y, a13 = y, a14 = y, a15 = y;
        for (int i = 0; i < STEPS; i++) {
            a0 = a0.fma(x, y);
            a1 = a1.fma(x, y);
            a2 = a2.fma(x, y);
            a3 = a3.fma(x, y);
            a4 = a4.fma(x, y);
            a5 = a5.fma(x, y);
            a6 = a6.fma(x, y);
            a7 = a7.fma(x, y);
            a8 = a8.fma(x, y);
            a9 = a9.fma(x, y);
            a10 = a10.fma(x, y);
            a11 = a11.fma(x, y);
            a12 = a12.fma(x, y);
            a13 = a13.fma(x, y);
            a14 = a14.fma(x, y);
            a15 = a15.fma(x, y);
        }
        return a0.add(a1).add(a2).add(a3).add(a4).add(a5).add(a6).add(a7)
                .add(a8).add(a9).add(a10).add(a11).add(a12).add(a13).add(a14).add(a15)
                .lane(0);
    }
}
