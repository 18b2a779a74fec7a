package lanewise.kernel.simd;

import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector width of this process, chosen once: the machine's widest, or what {@code -Dlanewise.simd} asks for.
 *
 * <p>One species per element type, and no other anywhere: while the JVM knows only one subclass of {@code FloatVector}, C2
 * takes it as the class of every accumulator that a loop carries. Once a second one is in use that class is a guess
 * ("missing constant: vclass" under {@code -XX:+PrintIntrinsics}), and methods compiled from then on may box: a training
 * step of 290 us came to 1,100 us and 6 MB of garbage.
 */
public final class Species {

    /** Width in bits: 128, 256 or 512. */
    public static final int BITS = bits();

    /** Whether there are 16 vector registers, not 32: x86 without AVX-512. */
    static final boolean FEW_REGISTERS = BITS != 512 && "amd64 x86_64".contains(System.getProperty("os.arch"));

    /**
     * Whether C2 must be kept from loading what a later row of a tile needs before the FMAs of an earlier one: with few registers
     * it spills otherwise. A tile of the matrix multiply then has a fence of stores behind each row, over which no load is moved
     * and which is no instruction on x86. ARM, where it is one, has enough registers.
     */
    static final boolean FENCED = FEW_REGISTERS;

    static final VectorSpecies<Float> FLOAT = VectorSpecies.of(float.class, VectorShape.forBitSize(BITS));
    static final VectorSpecies<Double> DOUBLE = VectorSpecies.of(double.class, VectorShape.forBitSize(BITS));
    static final VectorSpecies<Integer> INT = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS));
    static final VectorSpecies<Long> LONG = VectorSpecies.of(long.class, VectorShape.forBitSize(BITS));

    private Species() {}

    /** Each value as often as a vector has lanes. */
    static float[] inAllLanes(float[] values) {
        int lanes = FLOAT.length();
        float[] all = new float[values.length * lanes];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i / lanes];
        }
        return all;
    }

    /** Each value as often as a vector has lanes. */
    static double[] inAllLanes(double[] values) {
        int lanes = DOUBLE.length();
        double[] all = new double[values.length * lanes];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i / lanes];
        }
        return all;
    }

    /** Never wider than the machine, since vectors that it lacks run as slow loops; never wider than the kernels know. */
    private static int bits() {
        int widest = Math.min(512, Integer.highestOneBit(VectorShape.preferredShape().vectorBitSize()));
        String wanted = System.getProperty("lanewise.simd", "");
        return Math.max(128, wanted.matches("128|256|512") ? Math.min(Integer.parseInt(wanted), widest) : widest);
    }
}
