package lanewise.train;

import java.io.Console;
import java.io.PrintStream;
import lanewise.optimize.StopReason;

/**
 * Prints how a run goes on: in a terminal one line that is written anew after each epoch, in a file or a pipe one line
 * per epoch.
 */
public final class ProgressLine implements TrainingListener {

    private final PrintStream out;
    private final boolean terminal;
    private int width;

    /**
     * Prints in a chosen way.
     *
     * @param out where to print
     * @param terminal whether a carriage return leads back to the start of the line there
     */
    public ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * Prints to standard output, as suits it.
     *
     * @return a listener for one run
     */
    public static ProgressLine toStandardOutput() {
        Console console = System.console();
        return new ProgressLine(System.out, console != null && console.isTerminal());
    }

    @Override
    public void epoch(EpochReport report) {
        show(report.toString());
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

    private void show(String line) {
        if (!terminal) {
            out.println(line);
            return;
        }
        // What is left of a longer line before it is overwritten by spaces.
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    private void end() {
        if (width > 0) {
            out.println();
            width = 0;
        }
    }
}
