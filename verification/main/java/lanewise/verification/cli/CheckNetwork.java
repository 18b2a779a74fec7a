package lanewise.verification.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.verification.GradientCheck;
import lanewise.verification.GradientReport;

/**
 * Checks the gradient of a network that is described on the command line, and prints a table with a line per block of
 * parameters.
 *
 * <p>Exit code: 0 if the gradient is verified, 1 if it is wrong, 2 if it could not be verified, 3 if the arguments are.
 */
public final class CheckNetwork {

    /** Exit code for arguments that describe no check. */
    static final int USAGE = 3;

    /** Products of a row and a parameter in a check that takes so long that one is told beforehand. */
    private static final double MUCH = 5e9;

    /** A batch of so many rows shows what more of them would show. */
    private static final int ENOUGH_ROWS = 1_000;

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
        try (CheckProgress progress = CheckProgress.running(err)) {
            return run(args, out, err, progress);
        }
    }

    /** The same, with that line of progress. */
    static int run(List<String> args, PrintStream out, PrintStream err, CheckProgress progress) {
        if (args.contains("--help")) {
            out.print(NetworkArguments.HELP);
            return 0;
        }
        try {
            NetworkArguments arguments = NetworkArguments.of(args);
            GradientReport report = check(arguments, progress);
            progress.close();
            out.print(arguments.json() ? report.json() + System.lineSeparator() : report.toString());
            if (arguments.heatMaps() != null) {
                draw(report, arguments.heatMaps(), err);
            }
            return report.verdict().exitCode();
        } catch (IllegalArgumentException | IOException e) {
            progress.close();
            err.println(e.getMessage());
            err.println("--help lists the options");
            return USAGE;
        } catch (OutOfMemoryError e) {
            progress.close();
            err.println(
                    "the network and its rows do not fit into the memory of this process; check fewer of --rows, or give"
                            + " Java more by -Xmx");
            return USAGE;
        }
    }

    /** The verdict stands whether or not it can be drawn. */
    private static void draw(GradientReport report, Path directory, PrintStream err) {
        try {
            List<Path> files = report.heatMaps(directory);
            files.forEach(file -> err.println("wrote " + file));
            if (files.isEmpty()) {
                err.println("no heat map was drawn: " + (report.blocks().isEmpty()
                        ? "nothing could be compared"
                        : report.mode() == GradientCheck.Mode.FAST
                                ? "the fast mode compares single entries only where a block fails; --mode full or"
                                        + " --mode sample draws one"
                                : "no entry has a derivative that could be compared"));
            }
        } catch (IOException e) {
            err.println("the heat maps cannot be written to " + directory + ": " + e);
        }
    }

    private static GradientReport check(NetworkArguments arguments, CheckProgress progress) throws IOException {
        Network network = arguments.network();
        GradientCheck check = GradientCheck.of(network)
                .seed(arguments.seed())
                .mode(arguments.mode())
                .progress(progress::compared);
        int rows = arguments.rows() > 0 ? arguments.rows() : NetworkArguments.ROWS;
        if (arguments.data() != null) {
            progress.doing("reading " + arguments.data());
            CsvBatch batch = CsvBatch.read(arguments.data(), network.inputs(), network.targets(), arguments.rows());
            rows = batch.rows();
            check.data(batch.x(), batch.y(), rows);
        } else {
            check.rows(rows);
        }
        warning(network, arguments.mode(), rows).ifPresent(progress::say);
        progress.doing("before the first comparison");
        if (arguments.secondOrder()) {
            check.secondOrder();
        }
        return check.run();
    }

    /** What takes long, and what would not, if it does. */
    static Optional<String> warning(Network network, GradientCheck.Mode mode, int rows) {
        ParameterLayout layout = ParameterLayout.of(network);
        double evaluations = evaluations(mode, layout);
        // What no array holds is refused at once.
        boolean refused = (double) rows * network.inputs() > Integer.MAX_VALUE - 8;
        if (refused || evaluations * layout.size() * rows < MUCH) {
            return Optional.empty();
        }
        String advice = rows > ENOUGH_ROWS
                ? "--rows " + ENOUGH_ROWS + " takes fewer of them"
                : mode == GradientCheck.Mode.FAST
                        ? "that is the fastest mode"
                        : "--mode fast takes fewer evaluations";
        return Optional.of(String.format(Locale.ROOT,
                "this takes long: some %.0f evaluations of %d parameters on %s; %s",
                evaluations, layout.size(), rows == 1 ? "1 row" : rows + " rows", advice));
    }

    /** About how often the loss is evaluated, before a second estimate is needed. */
    private static double evaluations(GradientCheck.Mode mode, ParameterLayout layout) {
        double fast = 18.0 * layout.blocks().size() + 6;
        double sample = 6 * layout.blocks().stream().mapToDouble(b -> Math.min(32, b.rows() * b.columns())).sum();
        boolean full = mode == GradientCheck.Mode.FULL || mode == GradientCheck.Mode.AUTO && layout.size() <= 10_000;
        return 18 + (full ? 6.0 * layout.size() : switch (mode) {
            case FAST -> fast;
            case SAMPLE -> sample;
            default -> fast + sample;
        });
    }
}
