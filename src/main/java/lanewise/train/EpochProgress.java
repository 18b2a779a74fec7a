package lanewise.train;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * How far a run is within an epoch.
 *
 * @param epoch the epoch, counted from 0
 * @param epochs how many there are to be
 * @param rows rows visited in the epoch so far
 * @param allRows rows that the epoch has; empty for a source, which does not tell
 * @param loss mean over these rows of the loss, each at the parameters that its batch was evaluated with; NaN if none of them
 *     counts
 * @param learningRate of the last step
 * @param steps steps of the optimizer since the start of the run
 * @param nanos time since the epoch began, or was gone on with
 * @param rowsSince rows visited in that time
 */
public record EpochProgress(
        int epoch,
        int epochs,
        long rows,
        OptionalLong allRows,
        double loss,
        double learningRate,
        long steps,
        long nanos,
        long rowsSince) {

    /**
     * The time that the rest of the epoch will take if it goes on as it did, without its validation.
     *
     * @return in nanoseconds; empty if it is not known how many rows are left
     */
    public OptionalLong nanosLeft() {
        return allRows.isPresent() && rowsSince > 0
                ? OptionalLong.of((long) ((double) (allRows.getAsLong() - rows) * nanos / rowsSince))
                : OptionalLong.empty();
    }

    /**
     * One line.
     *
     * @return for example {@code epoch 3 of 20  45 %  loss 0.4311  rate 0.01  12,345 rows/s  41 s left}; of a source
     *     {@code 1,500,000 rows} in place of the percentage, and nothing of what is left
     */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "epoch %d of %d  ", epoch + 1, epochs));
        line.append(
                allRows.isPresent()
                        ? String.format(Locale.ROOT, "%d %%", 100 * rows / Math.max(1, allRows.getAsLong()))
                        : String.format(Locale.ROOT, "%,d rows", rows));
        line.append(
                String.format(
                        Locale.ROOT, "  loss %.6g  rate %.3g  %,.0f rows/s", loss, learningRate,
                        rowsSince * 1e9 / Math.max(nanos, 1)));
        nanosLeft().ifPresent(left -> line.append(String.format(Locale.ROOT, "  %,.0f s left", left / 1e9)));
        return line.toString();
    }
}
