package lanewise.jmh.peers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a comparison in a process of its own, whose environment makes every peer use one thread and its best kernels,
 * and turns the crash of a native library into one sentence.
 *
 * <p>Variables for OpenBLAS in the environment of the caller are dropped: an inherited core type or cache size may make it
 * slow. Where the processor has AVX-512, {@code OPENBLAS_CORETYPE=SkylakeX} makes sure of those kernels;
 * {@code -Dlanewise.openblas.coretype=} names others, and nothing leaves it to OpenBLAS.
 */
final class PeerProcess {

    private static final String MARK = "LANEWISE_PEER_PROCESS";

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
            System.err.println(main.getSimpleName() + ": " + e.getMessage());
            System.exit(2);
        } catch (LinkageError e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            System.err.println(
                    main.getSimpleName() + ": a peer's native library cannot be used here: " + cause.getMessage());
            System.exit(2);
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1);
        }
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
        environment.keySet().removeIf(variable -> variable.startsWith("OPENBLAS_"));
        for (String library : List.of("OPENBLAS", "MKL", "OMP")) {
            environment.put(library + "_NUM_THREADS", "1");
        }
        String core = System.getProperty("lanewise.openblas.coretype", hasAvx512() ? "SkylakeX" : "");
        if (!core.isEmpty()) {
            environment.put("OPENBLAS_CORETYPE", core);
        }
        int status = builder.start().waitFor();
        if (status > 128) {
            System.err.println(main.getSimpleName() + ": the process died of signal " + (status - 128)
                    + ", most likely inside a native peer; leave that peer out with --peers");
        }
        return status;
    }

    private static boolean hasAvx512() throws IOException {
        Path information = Path.of("/proc/cpuinfo");
        return Files.isReadable(information) && Files.readString(information).contains("avx512vl");
    }
}
