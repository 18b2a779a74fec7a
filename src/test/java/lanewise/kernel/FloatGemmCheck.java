package lanewise.kernel;

import static lanewise.kernel.Guarded.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import lanewise.kernel.scalar.ScalarFloatGemm;

/** A product and what it is by definition. */
final class FloatGemmCheck {

    enum Form {
        NN, NT, TN
    }

    enum Start {
        ZERO, BIAS, MATRIX, RESULT
    }

    private FloatGemmCheck() {}

    /** One multiply with gaps between the rows and guard values around; checks the result and that nothing else moved. */
    static void check(FloatGemm gemm, Form form, Start start, int m, int n, int k, int gap, int offset, long seed) {
        int as = (form == Form.TN ? m : k) + gap;
        int bs = (form == Form.NT ? k : n) + 2 * gap;
        int cs = n + gap;
        float[] a = Guarded.floats(offset + (form == Form.TN ? k : m) * as + gap, seed);
        float[] b = Guarded.floats(offset + (form == Form.NT ? n : k) * bs + gap, seed + 1);
        float[] before = Guarded.rogueFloats(offset + m * cs + gap + 40);
        float[] initial = Guarded.floats(before.length + n, seed + 2);
        for (int i = 0; i < m; i++) {
            System.arraycopy(initial, 0, before, offset + i * cs, n);
        }
        float[] s = start == Start.ZERO ? null : start == Start.RESULT ? before.clone() : initial;
        int so = start == Start.RESULT ? offset : 3;
        int ss = start == Start.BIAS ? 0 : cs;
        float[] expected = before.clone();
        float[] actual = start == Start.RESULT ? s : before.clone();
        float[] expectedStart = start == Start.RESULT ? expected : s;
        float[] aCopy = a.clone();
        float[] bCopy = b.clone();
        String what = form + " " + start + " " + m + "x" + n + "x" + k + " gap " + gap;
        switch (form) {
            case NN -> {
                ScalarFloatGemm.nn(m, n, k, a, offset, as, b, offset, bs, expectedStart, so, ss, expected, offset, cs);
                gemm.nn(m, n, k, a, offset, as, b, offset, bs, s, so, ss, actual, offset, cs);
            }
            case NT -> {
                ScalarFloatGemm.nt(m, n, k, a, offset, as, b, offset, bs, expectedStart, so, ss, expected, offset, cs);
                gemm.nt(m, n, k, a, offset, as, b, offset, bs, s, so, ss, actual, offset, cs);
            }
            case TN -> {
                ScalarFloatGemm.tn(m, n, k, a, offset, as, b, offset, bs, expectedStart, so, ss, expected, offset, cs);
                gemm.tn(m, n, k, a, offset, as, b, offset, bs, s, so, ss, actual, offset, cs);
            }
        }
        assertSameBits(expected, actual, what);
        assertArrayEquals(aCopy, a, what);
        assertArrayEquals(bCopy, b, what);
    }
}
