package lanewise.optimize;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The bytes that the current thread has allocated since it began. By method handle, because the module under test, in
 * whose name its tests are compiled, does not read the module {@code jdk.management}.
 */
public final class AllocatedBytes {

    private static final MethodHandle COUNTER = counter();

    /** Compilation goes on in the background, so a first zero may take a while to come. */
    private static final int MOST_ROUNDS = 100_000;

    private AllocatedBytes() {}

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
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The bytes so far. */
    static long now() {
        try {
            return (long) COUNTER.invokeExact();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** The least that one of many runs allocates: what it costs once it is compiled. */
    public static long once(Runnable run) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && least > 0; round++) {
            long before = now();
            run.run();
            least = Math.min(least, now() - before);
        }
        return least;
    }
}
