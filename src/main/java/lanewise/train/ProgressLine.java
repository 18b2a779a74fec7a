package lanewise.train;

import java.io.Console;
import java.io.PrintStream;
import lanewise.checks.Arguments;
import lanewise.optimize.StopReason;

/**
 * Prints how a run, or a choice among settings, goes on: in a terminal one line that is written anew after each epoch, and twice a
 * second within a long one, in a file or a pipe one line per epoch, and one every half minute within it. What does not fit the width
 * of the terminal is left off from the right, because a line that wraps cannot be written anew.
 */
public final class ProgressLine implements TrainingListener, HalvingListener {

    /** Between two lines of a log within an epoch. */
    private static final long LOG_NANOS = 30_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final int columns;
    private int width;

    /** How long the epoch had gone on at the last line of a log within it. */
    private long logged;

    /**
     * Prints in a chosen way.
     *
     * @param out where to print
     * @param terminal whether a carriage return leads back to the start of the line there
     */
    public ProgressLine(PrintStream out, boolean terminal) {
        this(out, terminal, 80);
    }

    /**
     * Prints in a chosen way, to a terminal of a known width.
     *
     * @param out where to print
     * @param terminal whether a carriage return leads back to the start of the line there
     * @param columns characters that fit in a line of the terminal, at least 20
     * @throws IllegalArgumentException if there are fewer
     */
    public ProgressLine(PrintStream out, boolean terminal, int columns) {
        this.out = out;
        this.terminal = terminal;
        this.columns = Arguments.atLeast("columns", columns, 20);
    }

    /**
     * Prints to standard output, as suits it. The width of a terminal is that of the environment variable {@code COLUMNS},
     * 80 if there is none.
     *
     * @return a listener for one run at a time
     */
    public static ProgressLine toStandardOutput() {
        Console console = System.console();
        return new ProgressLine(
                System.out, console != null && console.isTerminal(), columns(System.getenv("COLUMNS")));
    }

    /** The number of a text; 80 if it is none, or too small to print anything. */
    static int columns(String text) {
        return text != null && text.matches("[1-9][0-9]{1,4}") ? Math.max(20, Integer.parseInt(text)) : 80;
    }

    @Override
    public void epoch(EpochReport report) {
        logged = 0;
        show(report.toString());
    }

    @Override
    public void epoch(Candidate candidate, EpochReport report) {
        logged = 0;
        show(candidate.name() + "  " + report);
    }

    @Override
    public void progress(EpochProgress progress) {
        show(progress, "");
    }

    @Override
    public void progress(Candidate candidate, EpochProgress progress) {
        show(progress, candidate.name() + "  ");
    }

    private void show(EpochProgress progress, String prefix) {
        // The epoch began anew, or another one did.
        logged = Math.min(logged, progress.nanos());
        if (terminal || progress.nanos() - logged >= LOG_NANOS) {
            logged = progress.nanos();
            show(prefix + progress);
        }
    }

    @Override
    public void round(HalvingReport.Round round) {
        end();
        out.println(round);
    }

    @Override
    public void rolledBack(StopReason.Diverged reason, double rateScale) {
        end();
        out.println(reason + "; gone back to the last good parameters, learning rates are scaled by " + rateScale
                + " from now on");
    }

    @Override
    public void finished(TrainingReport report) {
        end();
        out.println(report);
    }

    private void show(String whole) {
        if (!terminal) {
            out.println(whole);
            return;
        }
        String line = fitting(whole);
        // What is left of a longer line before it is overwritten by spaces.
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    /** As many items of a line, which two spaces separate, as fit; of the first as much as does. */
    private String fitting(String line) {
        int most = columns - 1;
        if (line.length() <= most) {
            return line;
        }
        int end = line.lastIndexOf("  ", most);
        return line.substring(0, end < 0 ? most : end);
    }

    private void end() {
        if (width > 0) {
            out.println();
            width = 0;
        }
    }
}
