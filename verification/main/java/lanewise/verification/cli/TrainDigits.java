package lanewise.verification.cli;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.data.FloatSplit;
import lanewise.kernel.FloatReduce;
import lanewise.kernel.Simd;
import lanewise.network.Activation;
import lanewise.network.FloatBackprop;
import lanewise.network.FloatInitialization;
import lanewise.network.FloatPredictor;
import lanewise.network.Network;
import lanewise.optimize.AdamW;
import lanewise.optimize.FloatGradientDescent;
import lanewise.optimize.FloatOptimizer;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.OptimizationResult;
import lanewise.optimize.Optimizer;
import lanewise.optimize.Schedule;
import lanewise.optimize.Stopping;
import lanewise.train.FloatNetworkObjective;
import lanewise.verification.GradientCheck;
import lanewise.verification.GradientReport;

/**
 * Trains a network on 1,797 handwritten digits and prints what came of it: accuracy on digits it has not seen, time and
 * bytes of a training step, and the verdict of a finite-difference check of its gradient.
 *
 * <p>Apart from the times, every run prints the same numbers: on every machine, at every vector width, without vectors.
 */
public final class TrainDigits {

    private static final long SEED = 42;
    private static final int EPOCHS = 30;
    private static final int BATCH = 32;
    private static final double LEARNING_RATE = 5e-3;
    private static final Optimizer OPTIMIZER = new AdamW(0.9, 0.999, 1e-8, 0.1);
    private static final int CHECKED_ROWS = 5;
    private static final int TIMED_STEPS = 20_000;

    /** Steps whose bytes are looked at together while the compiler is at work. */
    private static final int WARM_UP_STEPS = 2_000;

    /** So many times none of them allocates anything: then it is done. */
    private static final int WITHOUT_BYTES = 10;

    private static final long LONGEST_WARM_UP_NANOS = 20_000_000_000L;

    private final PrintStream out;
    private final Network network = Network.inputs(64).dense(96, Activation.RELU).dense(10).softmaxCrossEntropy();
    private final float[] parameters = FloatInitialization.of(network, SEED);
    private final FloatDataset train;
    private final FloatDataset heldOut;

    private TrainDigits(PrintStream out) {
        this.out = out;
        FloatSplit split = Datasets.digits().stratifiedSplit(0.8, SEED);
        FloatScaler scaler = FloatScaler.minMax(split.train(), 0, 1);
        train = scaler.apply(split.train());
        heldOut = scaler.apply(split.heldOut());
    }

    /**
     * What the run came to, for those who call it from a program.
     *
     * @param accuracy share of the held-out digits that are recognised, from 0 to 1
     * @param bytesPerStep bytes allocated by a training step
     * @param gradient the report of the finite-difference check
     */
    public record Result(double accuracy, long bytesPerStep, GradientReport gradient) {}

    /**
     * Runs the whole programme.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    /**
     * Trains, measures and checks.
     *
     * @param out where the report goes
     * @return the same figures as values
     */
    public static Result run(PrintStream out) {
        TrainDigits digits = new TrainDigits(out);
        digits.train();
        double accuracy = digits.accuracy();
        out.printf(Locale.ROOT, "held-out accuracy  %.2f %% of %d digits%n", 100 * accuracy, digits.heldOut.rows());
        long bytes = digits.measureStep();
        out.println("SIMD path          " + Simd.describe());
        return new Result(accuracy, bytes, digits.checkGradient());
    }

    private void train() {
        out.println("network            " + network.describe() + ", " + parameters.length + " parameters");
        out.printf("digits             %d to train on, %d held out%n", train.rows(), heldOut.rows());
        FloatNetworkObjective objective = FloatNetworkObjective.of(network, train, BATCH);
        long steps = (long) EPOCHS * ((train.rows() + BATCH - 1) / BATCH);
        GradientDescent descent = GradientDescent.miniBatch(
                BATCH, Schedule.cosine(LEARNING_RATE, 0, steps), Stopping.after(EPOCHS))
                .withOptimizer(OPTIMIZER)
                .withSeed(SEED);
        long start = System.nanoTime();
        OptimizationResult result = new FloatGradientDescent(descent, objective)
                .run(
                        parameters,
                        (epoch, loss, norm, rate) -> out.printf(
                                Locale.ROOT,
                                "epoch %2d of %d    loss %.6f    held-out accuracy %.2f %%%n",
                                epoch + 1,
                                EPOCHS,
                                loss,
                                100 * accuracy()));
        out.printf(Locale.ROOT, "stopped            %s, after %.2f s%n", result.stop(),
                (System.nanoTime() - start) / 1e9);
    }

    private double accuracy() {
        int classes = network.outputs();
        float[] outputs = new float[heldOut.rows() * classes];
        FloatPredictor.of(network, heldOut.rows()).predict(parameters, heldOut.x(), 0, heldOut.rows(), outputs, 0);
        int right = 0;
        for (int row = 0; row < heldOut.rows(); row++) {
            if (FloatReduce.argMax(classes, outputs, row * classes) == (int) heldOut.y()[row]) {
                right++;
            }
        }
        return (double) right / heldOut.rows();
    }

    /** Steps on a copy, so that the trained parameters stay what they are. */
    private long measureStep() {
        float[] copy = parameters.clone();
        float[] gradient = new float[copy.length];
        FloatBackprop backprop = FloatBackprop.of(network, BATCH);
        FloatOptimizer optimizer = FloatOptimizer.of(OPTIMIZER, copy.length);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long warm = System.nanoTime();
        for (int without = 0; without < WITHOUT_BYTES && System.nanoTime() - warm < LONGEST_WARM_UP_NANOS;) {
            long before = threads.getCurrentThreadAllocatedBytes();
            steps(WARM_UP_STEPS, backprop, optimizer, copy, gradient);
            without = threads.getCurrentThreadAllocatedBytes() == before ? without + 1 : 0;
        }
        long bytesBefore = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        steps(TIMED_STEPS, backprop, optimizer, copy, gradient);
        double micros = (System.nanoTime() - start) / 1e3 / TIMED_STEPS;
        long bytes = (threads.getCurrentThreadAllocatedBytes() - bytesBefore) / TIMED_STEPS;
        out.printf(
                Locale.ROOT, "training step      %.2f us and %d bytes, AdamW on %d digits%n", micros, bytes, BATCH);
        return bytes;
    }

    private void steps(int count, FloatBackprop backprop, FloatOptimizer optimizer, float[] copy, float[] gradient) {
        int batches = train.rows() / BATCH;
        for (int step = 0; step < count; step++) {
            int row = step % batches * BATCH;
            backprop.valueAndGradient(copy, train.x(), row * train.features(), train.y(), row, BATCH, gradient);
            optimizer.step(copy, gradient, LEARNING_RATE);
        }
    }

    private GradientReport checkGradient() {
        out.printf("gradient check     of all %d parameters, on %d digits:%n", parameters.length, CHECKED_ROWS);
        GradientReport report = GradientCheck.of(network)
                .parameters(parameters)
                .data(Arrays.copyOf(train.x(), CHECKED_ROWS * train.features()),
                        Arrays.copyOf(train.y(), CHECKED_ROWS), CHECKED_ROWS)
                .mode(GradientCheck.Mode.FULL)
                .run();
        out.println(report);
        return report;
    }
}
