// Generated from FloatLanes.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** How the lanes of a vector are turned: by halves of what is left, in which a sum folds them, and by any number of lanes. */
final class DoubleLanes {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    // Lane j meets lane j + LANES/2, then j + LANES/4, …
    static final VectorShuffle<Double> BY_1_2 = rotation(LANES / 2);
    static final VectorShuffle<Double> BY_1_4 = rotation(LANES / 4);
    static final VectorShuffle<Double> BY_1_8 = rotation(LANES / 8);
    static final VectorShuffle<Double> BY_1_16 = rotation(LANES / 16);

    /**
     * The bits 0, 1, …, LANES − 1, 0, 1, …: lane numbers from any lane on. As whole numbers, since AVX2 cannot convert 64-bit
     * doubleing-point numbers to them, and C2 would do it lane by lane, 350 bytes a call.
     */
    static final double[] ROUND = round();

    private DoubleLanes() {}

    private static double[] round() {
        double[] round = new double[2 * LANES];
        for (int lane = 0; lane < round.length; lane++) {
            round[lane] = Double.longBitsToDouble(lane % LANES);
        }
        return round;
    }

    private static VectorShuffle<Double> rotation(int by) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane + by) % LANES);
    }
}
