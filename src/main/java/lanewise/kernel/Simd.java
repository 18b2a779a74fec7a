package lanewise.kernel;

import lanewise.kernel.simd.Species;

/**
 * Which implementation of the kernels this process runs: vectors of 512, 256 or 128 bits, or plain Java. The results
 * are the same bits whichever it is.
 *
 * <p>The choice is made once, when the first kernel is used: the widest vectors of the machine, or plain Java where the module
 * {@code jdk.incubator.vector} does not take part, or C2 does not compile ({@code -Xint}, {@code -XX:TieredStopAtLevel=1}), without
 * which vectors are slower than none. One line in the log then says what to do. The system property {@code lanewise.simd} forces a
 * path: {@code off}, {@code 128}, {@code 256} or {@code 512}; the machine's own width, with a line in the log, where it has no vectors
 * as wide as that.
 *
 * <p>A line in the log also tells of a processor, or a virtual machine, without an instruction for the fused multiply-add. Java then
 * calculates each one with {@code BigDecimal}, and everything here takes some hundred times as long.
 */
public final class Simd {

    private static final String PROPERTY = "lanewise.simd";

    private static final System.Logger LOG = System.getLogger("lanewise");

    /** Whether kernels run on vectors. A constant to the compiler, so that the other path costs nothing. */
    static final boolean ENABLED = decide();

    private Simd() {}

    private static boolean decide() {
        if (JavaRuntime.fmaIsSlow()) {
            warn("Lanewise finds no instruction for the fused multiply-add (FMA), and takes some hundred times as long without it: run"
                    + " it on a processor that has one, and let the virtual machine show it");
        }
        String wanted = System.getProperty(PROPERTY);
        if ("off".equalsIgnoreCase(wanted)) {
            return false;
        }
        if (!JavaRuntime.hasVectors()) {
            warn("Lanewise runs without SIMD: "
                    + (JavaRuntime.couldHaveVectors()
                            ? "start Java with --add-modules jdk.incubator.vector"
                            : "this Java was made without the module jdk.incubator.vector; give it to jlink with --add-modules")
                    + " to make it fast (results stay the same)");
            return false;
        }
        boolean forced = wanted != null && wanted.matches("128|256|512");
        if (wanted != null && !forced) {
            warn("-D" + PROPERTY + "=" + wanted + " is none of off, 128, 256, 512 and is not followed");
        }
        if (!forced && !JavaRuntime.optimizes()) {
            warn("Lanewise runs without SIMD: this Java was told not to use its optimizing compiler C2, without which vectors are"
                    + " slower than none; start it without -Xint and -XX:TieredStopAtLevel (results stay the same)");
            return false;
        }
        if (forced && Integer.parseInt(wanted) > Species.BITS) {
            warn("-D" + PROPERTY + "=" + wanted + " is wider than this machine's vectors; using " + Species.BITS
                    + " bits");
        }
        return true;
    }

    private static void warn(String sentence) {
        LOG.log(System.Logger.Level.WARNING, sentence);
    }

    /**
     * Whether kernels run on vectors in this process.
     *
     * @return true for the vector kernels, false for plain Java
     */
    public static boolean enabled() {
        return ENABLED;
    }

    /**
     * The vector width in use.
     *
     * @return 512, 256 or 128; 0 when kernels run in plain Java
     */
    public static int bits() {
        return ENABLED ? Species.BITS : 0;
    }

    /**
     * One phrase for a log or a report.
     *
     * @return for example {@code "512-bit vectors (16 floats, 8 doubles)"} or {@code "plain Java (no vectors)"}
     */
    public static String describe() {
        return ENABLED
                ? bits() + "-bit vectors (" + bits() / Float.SIZE + " floats, " + bits() / Double.SIZE + " doubles)"
                : "plain Java (no vectors)";
    }
}
