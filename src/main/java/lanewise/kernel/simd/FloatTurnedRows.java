package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * As many rows as a vector has lanes, turned into columns. Read 2q elements early, the next two elements of a row lie in lanes 2q
 * and 2q + 1, and constant masks put those of four rows together; what is left is to exchange neighbours, which a shift of the lanes
 * taken as pairs does in one cycle. {@link FloatOneRowGemm} multiplies what it turns in this way.
 *
 * <p>Beside the stages of {@link FloatTranspose}, products that turn an operand had 1.03-1.08 of the speed on Zen 3, 32x128x10 with B
 * transposed 1.26.
 *
 * <p>This file is hand-written for each type.
 */
final class FloatTurnedRows {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;

    /** Whether this was measured to be the best way at this width. */
    static final boolean APPLIES = Species.BITS == 256;

    private static final VectorMask<Float> ODD = VectorMask.fromLong(SPECIES, 0xAA);
    private static final VectorMask<Float> ODD_PAIRS = VectorMask.fromLong(SPECIES, 0xCC);
    private static final VectorMask<Float> UPPER = VectorMask.fromLong(SPECIES, 0xF0);

    private FloatTurnedRows() {}

    /** T = Aᵀ, with A 8 x n and T n x 8. What is read beside a row belongs to its neighbours among the eight. */
    static void transpose(int n, float[] a, int a0, int as, float[] t, int to, int ts) {
        int a1 = a0 + as;
        int a2 = a0 + 2 * as - 2;
        int a3 = a0 + 3 * as - 2;
        int a4 = a0 + 4 * as - 4;
        int a5 = a0 + 5 * as - 4;
        int a6 = a0 + 6 * as - 6;
        int a7 = a0 + 7 * as - 6;
        int q = to;
        for (int p = 0; p < n - 1; p += 2) {
            FloatVector even = FloatVector.fromArray(SPECIES, a, a0 + p)
                    .blend(FloatVector.fromArray(SPECIES, a, a2 + p), ODD_PAIRS)
                    .blend(
                            FloatVector.fromArray(SPECIES, a, a4 + p)
                                    .blend(FloatVector.fromArray(SPECIES, a, a6 + p), ODD_PAIRS),
                            UPPER);
            FloatVector odd = FloatVector.fromArray(SPECIES, a, a1 + p)
                    .blend(FloatVector.fromArray(SPECIES, a, a3 + p), ODD_PAIRS)
                    .blend(
                            FloatVector.fromArray(SPECIES, a, a5 + p)
                                    .blend(FloatVector.fromArray(SPECIES, a, a7 + p), ODD_PAIRS),
                            UPPER);
            even.blend(
                    odd.reinterpretAsLongs().lanewise(VectorOperators.LSHL, Float.SIZE).reinterpretAsFloats(), ODD)
                    .intoArray(t, q);
            even.reinterpretAsLongs().lanewise(VectorOperators.LSHR, Float.SIZE).reinterpretAsFloats().blend(odd, ODD)
                    .intoArray(t, q + ts);
            q += 2 * ts;
        }
        if ((n & 1) != 0) {
            for (int i = 0; i < 8; i++) {
                t[to + (n - 1) * ts + i] = a[a0 + i * as + n - 1];
            }
        }
    }
}
