package lanewise.kernel.simd;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatMatrix;

/** The matrix operations beside the multiply, on vectors. */
public final class SimdFloatMatrix {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** Elements that the first-level cache holds: a whole matrix, or the sums of so many columns while all rows pass by. */
    private static final int BLOCK = 4096;

    /** Elements of a page of memory, within which the core foresees one row of reads and not eight. */
    private static final int PAGE = 4096 / Float.BYTES;

    /** Elements of a matrix that comes from memory: more than a core's share of the caches. */
    private static final int FAR = (16 << 20) / Float.BYTES;

    private SimdFloatMatrix() {}

    public static void gemv(int m, int n, float[] a, int ao, int as, float[] x, int xo, float[] y, int yo) {
        for (int i = 0; i < m; i++) {
            y[yo + i] = SimdFloatReduce.dot(n, a, ao + i * as, x, xo);
        }
    }

    public static void transpose(int m, int n, float[] a, int ao, int as, float[] t, int to, int ts) {
        FloatTranspose.transpose(m, n, a, ao, as, t, to, ts);
    }

    public static void columnSums(int m, int n, float[] a, int ao, int as, float[] sums, int so) {
        if (LANES == 2) {
            // C2 boxes vectors of two lanes here.
            ScalarFloatMatrix.columnSums(m, n, a, ao, as, sums, so);
            return;
        }
        if (n == 0) {
            return;
        }
        if (n < LANES) {
            narrowSums(m, n, a, ao, as, sums, so);
            return;
        }
        if (n <= 8 * LANES) {
            goDown(m, n, a, ao, as, sums, so);
            return;
        }
        int wide = n / (4 * LANES) * (4 * LANES);
        if (m <= BLOCK / n) {
            for (int j = 0; j < wide; j += 4 * LANES) {
                fourDown(m, 4 * LANES, a, ao + j, as, sums, so + j);
            }
        } else {
            Arrays.fill(sums, so, so + wide, 0);
            for (int j = 0, left = wide; left > 0; j += BLOCK, left -= BLOCK) {
                addRows(m, Math.min(BLOCK, left), a, ao + j, as, sums, so + j);
            }
        }
        if (wide < n) {
            // Whole vectors, some of which compute once more what is there already.
            int rest = n - wide <= 2 * LANES ? 2 * LANES : 4 * LANES;
            goDown(m, rest, a, ao + n - rest, as, sums, so + n - rest);
        }
    }

    /** Sums in registers go down the rows: up to eight vectors, all columns. The last ones may overlap those before them. */
    private static void goDown(int m, int n, float[] a, int ao, int as, float[] sums, int so) {
        if (n <= 2 * LANES) {
            twoDown(m, n, a, ao, as, sums, so);
        } else if (n <= 4 * LANES) {
            fourDown(m, n, a, ao, as, sums, so);
        } else {
            eightDown(m, n, a, ao, as, sums, so);
        }
    }

    private static void twoDown(int m, int n, float[] a, int ao, int as, float[] sums, int so) {
        int last = n - LANES;
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = FloatVector.zero(SPECIES);
        for (int i = 0; i < m; i++) {
            int p = ao + i * as;
            s0 = FloatVector.fromArray(SPECIES, a, p).add(s0);
            s1 = FloatVector.fromArray(SPECIES, a, p + last).add(s1);
        }
        s0.intoArray(sums, so);
        s1.intoArray(sums, so + last);
    }

    private static void fourDown(int m, int n, float[] a, int ao, int as, float[] sums, int so) {
        int last = n - LANES;
        int j2 = Math.min(2 * LANES, last);
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = FloatVector.zero(SPECIES);
        FloatVector s2 = FloatVector.zero(SPECIES);
        FloatVector s3 = FloatVector.zero(SPECIES);
        for (int i = 0; i < m; i++) {
            int p = ao + i * as;
            s0 = FloatVector.fromArray(SPECIES, a, p).add(s0);
            s1 = FloatVector.fromArray(SPECIES, a, p + LANES).add(s1);
            s2 = FloatVector.fromArray(SPECIES, a, p + j2).add(s2);
            s3 = FloatVector.fromArray(SPECIES, a, p + last).add(s3);
        }
        s0.intoArray(sums, so);
        s1.intoArray(sums, so + LANES);
        s2.intoArray(sums, so + j2);
        s3.intoArray(sums, so + last);
    }

