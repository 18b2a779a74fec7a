package lanewise.jmh.peers;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Intel oneMKL. */
final class Mkl extends Cblas {

    private static final NativeLibrary LIBRARY = NativeLibrary.open("mkl", "libmkl_rt.so.2");
    private static final MethodHandle SGEMM = LIBRARY.function("cblas_sgemm", Cblas.SGEMM);
    private static final MethodHandle DGEMM = LIBRARY.function("cblas_dgemm", Cblas.DGEMM);
    private static final MethodHandle VERSION = LIBRARY.function("mkl_get_version_string",
            FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT));

    @Override
    public String name() {
        return "mkl";
    }

    @Override
    public String describe() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment version = arena.allocate(256);
            VERSION.invokeExact(version, 255);
            return version.getString(0).strip() + ", loaded " + NativeLibrary.loaded("libmkl_");
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
