package lanewise.jmh.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanewise.jmh.Words;

/**
 * Starts a comparison in a process of its own, whose environment makes every peer use one thread and its best kernels,
 * and turns the crash of a native library into one sentence.
 *
 * <p>Variables for the peers in the environment of the caller are dropped: an inherited core type, instruction set or cache size
 * may make one slow. Where the processor has AVX-512, {@code OPENBLAS_CORETYPE=SkylakeX} makes sure of those kernels;
 * {@code -Dlanewise.openblas.coretype=} names others, and nothing leaves it to OpenBLAS.
 */
final class PeerProcess {

    private static final String MARK = "LANEWISE_PEER_PROCESS";

    /** What the variables begin with by which OpenBLAS, oneMKL, oneDNN, PyTorch and the OpenMP under them are told what to do. */
    private static final List<String> SETTINGS = List.of(
            "OPENBLAS_", "GOTO_", "MKL_", "ONEDNN_", "DNNL_", "ATEN_", "OMP_", "KMP_", "GOMP_");

    private PeerProcess() {}

    /** A main method's body. */
    interface Body {
        void run() throws Throwable;
    }

    /** Runs the body in the prepared process; exits with its status in the first one. */
    static void run(Class<?> main, String[] arguments, Body body) {
        try {
            if (System.getenv(MARK) == null) {
                System.exit(start(main, arguments));
            }
            body.run();
        } catch (IllegalStateException | IllegalArgumentException e) {
            fail(main, e.getMessage());
        } catch (LinkageError e) {
            fail(main, "a peer cannot be used here: " + sentence(e) + "; leave it out with --peers");
        } catch (OutOfMemoryError e) {
            fail(main, Words.outOfMemory());
        } catch (IOException | UncheckedIOException e) {
            fail(main, "the files cannot be read or written: " + e);
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void fail(Class<?> main, String sentence) {
        System.err.println(main.getSimpleName() + ": " + sentence);
        System.exit(2);
    }

    /** Why a peer cannot be used: its jar is missing, or its library is. */
    static String sentence(LinkageError error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof ClassNotFoundException || cause instanceof NoClassDefFoundError
                ? "its jar is missing on the class path, which the profile peers fills: there is no class "
                        + cause.getMessage().replace('/', '.')
                : cause.getMessage();
    }

    private static int start(Class<?> main, String[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (command.stream().noneMatch(argument -> argument.contains("jdk.incubator.vector"))) {
            command.add("--add-modules=jdk.incubator.vector");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        Map<String, String> environment = builder.environment();
        environment.put(MARK, "1");
        prepare(environment, System.getProperty("lanewise.openblas.coretype", hasAvx512() ? "SkylakeX" : ""));
        int status = builder.start().waitFor();
        if (status > 128) {
            System.err.println(main.getSimpleName() + ": the process died of signal " + (status - 128)
                    + ", most likely inside a native peer; leave that peer out with --peers");
        }
        return status;
    }

    /** Drops what the caller's environment tells the peers, and tells them to use one thread and these kernels. */
    static void prepare(Map<String, String> environment, String openBlasCore) {
        environment.keySet().removeIf(variable -> SETTINGS.stream().anyMatch(variable::startsWith));
        for (String library : List.of("OPENBLAS", "MKL", "OMP")) {
            environment.put(library + "_NUM_THREADS", "1");
        }
        if (!openBlasCore.isEmpty()) {
            environment.put("OPENBLAS_CORETYPE", openBlasCore);
        }
    }

    private static boolean hasAvx512() throws IOException {
        Path information = Path.of("/proc/cpuinfo");
        return Files.isReadable(information) && Files.readString(information).contains("avx512vl");
    }
}
