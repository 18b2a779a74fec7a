package lanewise.examples;

import java.util.Locale;
import java.util.SplittableRandom;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.AdamW;
import lanewise.optimize.ReduceOnPlateau;
import lanewise.optimize.Schedule;
import lanewise.train.FloatModel;
import lanewise.train.FloatPrediction;
import lanewise.train.FloatTrainer;
import lanewise.train.Training;
import lanewise.train.TrainingReport;

/**
 * How many pieces does a shop sell on a day? Integers that name things, the shop and the day of the week, become embeddings
 * beside the numbers, price and promotion. One network learns the rate of the counts, another what is enough on nine days of
 * ten.
 */
public final class ShopDemand {

    private static final int SHOPS = 60;

    /**
     * What came of it, on days that were not learned from.
     *
     * @param constant Poisson loss of one rate for all
     * @param network Poisson loss of the network
     * @param possible Poisson loss of the true rates
     * @param enough part of the days on which the second network's answer was enough
     * @param report how the first network was trained
     */
    public record Result(double constant, double network, double possible, double enough, TrainingReport report) {}

    private ShopDemand() {}

    /** The logarithm of the true rate. */
    private static double logRate(int shop, int weekday, double price, int promotion) {
        return 1 + 0.8 * Math.sin(shop) + 0.4 * Math.cos(weekday) - 1.2 * (price - 1) + 0.5 * promotion;
    }

    /** A count with a rate: how many steps of random length fit in a unit of time (Knuth, volume 2, section 3.4.1). */
    private static int count(double rate, SplittableRandom random) {
        int count = 0;
        for (double time = -Math.log(1 - random.nextDouble()); time < rate; count++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return count;
    }

    /** Days: number of the shop, day of the week, price, promotion; the count, and the true rate in {@code logRates}. */
    private static FloatDataset days(double[] logRates, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = new float[4 * logRates.length];
        float[] y = new float[logRates.length];
        for (int row = 0; row < y.length; row++) {
            int shop = random.nextInt(SHOPS);
            int weekday = random.nextInt(7);
            double price = random.nextDouble(0.5, 1.5);
            int promotion = random.nextInt(2);
            // The shops have numbers of their own, with gaps; below 2²⁴ a float holds them exactly.
            x[4 * row] = 100_003 + 7_919 * shop;
            x[4 * row + 1] = weekday;
            x[4 * row + 2] = (float) price;
            x[4 * row + 3] = promotion;
            logRates[row] = logRate(shop, weekday, price, promotion);
            y[row] = count(Math.exp(logRates[row]), random);
        }
        return FloatDataset.regression(y.length, 4, 1, x, y);
    }

    private static Network network(Loss loss) {
        return Network.inputs(4)
                .embedding(Layer.Embedding.Feature.hashed(0, 2_048, 4), Layer.Embedding.Feature.table(1, 7, 2))
                .dense(24, Activation.GELU)
                .batchNorm()
                .dense(12, Activation.GELU)
                .dropout(0.05)
                .dense(1)
                .l1(1e-5)
                .loss(loss);
    }

    /**
     * Trains both networks.
     *
     * @param days how many days to learn from
     * @return what came of it
     */
    public static Result run(int days) {
        FloatDataset learned = days(new double[days], 1);
        // An embedding reads integers; price and promotion alone are scaled.
        FloatScaler scaler = FloatScaler.standardize(learned).leaving(0, 1);
        FloatDataset train = scaler.apply(learned);
        double[] logRates = new double[days / 2];
        FloatDataset unseen = days(logRates, 2);
        Training training = Training
                .with(AdamW.standard(), new ReduceOnPlateau(Schedule.constant(0.01), 0.5, 2).withWarmup(50))
                .batchSize(64)
                .accumulation(2)
                .clipValue(1)
                .validation(0.2)
                .earlyStop(8)
                .epochs(60)
                .seed(1);

        FloatTrainer rates = FloatTrainer.of(network(Loss.POISSON), training);
        TrainingReport report = rates.train(train);
        FloatTrainer stock = FloatTrainer.of(network(new Loss.Quantile(0.9)), training);
        stock.train(train);

        double mean = 0;
        double possible = 0;
        int enough = 0;
        FloatPrediction prediction = FloatModel.of(stock).withScaler(scaler).predictor(1);
        for (int row = 0; row < unseen.rows(); row++) {
            float count = unseen.y()[row];
            mean += count / unseen.rows();
            possible += (Math.exp(logRates[row]) - count * logRates[row]) / unseen.rows();
            enough += count <= prediction.valueOf(unseen.x(), 4 * row) ? 1 : 0;
        }
        return new Result(
                mean - mean * Math.log(mean), FloatModel.of(rates).withScaler(scaler).evaluate(unseen).loss(), possible,
                (double) enough / unseen.rows(), report);
    }

    /** Prints the losses. */
    public static void main(String[] args) {
        Result result = run(8_000);
        System.out.printf(
                Locale.ROOT,
                "Poisson loss: one rate for all %.4f, the network %.4f, the true rates %.4f%n",
                result.constant(),
                result.network(),
                result.possible());
        System.out.printf(Locale.ROOT, "enough for nine days of ten: it was on %.1f %%%n", 100 * result.enough());
        System.out.println(result.report());
    }
}
