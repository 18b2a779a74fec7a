package lanewise.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.train.FloatRateRange;
import lanewise.train.RateRange;
import lanewise.train.RateRangeListener;
import lanewise.train.Training;

/** Looks for a learning rate for the handwritten digits: a table, and a plot as an SVG file. */
public final class LearningRateRange {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 50;

    private LearningRateRange() {}

    /**
     * Runs the test.
     *
     * @param steps number of steps
     * @param listener hears of each, and may end the test
     * @return rates and losses
     */
    public static RateRange run(int steps, RateRangeListener listener) {
        FloatDataset digits = Datasets.digits();
        FloatDataset data = FloatScaler.minMax(digits, 0, 1).apply(digits);
        Network network = Network.inputs(64).dense(64, Activation.RELU).dense(10).softmaxCrossEntropy();
        return FloatRateRange.run(
                network, Training.with(Adam.standard(), 1).batchSize(32).seed(1), data, 1e-6, 1, steps,
                listener, null);
    }

    /** The loss over the logarithm of the rate, with a mark at the steepest descent. */
    static String svg(RateRange range) {
        double[] rates = range.rates();
        double[] losses = range.losses();
        double highest = Double.NEGATIVE_INFINITY;
        for (double loss : losses) {
            highest = Math.max(highest, Double.isFinite(loss) ? loss : highest);
        }
        double low = Math.log(rates[0]);
        double high = Math.log(rates[rates.length - 1]);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < rates.length && Double.isFinite(losses[i]); i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(rates[i], low, high), y(losses[i], highest)));
        }
        double mark = x(range.steepest(), low, high);
        return String.format(
                Locale.ROOT,
                """
                        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="13">
                        <rect width="100%%" height="100%%" fill="white"/>
                        <line x1="%.1f" y1="%d" x2="%.1f" y2="%d" stroke="orange"/>
                        <polyline fill="none" stroke="black" points="%s"/>
                        <text x="%d" y="%d">rate, %.0e to %.2g (logarithmic); steepest at %.2g</text>
                        <text x="5" y="20">loss, 0 to %.2g</text>
                        </svg>
                        """,
                WIDTH,
                HEIGHT,
                mark,
                MARGIN,
                mark,
                HEIGHT - MARGIN,
                points.toString().strip(),
                MARGIN,
                HEIGHT - MARGIN / 3,
                rates[0],
                rates[rates.length - 1],
                range.steepest(),
                highest);
    }

    private static double x(double rate, double low, double high) {
        return MARGIN + (Math.log(rate) - low) / (high - low) * (WIDTH - 2 * MARGIN);
    }

    private static double y(double loss, double highest) {
        return HEIGHT - MARGIN - loss / highest * (HEIGHT - 2 * MARGIN);
    }

    /**
     * Prints the table.
     *
     * @param args where to write the plot; none for no plot
     */
    public static void main(String[] args) throws IOException {
        RateRange range = run(400, (step, steps, rate, loss) -> {
            if (step % 100 == 99) {
                System.out.printf(Locale.ROOT, "step %d of %d  rate %.1e  loss %.4f%n", step + 1, steps, rate, loss);
            }
            return true;
        });
        System.out.print(range);
        if (args.length > 0) {
            Files.writeString(Path.of(args[0]), svg(range));
        }
    }
}
