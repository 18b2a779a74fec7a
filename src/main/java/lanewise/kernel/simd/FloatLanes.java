package lanewise.kernel.simd;

import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** How the lanes of a vector are turned: by halves of what is left, in which a sum folds them, and by any number of lanes. */
final class FloatLanes {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    // Lane j meets lane j + LANES/2, then j + LANES/4, …
    static final VectorShuffle<Float> BY_1_2 = rotation(LANES / 2);
    static final VectorShuffle<Float> BY_1_4 = rotation(LANES / 4);
    static final VectorShuffle<Float> BY_1_8 = rotation(LANES / 8);
    static final VectorShuffle<Float> BY_1_16 = rotation(LANES / 16);

    /**
     * The bits 0, 1, …, LANES − 1, 0, 1, …: lane numbers from any lane on. As whole numbers, since AVX2 cannot convert 64-bit
     * floating-point numbers to them, and C2 would do it lane by lane, 350 bytes a call.
     */
    static final float[] ROUND = round();

    private FloatLanes() {}

    private static float[] round() {
        float[] round = new float[2 * LANES];
        for (int lane = 0; lane < round.length; lane++) {
            round[lane] = Float.intBitsToFloat(lane % LANES);
        }
        return round;
    }

    private static VectorShuffle<Float> rotation(int by) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane + by) % LANES);
    }
}
