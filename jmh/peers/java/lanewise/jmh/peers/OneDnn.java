package lanewise.jmh.peers;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import lanewise.jmh.GemmCase;

/** oneDNN's {@code dnnl_sgemm}, row-major; it has no double. */
final class OneDnn implements GemmPeer {

    private static final NativeLibrary LIBRARY = NativeLibrary.open("dnnl", "libdnnl.so.3");
    private static final MethodHandle SGEMM = LIBRARY.function(
            "dnnl_sgemm",
            FunctionDescriptor.of(
                    JAVA_INT, JAVA_BYTE, JAVA_BYTE, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_FLOAT, ADDRESS, JAVA_LONG,
                    ADDRESS, JAVA_LONG, JAVA_FLOAT, ADDRESS, JAVA_LONG));
    private static final MethodHandle ISA = LIBRARY.function("dnnl_get_effective_cpu_isa",
            FunctionDescriptor.of(JAVA_INT));
    private static final MethodHandle VERSION = LIBRARY.function("dnnl_version", FunctionDescriptor.of(ADDRESS));

    @Override
    public String name() {
        return "onednn";
    }

    @Override
    @SuppressWarnings("restricted")
    public String describe() {
        try {
            MemorySegment version = (MemorySegment) VERSION.invokeExact();
            MemorySegment numbers = version.reinterpret(3 * JAVA_INT.byteSize());
            return "oneDNN " + numbers.getAtIndex(JAVA_INT, 0) + "." + numbers.getAtIndex(JAVA_INT, 1) + "."
                    + numbers.getAtIndex(JAVA_INT, 2) + ", dnnl_cpu_isa_t 0x"
                    + Integer.toHexString((int) ISA.invokeExact());
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public boolean takes(GemmCase gemm) {
        return !gemm.isDouble();
    }

    @Override
    public Product prepare(GemmCase gemm, double[] a, double[] b) {
        return new DnnProduct(gemm, NativeMatrices.of(gemm, a, b));
    }

    private record DnnProduct(GemmCase gemm, NativeMatrices matrices) implements Product {

        @Override
        public void run() {
            byte transA = (byte) (gemm.aTransposed() ? 'T' : 'N');
            byte transB = (byte) (gemm.bTransposed() ? 'T' : 'N');
            try {
                int status = (int) SGEMM.invokeExact(
                        transA, transB, (long) gemm.m(), (long) gemm.n(), (long) gemm.k(), 1f, matrices.a(),
                        (long) gemm.aStride(), matrices.b(), (long) gemm.bStride(), 0f, matrices.c(), (long) gemm.n());
                if (status != 0) {
                    throw new AssertionError("dnnl_sgemm returned " + status);
                }
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public double[] result() {
            return matrices.result();
        }
    }
}