    /**
     * 131,072 rows of 128 columns from memory took 2.3 ms instead of 5.4, 256 rows 0.85 us instead of 1.7 (Zen 5, 512 bits).
     * The fences keep C2 from reading a row backwards.
     */
    private static void eightDown(int m, int n, float[] a, int ao, int as, float[] sums, int so) {
        int last = n - LANES;
        int j4 = Math.min(4 * LANES, last);
        int j5 = Math.min(5 * LANES, last);
        int j6 = Math.min(6 * LANES, last);
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = FloatVector.zero(SPECIES);
        FloatVector s2 = FloatVector.zero(SPECIES);
        FloatVector s3 = FloatVector.zero(SPECIES);
        FloatVector s4 = FloatVector.zero(SPECIES);
        FloatVector s5 = FloatVector.zero(SPECIES);
        FloatVector s6 = FloatVector.zero(SPECIES);
        FloatVector s7 = FloatVector.zero(SPECIES);
        for (int i = 0; i < m; i++) {
            int p = ao + i * as;
            s0 = FloatVector.fromArray(SPECIES, a, p).add(s0);
            VarHandle.storeStoreFence();
            s1 = FloatVector.fromArray(SPECIES, a, p + LANES).add(s1);
            VarHandle.storeStoreFence();
            s2 = FloatVector.fromArray(SPECIES, a, p + 2 * LANES).add(s2);
            VarHandle.storeStoreFence();
            s3 = FloatVector.fromArray(SPECIES, a, p + 3 * LANES).add(s3);
            VarHandle.storeStoreFence();
            s4 = FloatVector.fromArray(SPECIES, a, p + j4).add(s4);
            VarHandle.storeStoreFence();
            s5 = FloatVector.fromArray(SPECIES, a, p + j5).add(s5);
            VarHandle.storeStoreFence();
            s6 = FloatVector.fromArray(SPECIES, a, p + j6).add(s6);
            VarHandle.storeStoreFence();
            s7 = FloatVector.fromArray(SPECIES, a, p + last).add(s7);
        }
        s0.intoArray(sums, so);
        s1.intoArray(sums, so + LANES);
        s2.intoArray(sums, so + 2 * LANES);
        s3.intoArray(sums, so + 3 * LANES);
        s4.intoArray(sums, so + j4);
        s5.intoArray(sums, so + j5);
        s6.intoArray(sums, so + j6);
        s7.intoArray(sums, so + last);
    }

    /**
     * Eight rows at a time, as they lie in memory: 64 MiB of 128 columns took 8 % less time in float and 28 % less in double
     * than with blocks of rows that four vectors of sums went down (Zen 3). Where eight rows lie within a page and
     * come from memory, one at a time: rows of 512 bytes, 32 MiB of them, at 1.12-1.18 times the speed ({@code ReductionRatios},
     * both builds in turn). From the caches eight rows are ahead.
     */
    private static void addRows(int m, int n, float[] a, int ao, int as, float[] sums, int so) {
        int i = 0;
        boolean oneByOne = as <= PAGE / 8 && m > FAR / as;
        for (; !oneByOne && i <= m - 8; i += 8) {
            addEightRows(n, a, ao + i * as, as, sums, so);
        }
        for (; i < m; i++) {
            addRow(n, a, ao + i * as, sums, so);
        }
    }

    /** Whole vectors only. */
    private static void addEightRows(int n, float[] a, int ao, int as, float[] sums, int so) {
        int a1 = ao + as;
        int a2 = a1 + as;
        int a3 = a2 + as;
        int a4 = a3 + as;
        int a5 = a4 + as;
        int a6 = a5 + as;
        int a7 = a6 + as;
        for (int j = 0; j < n; j += LANES) {
            FloatVector s = FloatVector.fromArray(SPECIES, a, ao + j).add(FloatVector.fromArray(SPECIES, sums, so + j));
            s = FloatVector.fromArray(SPECIES, a, a1 + j).add(s);
            s = FloatVector.fromArray(SPECIES, a, a2 + j).add(s);
            s = FloatVector.fromArray(SPECIES, a, a3 + j).add(s);
            s = FloatVector.fromArray(SPECIES, a, a4 + j).add(s);
            s = FloatVector.fromArray(SPECIES, a, a5 + j).add(s);
            s = FloatVector.fromArray(SPECIES, a, a6 + j).add(s);
            s = FloatVector.fromArray(SPECIES, a, a7 + j).add(s);
            s.intoArray(sums, so + j);
        }
    }

    private static void addRow(int n, float[] a, int ao, float[] sums, int so) {
        for (int j = 0; j < n; j += LANES) {
            FloatVector s = FloatVector.fromArray(SPECIES, sums, so + j);
            FloatVector.fromArray(SPECIES, a, ao + j).add(s).intoArray(sums, so + j);
        }
    }

    /**
     * Fewer columns than lanes: a vector reads on into the next row, and the sums of those lanes are nobody's. The last rows,
     * behind which no whole vector lies, continue the chains one by one. Sums at the end of their array, such as the gradient of
     * a network's last biases, have no room for a vector.
     */
    private static void narrowSums(int m, int n, float[] a, int ao, int as, float[] sums, int so) {
        int room = a.length - LANES - ao;
        if (room < 0 || so > sums.length - LANES) {
            for (int j = 0; j < n; j += 4) {
                fourSums(m, Math.min(4, n - j), a, ao + j, as, sums, so + j);
            }
            return;
        }
        int whole = Math.min(m, room / as + 1);
        FloatVector s = FloatVector.zero(SPECIES);
        for (int i = 0; i < whole; i++) {
            s = FloatVector.fromArray(SPECIES, a, ao + i * as).add(s);
        }
        s.intoArray(sums, so, SPECIES.indexInRange(0, n));
        for (int i = whole; i < m; i++) {
            for (int j = 0; j < n; j++) {
                sums[so + j] += a[ao + i * as + j];
            }
        }
    }

    /** Up to four columns, whose chains are in registers: in memory 128 rows of 4 took 0.50 us (Zen 3), so 0.17. */
    private static void fourSums(int m, int n, float[] a, int ao, int as, float[] sums, int so) {
        int second = Math.min(1, n - 1);
        int third = Math.min(2, n - 1);
        int last = n - 1;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int i = 0; i < m; i++) {
            int p = ao + i * as;
            s0 += a[p];
            s1 += a[p + second];
            s2 += a[p + third];
            s3 += a[p + last];
        }
        sums[so] = s0;
        sums[so + second] = s1;
        sums[so + third] = s2;
        sums[so + last] = s3;
    }
}
