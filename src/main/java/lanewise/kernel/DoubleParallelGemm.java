// Generated from FloatParallelGemm.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The multiplies of {@link DoubleGemm} on several threads, with its bits: threads take rows of C, or columns where there are
 * more of them, and each element stays one chain. A product too small to be worth waking them is left to the caller's.
 *
 * <pre>{@code
 * try (Parallelism threads = Parallelism.of(2)) {
 *     DoubleParallelGemm gemm = DoubleParallelGemm.of(threads);
 *     gemm.nn(512, 512, 512, a, 0, 512, b, 0, 512, null, 0, 0, c, 0, 512);
 * }
 * }</pre>
 *
 * <p>An instance serves one caller at a time. A call allocates nothing, but for the scratch of each thread, once, as {@link DoubleGemm}
 * does.
 */
public final class DoubleParallelGemm {

    /**
     * Multiply-adds of a product from which on it is shared. 32x128x256, the first that is, takes 10 us on one thread and
     * 6 us on two ({@code ThreadReport}).
     */
    static final long SHARED_FROM = 1L << 20;

    /** Rows of a share are a multiple of the tiles' height, columns one of a cache line's elements and more. */
    private static final int ROWS = 8;

    private static final int COLUMNS = 64;

    /** How the operands of one call are stored. */
    private enum Form {
        NN, NT, TN
    }

    private final Parallelism threads;
    private final DoubleGemm[] gemms;
    private final Parallelism.Task share = this::share;

    /** Whether a call is at work, whose operands are these. */
    private final AtomicBoolean busy = new AtomicBoolean();

    // The call at work.
    private Form form;
    private int m;
    private int n;
    private int k;
    private double[] a;
    private int aOffset;
    private int aStride;
    private double[] b;
    private int bOffset;
    private int bStride;
    private double[] s;
    private int sOffset;
    private int sStride;
    private double[] c;
    private int cOffset;
    private int cStride;

    private DoubleParallelGemm(Parallelism threads) {
        this.threads = threads;
        gemms = new DoubleGemm[threads.threads()];
        for (int i = 0; i < gemms.length; i++) {
            gemms[i] = new DoubleGemm();
        }
    }

    /**
     * Allocates the scratch of each thread.
     *
     * @param threads the threads to work on; they stay the caller's to close
     * @return an instance for one caller
     */
    public static DoubleParallelGemm of(Parallelism threads) {
        return new DoubleParallelGemm(threads);
    }

    /**
     * C = S + A·B.
     *
     * @param m rows of A and C
     * @param n columns of B and C
     * @param k columns of A and rows of B; 0 leaves S
     * @param a A, m x k
     * @param aOffset where it starts
     * @param aStride elements from one row to the next, at least k
     * @param b B, k x n
     * @param bOffset where it starts
     * @param bStride elements from one row to the next, at least n
     * @param s S, m x n, or null for zeros
     * @param sOffset where it starts
     * @param sStride elements from one row to the next, at least n; or 0 for one row that serves all
     * @param c C, m x n, overwritten
     * @param cOffset where it starts
     * @param cStride elements from one row to the next, at least n
     * @throws IllegalArgumentException if a size is negative, a stride smaller than its row, or C overlaps an operand that it
     *     must not
     * @throws IndexOutOfBoundsException if a matrix does not lie inside its array
     * @throws IllegalStateException if this instance, or its threads, work for another caller at this moment, or the threads have
     *     been closed
     */
    public void nn(
            int m, int n, int k, double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride, double[] s,
            int sOffset, int sStride, double[] c, int cOffset, int cStride) {
        DoubleGemm.check(
                m, k, a, aOffset, aStride, k, n, b, bOffset, bStride, m, n, s, sOffset, sStride, c, cOffset, cStride);
        multiply(Form.NN, m, n, k, a, aOffset, aStride, b, bOffset, bStride, s, sOffset, sStride, c, cOffset,
                cStride);
    }

    /**
     * C = S + A·Bᵀ.
     *
     * @param m rows of A and C
     * @param n rows of B, columns of C
     * @param k columns of A and of B; 0 leaves S
     * @param a A, m x k
     * @param aOffset where it starts
     * @param aStride elements from one row to the next, at least k
     * @param b B, n x k
     * @param bOffset where it starts
     * @param bStride elements from one row to the next, at least k
     * @param s S, m x n, or null for zeros
     * @param sOffset where it starts
     * @param sStride elements from one row to the next, at least n; or 0 for one row that serves all
     * @param c C, m x n, overwritten
     * @param cOffset where it starts
     * @param cStride elements from one row to the next, at least n
     * @throws IllegalArgumentException if a size is negative, a stride smaller than its row, or C overlaps an operand that it
     *     must not
     * @throws IndexOutOfBoundsException if a matrix does not lie inside its array
     * @throws IllegalStateException if this instance, or its threads, work for another caller at this moment, or the threads have
     *     been closed
     */
    public void nt(
            int m, int n, int k, double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride, double[] s,
            int sOffset, int sStride, double[] c, int cOffset, int cStride) {
        DoubleGemm.check(
                m, k, a, aOffset, aStride, n, k, b, bOffset, bStride, m, n, s, sOffset, sStride, c, cOffset, cStride);
        multiply(Form.NT, m, n, k, a, aOffset, aStride, b, bOffset, bStride, s, sOffset, sStride, c, cOffset,
                cStride);
    }

