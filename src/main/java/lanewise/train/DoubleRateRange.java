// Generated from FloatRateRange.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.Arrays;
import java.util.Objects;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.data.DoubleDataset;
import lanewise.kernel.Parallelism;
import lanewise.network.Network;

/** Runs learning-rate range tests. */
public final class DoubleRateRange {

    private static final double SMOOTHING = 0.9;
    private static final double WORSE = 4;

    private static final RateRangeListener ALL_STEPS = (_, _, _, _) -> true;

    private DoubleRateRange() {}

    /**
     * Trains with a rate that grows by the same factor at each step, on the caller's thread alone. The parameters are drawn from the
     * seed of the training and thrown away.
     *
     * @param network the network
     * @param training how to train it, where a step may accumulate batches; the schedule is not used, nor is what concerns epochs
     * @param data the rows, visited in the order of the training's epochs as often as necessary
     * @param low the first rate, positive
     * @param high the last rate, above the first
     * @param steps number of steps, at least 10
     * @return rates and losses
     * @throws IllegalArgumentException if the range is not one or the dataset does not fit the network
     */
    public static RateRange run(
            Network network, Training training, DoubleDataset data, double low, double high, int steps) {
        return run(network, training, data, low, high, steps, ALL_STEPS, null);
    }

    /**
     * As {@link #run(Network, Training, DoubleDataset, double, double, int)}, on several threads, with the same result for any number
     * of them, and with a listener that may end it.
     *
     * @param network the network
     * @param training how to train it, where a step may accumulate batches; the schedule is not used, nor is what concerns epochs
     * @param data the rows, visited in the order of the training's epochs as often as necessary
     * @param low the first rate, positive
     * @param high the last rate, above the first
     * @param steps number of steps, at least 10
     * @param listener hears of each step
     * @param threads what to work on, see {@link DoubleTrainer#of(Network, Training, Parallelism)}; null for the caller's thread alone
     * @return rates and losses, of the steps until the listener ended it
     * @throws IllegalArgumentException if the range is not one or the dataset does not fit the network
     */
    public static RateRange run(
            Network network, Training training, DoubleDataset data, double low, double high, int steps,
            RateRangeListener listener, Parallelism threads) {
        Arguments.positive("low", low);
        Arguments.positive("high", high);
        if (high <= low) {
            throw new IllegalArgumentException("high is " + high + "; the last rate must be above the first, " + low);
        }
        Arguments.atLeast("steps", steps, 10);
        Objects.requireNonNull(listener, "listener");
        DataFit.check(network, data.rows(), data.features(), data.targets(), data.classes());
        DataFit.checkNormalized(network, data.rows(), "there is 1 row to learn from");
        double growth = (StrictMath.log(high) - StrictMath.log(low)) / (steps - 1);
        // Beyond the range of the type there is no rate, and long before it the run has diverged.
        Training growing = training.schedule(step -> Math.min(rate(low, growth * step), Double.MAX_VALUE))
                .rollback(Rollback.NEVER);
        DoubleTrainer trainer = DoubleTrainer.of(network, growing, threads);
        trainer.stepper.checkRows(data.x(), data.y(), data.rows());
        if (trainer.stepper.weight(data.y(), 0, data.weights(), 0, data.rows()) == 0) {
            throw new IllegalArgumentException(
                    Counts.allHave(data.rows(), "row") + " weight 0; a range test needs one above 0");
        }
        DoubleBatches batches = DoubleBatches.of(data, training.batchSize(), training.seed());
        // Most end long before the last of very many steps.
        double[] rates = new double[Math.min(steps, 1024)];
        double[] losses = new double[rates.length];
        double average = 0;
        double lowest = Double.POSITIVE_INFINITY;
        boolean negative = false;
        Visit visit = new Visit(trainer, batches);
        for (int step = 0; step < steps; step++) {
            if (step == rates.length) {
                int longer = (int) Math.min(steps, 2L * step);
                rates = Arrays.copyOf(rates, longer);
                losses = Arrays.copyOf(losses, longer);
            }
            rates[step] = growing.schedule().at(step);
            double loss = visit.step(training.accumulation());
            average = SMOOTHING * average + (1 - SMOOTHING) * loss;
            losses[step] = average / (1 - StrictMath.pow(SMOOTHING, step + 1));
            lowest = Math.min(lowest, losses[step]);
            negative |= loss < 0;
            double size = negative ? Math.max(Math.abs(lowest), losses[0] - lowest) : lowest;
            boolean worse = !(losses[step] - lowest <= (WORSE - 1) * size && losses[step] < Double.POSITIVE_INFINITY);
            boolean goesOn = listener.step(step, steps, rates[step], losses[step]);
            if (step >= 2 && (worse || !goesOn)) {
                return new RateRange(Arrays.copyOf(rates, step + 1), Arrays.copyOf(losses, step + 1), worse);
            }
        }
        return new RateRange(rates, losses, false);
    }

    /** low·eˣ; eˣ itself may be no number where this is one. */
    private static double rate(double low, double x) {
        double half = StrictMath.exp(x / 2);
        return low * half * half;
    }

    /** The batches of one epoch after the other. */
    private static final class Visit {

        private final DoubleTrainer trainer;
        private final DoubleBatches batches;
        private int epoch;

        Visit(DoubleTrainer trainer, DoubleBatches batches) {
            this.trainer = trainer;
            this.batches = batches;
            batches.start(0, 0);
        }

        /** A step of the optimizer on so many batches. Returns their mean loss, infinite if it has diverged. */
        double step(int accumulation) {
            double sum = 0;
            double weights = 0;
            for (int i = 0; i < accumulation && sum < Double.POSITIVE_INFINITY; i++) {
                int rows = next();
                double weight = weight(rows);
                // A batch without a row that counts has no mean, and teaches nothing.
                while (weight == 0) {
                    rows = next();
                    weight = weight(rows);
                }
                sum += weight * loss(rows);
                weights += weight;
            }
            return sum / weights;
        }

        private int next() {
            int rows = batches.next();
            if (rows == 0) {
                epoch++;
                batches.start(epoch, 0);
                rows = batches.next();
            }
            return rows;
        }

        private double weight(int rows) {
            return trainer.stepper.weight(batches.y, 0, batches.weights, 0, rows);
        }

        /** As in a run, what is left of an epoch may be one row, which {@link DoubleTrainer#step} refuses where it says nothing. */
        private double loss(int rows) {
            try {
                double loss = trainer.stepper.step(batches.x, 0, batches.y, 0, batches.weights, 0, rows);
                if (trainer.stepper.failure != null) {
                    trainer.recovery.afterFailure(batches.x, 0, batches.y, 0, rows);
                }
                return loss;
            } catch (DivergedException e) {
                return Double.POSITIVE_INFINITY;
            }
        }
    }
}
