// Generated from FloatGemmCheck.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static lanewise.kernel.Guarded.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import lanewise.kernel.scalar.ScalarDoubleGemm;

/** A product and what it is by definition. */
final class DoubleGemmCheck {

    enum Form {
        NN, NT, TN
    }

    enum Start {
        ZERO, BIAS, MATRIX, RESULT
    }

    private DoubleGemmCheck() {}

    /** One multiply with gaps between the rows and guard values around; checks the result and that nothing else moved. */
    static void check(DoubleGemm gemm, Form form, Start start, int m, int n, int k, int gap, int offset, long seed) {
        int as = (form == Form.TN ? m : k) + gap;
        int bs = (form == Form.NT ? k : n) + 2 * gap;
        int cs = n + gap;
        double[] a = Guarded.doubles(offset + (form == Form.TN ? k : m) * as + gap, seed);
        double[] b = Guarded.doubles(offset + (form == Form.NT ? n : k) * bs + gap, seed + 1);
        double[] before = Guarded.rogueDoubles(offset + m * cs + gap + 40);
        double[] initial = Guarded.doubles(before.length + n, seed + 2);
        for (int i = 0; i < m; i++) {
            System.arraycopy(initial, 0, before, offset + i * cs, n);
        }
        double[] s = start == Start.ZERO ? null : start == Start.RESULT ? before.clone() : initial;
        int so = start == Start.RESULT ? offset : 3;
        int ss = start == Start.BIAS ? 0 : cs;
        double[] expected = before.clone();
        double[] actual = start == Start.RESULT ? s : before.clone();
        double[] expectedStart = start == Start.RESULT ? expected : s;
        double[] aCopy = a.clone();
        double[] bCopy = b.clone();
        String what = form + " " + start + " " + m + "x" + n + "x" + k + " gap " + gap;
        switch (form) {
            case NN -> {
                ScalarDoubleGemm.nn(m, n, k, a, offset, as, b, offset, bs, expectedStart, so, ss, expected, offset, cs);
                gemm.nn(m, n, k, a, offset, as, b, offset, bs, s, so, ss, actual, offset, cs);
            }
            case NT -> {
                ScalarDoubleGemm.nt(m, n, k, a, offset, as, b, offset, bs, expectedStart, so, ss, expected, offset, cs);
                gemm.nt(m, n, k, a, offset, as, b, offset, bs, s, so, ss, actual, offset, cs);
            }
            case TN -> {
                ScalarDoubleGemm.tn(m, n, k, a, offset, as, b, offset, bs, expectedStart, so, ss, expected, offset, cs);
                gemm.tn(m, n, k, a, offset, as, b, offset, bs, s, so, ss, actual, offset, cs);
            }
        }
        assertSameBits(expected, actual, what);
        assertArrayEquals(aCopy, a, what);
        assertArrayEquals(bCopy, b, what);
    }
}
