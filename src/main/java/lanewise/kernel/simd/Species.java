package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The vector width of this process, chosen once: the machine's widest, or what {@code -Dlanewise.simd} asks for. */
public final class Species {

    /** Width in bits: 128, 256 or 512. */
    public static final int BITS = bits();

    static final VectorSpecies<Float> FLOAT = VectorSpecies.of(float.class, VectorShape.forBitSize(BITS));
    static final VectorSpecies<Double> DOUBLE = VectorSpecies.of(double.class, VectorShape.forBitSize(BITS));
    static final VectorSpecies<Integer> INT = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS));
    static final VectorSpecies<Long> LONG = VectorSpecies.of(long.class, VectorShape.forBitSize(BITS));

    private Species() {}

    /** Never wider than the machine, since vectors that it lacks run as slow loops; never wider than the kernels know. */
    private static int bits() {
        int widest = Math.min(512, Integer.highestOneBit(FloatVector.SPECIES_PREFERRED.vectorBitSize()));
        return Math.max(128, Math.min(Integer.getInteger("lanewise.simd", widest), widest));
    }

    // The preferred species of the four element types may differ on exotic machines; the float one decides.
    static {
        assert FloatVector.zero(FLOAT).bitSize() == BITS
                && DoubleVector.zero(DOUBLE).bitSize() == BITS
                && IntVector.zero(INT).bitSize() == BITS
                && LongVector.zero(LONG).bitSize() == BITS;
    }
}
