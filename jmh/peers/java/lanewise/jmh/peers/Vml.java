package lanewise.jmh.peers;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Intel oneMKL's vector mathematics in its high-accuracy mode: errors of at most 1 ulp. */
final class Vml {

    /** {@code VML_HA | VML_FTZDAZ_OFF | VML_ERRMODE_IGNORE}: accurate, subnormal numbers kept, no error handling. */
    private static final int MODE = 0x2 | 0x140000 | 0x100;

    private static final NativeLibrary LIBRARY = NativeLibrary.open("mkl", "libmkl_rt.so.2");
    private static final FunctionDescriptor UNARY = FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle EXP_F32 = LIBRARY.function("vsExp", UNARY);
    private static final MethodHandle EXP_F64 = LIBRARY.function("vdExp", UNARY);
    private static final MethodHandle EXPM1_F32 = LIBRARY.function("vsExpm1", UNARY);
    private static final MethodHandle EXPM1_F64 = LIBRARY.function("vdExpm1", UNARY);
    private static final MethodHandle LOG1P_F32 = LIBRARY.function("vsLog1p", UNARY);
    private static final MethodHandle LOG1P_F64 = LIBRARY.function("vdLog1p", UNARY);
    private static final MethodHandle ERF_F32 = LIBRARY.function("vsErf", UNARY);
    private static final MethodHandle ERF_F64 = LIBRARY.function("vdErf", UNARY);
    private static final MethodHandle LOG_F32 = LIBRARY.function("vsLn", UNARY);
    private static final MethodHandle LOG_F64 = LIBRARY.function("vdLn", UNARY);
    private static final MethodHandle TANH_F32 = LIBRARY.function("vsTanh", UNARY);
    private static final MethodHandle TANH_F64 = LIBRARY.function("vdTanh", UNARY);

    static {
        MethodHandle setMode = LIBRARY.function("vmlSetMode", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        try {
            int previous = (int) setMode.invokeExact(MODE);
            System.out.println("# mkl's vector mathematics: high accuracy (mode was 0x" + Integer.toHexString(previous)
                    + ")");
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private Vml() {}

    /** Loads it, or throws what says why it cannot be. */
    static void load() {
        // The class is initialized.
    }

    static void exp(boolean isDouble, int n, MemorySegment x, MemorySegment y) {
        try {
            if (isDouble) {
                EXP_F64.invokeExact(n, x, y);
            } else {
                EXP_F32.invokeExact(n, x, y);
            }
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    static void expm1(boolean isDouble, int n, MemorySegment x, MemorySegment y) {
        try {
            if (isDouble) {
                EXPM1_F64.invokeExact(n, x, y);
            } else {
                EXPM1_F32.invokeExact(n, x, y);
            }
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    static void log1p(boolean isDouble, int n, MemorySegment x, MemorySegment y) {
        try {
            if (isDouble) {
                LOG1P_F64.invokeExact(n, x, y);
            } else {
                LOG1P_F32.invokeExact(n, x, y);
            }
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    static void erf(boolean isDouble, int n, MemorySegment x, MemorySegment y) {
        try {
            if (isDouble) {
                ERF_F64.invokeExact(n, x, y);
            } else {
                ERF_F32.invokeExact(n, x, y);
            }
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    static void log(boolean isDouble, int n, MemorySegment x, MemorySegment y) {
        try {
            if (isDouble) {
                LOG_F64.invokeExact(n, x, y);
            } else {
                LOG_F32.invokeExact(n, x, y);
            }
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    static void tanh(boolean isDouble, int n, MemorySegment x, MemorySegment y) {
        try {
            if (isDouble) {
                TANH_F64.invokeExact(n, x, y);
            } else {
                TANH_F32.invokeExact(n, x, y);
            }
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** The libraries that it loaded. */
    static String describe() {
        return "loaded " + NativeLibrary.loaded("libmkl_vml");
    }
}
