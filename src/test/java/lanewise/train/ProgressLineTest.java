package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static EpochReport report(int epoch, double loss) {
        return new EpochReport(epoch, 3, loss, Optional.empty(), 0.01, 4 * (epoch + 1), 1000, 1_000_000_000);
    }

    private static String printed(boolean terminal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProgressLine line = new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
        List<EpochReport> history = List.of(report(0, 0.123456), report(1, 0.5));
        history.forEach(line::epoch);
        line.rolledBack(new StopReason.Diverged(8, StopReason.Quantity.LOSS, Double.NaN), 0.5);
        line.epoch(report(2, 0.25));
        line.finished(new TrainingReport(new StopReason.EpochLimit(3), history, 0, 0.123456, 12, 1, 2_500_000_000L));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void aLogHasALinePerEpoch() {
        assertEquals(
                """
                        epoch 1 of 3  loss 0.123456  rate 0.0100  1,000 rows/s
                        epoch 2 of 3  loss 0.500000  rate 0.0100  1,000 rows/s
                        diverged at step 8: the loss is NaN; a smaller learning rate may help; gone back to the last good \
                        parameters, learning rates are scaled by 0.5 from now on
                        epoch 3 of 3  loss 0.250000  rate 0.0100  1,000 rows/s
                        stopped after 3 epochs, the limit; best loss 0.123456 in epoch 1 of the run; 12 steps, 2.50 s
                        """,
                printed(false));
    }

    private static final Candidate ADAM = new Candidate(
            "Adam", Network.inputs(1).dense(1).meanSquaredError(), Training.with(Adam.standard(), 0.01));

    /** A choice among settings has a line per epoch of a candidate, and one per round. */
    @Test
    void aChoiceIsPrintedToo() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProgressLine line = new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), true);
        line.epoch(ADAM, report(0, 0.25));
        line.round(new HalvingReport.Round(
                1, List.of(
                        new HalvingReport.Score("Adam", 0.5, "accuracy 93.3 %"),
                        new HalvingReport.Score("SGD", 0.75, "accuracy 81.0 %"))));
        assertEquals(
                """
                        \rAdam  epoch 1 of 3  loss 0.250000  rate 0.0100  1,000 rows/s
                        1 epoch  2 candidates  best: Adam  validation loss 0.500000  accuracy 93.3 %
                        """,
                bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    private static String inColumns(int columns, EpochReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, columns).epoch(report);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A line that wraps could not be written anew. */
    @Test
    void aLineFitsTheTerminal() {
        EpochReport report = report(0, 0.123456);
        assertEquals("\repoch 1 of 3  loss 0.123456  rate 0.0100  1,000 rows/s", inColumns(55, report));
        assertEquals("\repoch 1 of 3  loss 0.123456  rate 0.0100", inColumns(54, report));
        assertEquals("\repoch 1 of 3  loss 0.123456", inColumns(40, report));
        assertEquals("\repoch 1 of 3", inColumns(20, report));
        EpochReport long_ = new EpochReport(
                1234567, 1234567890, 0.1, Optional.empty(), 0.01, 4, 1000, 1_000_000_000);
        assertEquals("\repoch 1234568 of 123", inColumns(21, long_));
        assertEquals(80, ProgressLine.columns(null));
        assertEquals(80, ProgressLine.columns("wide"));
        assertEquals(80, ProgressLine.columns("0"));
        assertEquals(20, ProgressLine.columns("12"));
        assertEquals(132, ProgressLine.columns("132"));
    }

    @Test
    void aTerminalHasOneLineThatChanges() {
        assertEquals(
                "\repoch 1 of 3  loss 0.123456  rate 0.0100  1,000 rows/s\repoch 2 of 3  loss 0.500000  rate 0.0100"
                        + "  1,000 rows/s\ndiverged at step 8: the loss is NaN; a smaller learning rate may help; gone back to"
                        + " the last good parameters, learning rates are scaled by 0.5 from now on\n"
                        + "\repoch 3 of 3  loss 0.250000  rate 0.0100  1,000 rows/s\n"
                        + "stopped after 3 epochs, the limit; best loss 0.123456 in epoch 1 of the run; 12 steps, 2.50 s\n",
                printed(true));
    }

    private static EpochProgress progress(long rows, OptionalLong all, long seconds) {
        return new EpochProgress(1, 3, rows, all, 0.25, 0.01, 40, seconds * 1_000_000_000, rows - 100);
    }

    @Test
    void withinAnEpoch() {
        assertEquals(
                "epoch 2 of 3  45 %  loss 0.250000  rate 0.0100  80 rows/s  14 s left",
                progress(900, OptionalLong.of(2000), 10).toString());
        assertEquals(
                "epoch 2 of 3  1,500,000 rows  loss 0.250000  rate 0.0100  149,990 rows/s",
                progress(1_500_000, OptionalLong.empty(), 10).toString());
        assertEquals(OptionalLong.empty(), progress(100, OptionalLong.of(200), 0).nanosLeft());
        assertEquals(OptionalLong.of(0), progress(200, OptionalLong.of(200), 4).nanosLeft());
    }

    /** A terminal shows all, over each other; a log has a line every half minute of an epoch. */
    @Test
    void aLogHasFewLinesWithinAnEpoch() {
        for (boolean terminal : new boolean[] {true, false}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ProgressLine line = new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
            for (int epoch = 0; epoch < 2; epoch++) {
                for (int seconds : new int[] {1, 29, 30, 31, 59, 61, 90, 92, 130}) {
                    line.progress(progress(1000 + seconds, OptionalLong.empty(), seconds));
                }
                line.epoch(report(epoch, 0.5));
            }
            String printed = bytes.toString(StandardCharsets.UTF_8);
            long lines = printed.chars().filter(c -> c == (terminal ? '\r' : '\n')).count();
            assertEquals(terminal ? 20 : 10, lines, printed);
        }
    }

    /** The time of an epoch that went back to its start is counted anew. */
    @Test
    void anEpochThatBeginsAnew() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProgressLine line = new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);
        for (int seconds : new int[] {30, 60, 90, 1, 30, 31}) {
            line.progress(progress(1000 + seconds, OptionalLong.empty(), seconds));
        }
        assertEquals(4, bytes.toString(StandardCharsets.UTF_8).lines().count(), bytes.toString(StandardCharsets.UTF_8));
    }
}
