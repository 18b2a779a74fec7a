package lanewise.kernel;

import lanewise.kernel.simd.Species;

/**
 * Which implementation of the kernels this process runs: vectors of 512, 256 or 128 bits, or plain Java. The results
 * are the same bits whichever it is.
 *
 * <p>The choice is made once, when the first kernel is used: the widest vectors of the machine if the module
 * {@code jdk.incubator.vector} is present, else plain Java and one line in the log that names the flag. The system
 * property {@code lanewise.simd} forces a path: {@code off}, {@code 128}, {@code 256} or {@code 512} (never wider than
 * the machine's own vectors).
 */
public final class Simd {

    private static final String PROPERTY = "lanewise.simd";

    /** Whether kernels run on vectors. A constant to the compiler, so that the other path costs nothing. */
    static final boolean ENABLED = decide();

    private Simd() {}

    private static boolean decide() {
        System.Logger log = System.getLogger("lanewise");
        String wanted = System.getProperty(PROPERTY);
        if ("off".equals(wanted)) {
            return false;
        }
        if (wanted != null && !wanted.matches("128|256|512")) {
            System.clearProperty(PROPERTY);
            log.log(
                    System.Logger.Level.WARNING,
                    "-D" + PROPERTY + "=" + wanted
                            + " is none of off, 128, 256, 512; using this machine's widest vectors");
        }
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            log.log(
                    System.Logger.Level.WARNING,
                    "Lanewise runs without SIMD: start Java with --add-modules jdk.incubator.vector to make it fast"
                            + " (results stay the same)");
            return false;
        }
        return true;
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
