package lanewise.verification.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import lanewise.network.Network;
import lanewise.verification.GradientCheck;
import lanewise.verification.GradientReport;
import lanewise.verification.Progress;

/**
 * Checks the gradient of a network that is described on the command line, and prints a table with a line per block of
 * parameters.
 *
 * <p>Exit code: 0 if the gradient is verified, 1 if it is wrong, 2 if it could not be verified, 3 if the arguments are.
 */
public final class CheckNetwork {

    /** Exit code for arguments that describe no check. */
    static final int USAGE = 3;

    private static final long PROGRESS_NANOS = 2_000_000_000L;

    private CheckNetwork() {}

    /**
     * Runs a check and exits with its code.
     *
     * @param args as {@code --help} says
     */
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    /**
     * Runs a check.
     *
     * @param args as {@code --help} says
     * @param out where the report goes
     * @param err where progress and complaints go
     * @return the exit code
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        return run(args, out, err, PROGRESS_NANOS);
    }

    /** The same, with a line of progress no more often than that. */
    static int run(List<String> args, PrintStream out, PrintStream err, long progressNanos) {
        if (args.contains("--help")) {
            out.print(NetworkArguments.HELP);
            return 0;
        }
        try {
            NetworkArguments arguments = NetworkArguments.of(args);
            GradientReport report = check(arguments, new Reporter(err, progressNanos));
            out.print(arguments.json() ? report.json() + System.lineSeparator() : report.toString());
            if (arguments.heatMaps() != null) {
                draw(report, arguments.heatMaps(), err);
            }
            return report.verdict().exitCode();
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            err.println("--help lists the options");
            return USAGE;
        } catch (OutOfMemoryError e) {
            err.println(
                    "the network and its rows do not fit into the memory of this process; check fewer of --rows, or give"
                            + " Java more by -Xmx");
            return USAGE;
        }
    }

    /** The verdict stands whether or not it can be drawn. */
    private static void draw(GradientReport report, Path directory, PrintStream err) {
        try {
            for (Path file : report.heatMaps(directory)) {
                err.println("wrote " + file);
            }
        } catch (IOException e) {
            err.println("the heat maps cannot be written to " + directory + ": " + e);
        }
    }

    private static GradientReport check(NetworkArguments arguments, Reporter reporter) throws IOException {
        Network network = arguments.network();
        GradientCheck check = GradientCheck.of(network)
                .seed(arguments.seed())
                .mode(arguments.mode())
                .progress(reporter::report);
        if (arguments.data() != null) {
            CsvBatch batch = CsvBatch.read(arguments.data(), network.inputs(), network.targets(), arguments.rows());
            check.data(batch.x(), batch.y(), batch.rows());
        } else {
            check.rows(arguments.rows() > 0 ? arguments.rows() : NetworkArguments.ROWS);
        }
        if (arguments.secondOrder()) {
            check.secondOrder();
        }
        return check.run();
    }

    /** Prints a line every few seconds. */
    private static final class Reporter {

        private final PrintStream err;
        private final long nanos;
        private long last = System.nanoTime();

        Reporter(PrintStream err, long nanos) {
            this.err = err;
            this.nanos = nanos;
        }

        void report(Progress progress) {
            long now = System.nanoTime();
            if (now - last >= nanos) {
                last = now;
                err.println(progress.block() + ": " + progress.done() + " of " + progress.total() + " comparisons");
            }
        }
    }
}
