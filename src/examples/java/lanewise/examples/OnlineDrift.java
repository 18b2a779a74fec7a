package lanewise.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.RmsProp;
import lanewise.train.FloatLive;
import lanewise.train.FloatLivePrediction;
import lanewise.train.FloatTrainer;
import lanewise.train.Training;

/**
 * Learns from rows one by one while it predicts them. Half-way what is to be learned turns into its opposite; the learner
 * falls below chance, and recovers.
 *
 * <p>Each row is first predicted, then learned from, so every prediction is of a row not seen before (Dawid, <i>Statistical
 * Theory: The Prequential Approach</i>, 1984).
 */
public final class OnlineDrift {

    private static final int FEATURES = 8;

    /**
     * One line of the table.
     *
     * @param rows rows seen
     * @param accuracy part of the last rows that was predicted right
     * @param loss their mean loss
     */
    public record Line(int rows, double accuracy, double loss) {}

    private OnlineDrift() {}

    /**
     * Runs the stream.
     *
     * @param rows number of rows; the drift comes after half of them
     * @param every rows per line of the table
     * @return the table
     */
    public static List<Line> run(int rows, int every) {
        Network network = Network.inputs(FEATURES).dense(16, Activation.TANH).dense(2).softmaxCrossEntropy();
        FloatTrainer trainer = FloatTrainer.of(network, Training.with(RmsProp.standard(), 0.003).batchSize(1).seed(1));
        FloatLive live = FloatLive.of(trainer, 1);
        SplittableRandom random = new SplittableRandom(1);
        float[] x = new float[FEATURES];
        float[] y = new float[1];
        List<Line> table = new ArrayList<>();
        int right = 0;
        double loss = 0;
        try (FloatLivePrediction prediction = live.predictor()) {
            for (int row = 1; row <= rows; row++) {
                y[0] = draw(random, x, row > rows / 2);
                if (prediction.classOf(x, 0) == (int) y[0]) {
                    right++;
                }
                loss += live.learn(x, 0, y, 0, 1);
                if (row % every == 0) {
                    table.add(new Line(row, (double) right / every, loss / every));
                    right = 0;
                    loss = 0;
                }
            }
        }
        return table;
    }

    /** A random row; its class is the sign of the product of its first two features, after the drift the opposite. */
    private static float draw(SplittableRandom random, float[] x, boolean drifted) {
        for (int j = 0; j < x.length; j++) {
            x[j] = (float) (2 * random.nextDouble() - 1);
        }
        return x[0] * x[1] > 0 != drifted ? 1 : 0;
    }

    /** Prints the table of 40,000 rows. */
    public static void main(String[] args) {
        System.out.println("  rows  accuracy    loss");
        for (Line line : run(40_000, 2_000)) {
            System.out.printf(Locale.ROOT, "%6d  %6.1f %%  %.4f%n", line.rows(), 100 * line.accuracy(), line.loss());
        }
    }
}
