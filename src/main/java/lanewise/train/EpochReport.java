package lanewise.train;

import java.util.Locale;
import java.util.Optional;

/**
 * What an epoch of training came to.
 *
 * @param epoch the epoch, counted from 0
 * @param epochs how many there are to be
 * @param loss mean over the epoch's rows of the loss, each at the parameters that its batch was evaluated with; by weight,
 *     where rows or classes have weights
 * @param validation the evaluation of the validation rows after the epoch, if there are any
 * @param learningRate of the last step
 * @param steps steps of the optimizer since the start of the run
 * @param rows rows visited in the epoch
 * @param nanos time of the epoch, with its validation
 */
public record EpochReport(
        int epoch,
        int epochs,
        double loss,
        Optional<Evaluation> validation,
        double learningRate,
        long steps,
        long rows,
        long nanos) {

    /**
     * The loss by which epochs are compared.
     *
     * @return the validation loss, or the training loss if there are no validation rows
     */
    public double monitored() {
        return validation.map(Evaluation::loss).orElse(loss);
    }

    /**
     * One line.
     *
     * @return for example {@code epoch 3 of 20  loss 0.4311  validation loss 0.4502  accuracy 93.30 %  rate 0.0100  12,345 rows/s}
     */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "epoch %d of %d  loss %.6g", epoch + 1, epochs, loss));
        validation.ifPresent(held -> line
                .append(String.format(Locale.ROOT, "  validation loss %.6g  %s", held.loss(), held.headline())));
        line.append(
                String.format(Locale.ROOT, "  rate %.3g  %,.0f rows/s", learningRate, rows * 1e9 / Math.max(nanos, 1)));
        return line.toString();
    }
}
