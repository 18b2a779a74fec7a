package lanewise.verification.cli;

import java.io.Console;
import java.io.PrintStream;
import lanewise.verification.Progress;

/**
 * Says how a long check goes on: in a terminal one line that is written anew twice a second, in a file or a pipe a line every half
 * minute. A single evaluation may take long, so a thread of its own keeps the line alive between the comparisons.
 */
final class CheckProgress implements AutoCloseable {

    private static final long TERMINAL_NANOS = 500_000_000L;
    private static final long LOG_NANOS = 30_000_000_000L;
    private static final int COLUMNS = 80;

    private final PrintStream out;
    private final boolean terminal;
    private final long nanos;
    private final long start = System.nanoTime();
    private long last = start;
    private String doing = "";
    private int width;
    private Thread clock;

    /** Prints no more often than every so many nanoseconds; {@code terminal} tells whether a carriage return leads back there. */
    CheckProgress(PrintStream out, boolean terminal, long nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /** As suits the standard streams; runs until it is closed. */
    static CheckProgress running(PrintStream out) {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return running(out, terminal, terminal ? TERMINAL_NANOS : LOG_NANOS);
    }

    /** The same, in a chosen way. */
    static CheckProgress running(PrintStream out, boolean terminal, long nanos) {
        CheckProgress progress = new CheckProgress(out, terminal, nanos);
        progress.clock = Thread.ofPlatform().daemon().name("check progress").start(progress::tick);
        return progress;
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TERMINAL_NANOS / 1_000_000);
                show();
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    /** What is going on from now on. */
    synchronized void doing(String what) {
        doing = what;
        show();
    }

    /** A comparison was made. After the last one the gradients of training are still to come. */
    synchronized void compared(Progress progress) {
        String count = progress.done() + " of " + progress.total() + " comparisons";
        doing(progress.block() + ": " + count);
        if (progress.done() == progress.total()) {
            doing = "after " + count + ", the gradients of training against the reference";
        }
    }

    /** Prints a sentence of its own. */
    synchronized void say(String sentence) {
        clear();
        out.println(sentence);
    }

    private synchronized void show() {
        long now = System.nanoTime();
        if (doing.isEmpty() || now - last < nanos) {
            return;
        }
        last = now;
        String line = doing + ", " + (now - start) / 1_000_000_000 + " s";
        if (!terminal) {
            out.println(line);
            return;
        }
        // A line that wraps cannot be written anew.
        String fitting = line.substring(0, Math.min(line.length(), COLUMNS - 1));
        out.print("\r" + fitting + " ".repeat(Math.max(0, width - fitting.length())));
        out.flush();
        width = fitting.length();
    }

    private void clear() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }

    /** The report follows, where the line was. */
    @Override
    public synchronized void close() {
        if (clock != null) {
            clock.interrupt();
        }
        doing = "";
        clear();
    }
}
