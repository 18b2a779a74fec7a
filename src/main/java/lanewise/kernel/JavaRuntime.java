package lanewise.kernel;

import java.lang.module.ModuleFinder;

/** What the Java that runs this process has, as far as the kernels need it. */
final class JavaRuntime {

    /** Nanoseconds above which a fused multiply-add is no instruction: one takes 0.3 ns, in the interpreter some 30. */
    private static final long SLOW = 1_000;

    private static final int BATCHES = 5;
    private static final int CALLS = 40;

    private JavaRuntime() {}

    /** Whether the module of the Vector API takes part. */
    static boolean hasVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /** Whether that module could take part: a runtime made by jlink has only those that it was made with. */
    static boolean couldHaveVectors() {
        return ModuleFinder.ofSystem().find("jdk.incubator.vector").isPresent();
    }

    /**
     * Whether C2 compiles here. Without it every vector is an object: C1 and the interpreter took 8 to 16 times as long for a step
     * on vectors as for one in plain Java.
     */
    static boolean optimizes() {
        String mode = System.getProperty("java.vm.info", "");
        return !mode.contains("interpreted") && !mode.contains("emulated-client");
    }

    /**
     * Whether a fused multiply-add is a call instead of an instruction, as on processors before 2013 and on some virtual ones. It
     * is asked by a measurement, of a few microseconds where it is an instruction.
     */
    static boolean fmaIsSlow() {
        long least = Long.MAX_VALUE;
        double sum = 1;
        for (int batch = 0; batch < BATCHES; batch++) {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                sum = Math.fma(sum, 0.1, 0.3);
            }
            least = Math.min(least, System.nanoTime() - start);
        }
        // The sum tends to 1/3: what is added is never negative, and keeps the loop from being left out.
        return least / CALLS + (sum < 0 ? SLOW : 0) > SLOW;
    }
}
