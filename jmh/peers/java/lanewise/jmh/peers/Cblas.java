package lanewise.jmh.peers;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import lanewise.jmh.GemmCase;

/** A library with the C interface of BLAS. */
abstract class Cblas implements GemmPeer {

    /** {@code cblas_sgemm}. */
    static final FunctionDescriptor SGEMM = FunctionDescriptor.ofVoid(
            JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_FLOAT, ADDRESS, JAVA_INT, ADDRESS,
            JAVA_INT, JAVA_FLOAT, ADDRESS, JAVA_INT);

    /** {@code cblas_dgemm}. */
    static final FunctionDescriptor DGEMM = FunctionDescriptor.ofVoid(
            JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_DOUBLE, ADDRESS, JAVA_INT, ADDRESS,
            JAVA_INT, JAVA_DOUBLE, ADDRESS, JAVA_INT);

    /** {@code CblasRowMajor}. */
    static final int ROW_MAJOR = 101;

    private static final int NO_TRANSPOSE = 111;
    private static final int TRANSPOSE = 112;

    /** C = A·B in float. */
    abstract void sgemm(
            int transA, int transB, int m, int n, int k, MemorySegment a, int lda, MemorySegment b, int ldb,
            MemorySegment c, int ldc);

    /** C = A·B in double. */
    abstract void dgemm(
            int transA, int transB, int m, int n, int k, MemorySegment a, int lda, MemorySegment b, int ldb,
            MemorySegment c, int ldc);

    @Override
    public final boolean takes(GemmCase gemm) {
        return true;
    }

    @Override
    public final Product prepare(GemmCase gemm, double[] a, double[] b) {
        return new CblasProduct(this, gemm, NativeMatrices.of(gemm, a, b));
    }

    private record CblasProduct(Cblas library, GemmCase gemm, NativeMatrices matrices) implements Product {

        @Override
        public void run() {
            int transA = gemm.aTransposed() ? TRANSPOSE : NO_TRANSPOSE;
            int transB = gemm.bTransposed() ? TRANSPOSE : NO_TRANSPOSE;
            if (gemm.isDouble()) {
                library.dgemm(transA, transB, gemm.m(), gemm.n(), gemm.k(), matrices.a(), gemm.aStride(), matrices.b(),
                        gemm.bStride(), matrices.c(), gemm.n());
            } else {
                library.sgemm(transA, transB, gemm.m(), gemm.n(), gemm.k(), matrices.a(), gemm.aStride(), matrices.b(),
                        gemm.bStride(), matrices.c(), gemm.n());
            }
        }

        @Override
        public double[] result() {
            return matrices.result();
        }
    }
}