    /**
     * C = S + Aᵀ·B.
     *
     * @param m columns of A, rows of C
     * @param n columns of B and C
     * @param k rows of A and of B; 0 leaves S
     * @param a A, k x m
     * @param aOffset where it starts
     * @param aStride elements from one row to the next, at least m
     * @param b B, k x n
     * @param bOffset where it starts
     * @param bStride elements from one row to the next, at least n
     * @param s S, m x n, or null for zeros
     * @param sOffset where it starts
     * @param sStride elements from one row to the next, at least n; or 0 for one row that serves all
     * @param c C, m x n, overwritten
     * @param cOffset where it starts
     * @param cStride elements from one row to the next, at least n
     * @throws IllegalArgumentException if a size is negative, a stride smaller than its row, or C overlaps an operand that it
     *     must not
     * @throws IndexOutOfBoundsException if a matrix does not lie inside its array
     * @throws IllegalStateException if this instance, or its threads, work for another caller at this moment, or the threads have
     *     been closed
     */
    public void tn(
            int m, int n, int k, double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride, double[] s,
            int sOffset, int sStride, double[] c, int cOffset, int cStride) {
        DoubleGemm.check(
                k, m, a, aOffset, aStride, k, n, b, bOffset, bStride, m, n, s, sOffset, sStride, c, cOffset, cStride);
        multiply(Form.TN, m, n, k, a, aOffset, aStride, b, bOffset, bStride, s, sOffset, sStride, c, cOffset,
                cStride);
    }

    private void multiply(
            Form form, int m, int n, int k, double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride,
            double[] s, int sOffset, int sStride, double[] c, int cOffset, int cStride) {
        threads.checkOpen();
        if (!busy.compareAndSet(false, true)) {
            throw new IllegalStateException("another thread multiplies with this instance; make one for each caller");
        }
        this.form = form;
        this.m = m;
        this.n = n;
        this.k = k;
        this.a = a;
        this.aOffset = aOffset;
        this.aStride = aStride;
        this.b = b;
        this.bOffset = bOffset;
        this.bStride = bStride;
        this.s = s;
        this.sOffset = sOffset;
        this.sStride = sStride;
        this.c = c;
        this.cOffset = cOffset;
        this.cStride = cStride;
        try {
            if (gemms.length == 1 || (long) m * n * k < SHARED_FROM) {
                part(gemms[0], 0, m, 0, n);
            } else {
                threads.run(share);
            }
        } finally {
            this.a = null;
            this.b = null;
            this.s = null;
            this.c = null;
            busy.set(false);
        }
    }

    /** The rows or columns of one thread. */
    private void share(int thread) {
        if (m >= n) {
            int from = bound(m, ROWS, thread);
            int to = bound(m, ROWS, thread + 1);
            part(gemms[thread], from, to, 0, n);
        } else {
            int from = bound(n, COLUMNS, thread);
            int to = bound(n, COLUMNS, thread + 1);
            part(gemms[thread], 0, m, from, to);
        }
    }

    /** Where a thread's share begins. */
    private int bound(int size, int unit, int thread) {
        long units = (size + unit - 1L) / unit;
        return (int) Math.min(size, units * thread / gemms.length * unit);
    }

    private void part(DoubleGemm gemm, int firstRow, int endRow, int firstColumn, int endColumn) {
        int rows = endRow - firstRow;
        int columns = endColumn - firstColumn;
        if (rows == 0 || columns == 0) {
            return;
        }
        int so = sOffset + firstRow * sStride + firstColumn;
        int co = cOffset + firstRow * cStride + firstColumn;
        switch (form) {
            case NN -> gemm.nn(rows, columns, k, a, aOffset + firstRow * aStride, aStride, b, bOffset + firstColumn,
                    bStride, s, so, sStride, c, co, cStride);
            case NT -> gemm.nt(rows, columns, k, a, aOffset + firstRow * aStride, aStride, b,
                    bOffset + firstColumn * bStride, bStride, s, so, sStride, c, co, cStride);
            case TN ->
                gemm.tn(rows, columns, k, a, aOffset + firstRow, aStride, b, bOffset + firstColumn, bStride, s, so,
                        sStride, c, co, cStride);
        }
    }
}
