package lanewise.jmh.peers;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** OpenBLAS. */
final class OpenBlas extends Cblas {

    private static final NativeLibrary LIBRARY = NativeLibrary.open("openblas", "libopenblas.so.0");
    private static final MethodHandle SGEMM = LIBRARY.function("cblas_sgemm", Cblas.SGEMM);
    private static final MethodHandle DGEMM = LIBRARY.function("cblas_dgemm", Cblas.DGEMM);
    private static final MethodHandle CONFIG = LIBRARY.function("openblas_get_config", FunctionDescriptor.of(ADDRESS));
    private static final MethodHandle CORE = LIBRARY.function("openblas_get_corename", FunctionDescriptor.of(ADDRESS));

    @Override
    public String name() {
        return "openblas";
    }

    @Override
    public String describe() {
        try {
            MemorySegment config = (MemorySegment) CONFIG.invokeExact();
            MemorySegment core = (MemorySegment) CORE.invokeExact();
            return NativeLibrary.string(config) + ", kernels of " + NativeLibrary.string(core);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Override
    void sgemm(
            int transA, int transB, int m, int n, int k, MemorySegment a, int lda, MemorySegment b, int ldb,
            MemorySegment c, int ldc) {
        try {
            SGEMM.invokeExact(ROW_MAJOR, transA, transB, m, n, k, 1f, a, lda, b, ldb, 0f, c, ldc);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Override
    void dgemm(
            int transA, int transB, int m, int n, int k, MemorySegment a, int lda, MemorySegment b, int ldb,
            MemorySegment c, int ldc) {
        try {
            DGEMM.invokeExact(ROW_MAJOR, transA, transB, m, n, k, 1.0, a, lda, b, ldb, 0.0, c, ldc);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
