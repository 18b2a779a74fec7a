package lanewise.checks;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The bytes that the current thread has allocated since it began, where this JVM counts them. By method handle, because the
 * library does not need the module {@code jdk.management} otherwise, and may run without it.
 */
public final class Allocation {

    /** What {@link #bytes} returns where nobody counts. */
    public static final long UNKNOWN = -1;

    private static final MethodHandle COUNTER = counter();

    private Allocation() {}

    private static MethodHandle counter() {
        try {
            Object bean = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            return MethodHandles.publicLookup()
                    .findVirtual(
                            Class.forName("com.sun.management.ThreadMXBean"),
                            "getCurrentThreadAllocatedBytes",
                            MethodType.methodType(long.class))
                    .bindTo(bean);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return MethodHandles.constant(long.class, UNKNOWN);
        }
    }

    /**
     * The bytes so far.
     *
     * @return at least 0, or {@link #UNKNOWN}
     */
    public static long bytes() {
        try {
            return (long) COUNTER.invokeExact();
        } catch (Throwable e) {
            return UNKNOWN;
        }
    }
}
