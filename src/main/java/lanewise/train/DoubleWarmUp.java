// Generated from FloatWarmUp.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import lanewise.checks.Arguments;
import lanewise.network.Loss;
import lanewise.network.Network;

/** Makes the compiler translate steps and predictions before the first real one. */
final class DoubleWarmUp {

    private static final int STEPS_PER_ROUND = 200;
    private static final int LEAST_STEPS = 10_000;

    /** So many rounds without a faster one mean that the compiler is done. */
    private static final int ROUNDS_WITHOUT_FASTER = 25;

    private DoubleWarmUp() {}

    static long run(DoubleTrainer trainer, Duration atMost) {
        Network network = trainer.network;
        int rows = trainer.training.batchSize();
        double[] x = new double[Arguments.arrayLength("a batch", rows, network.inputs())];
        double[] y = new double[Arguments.arrayLength("a batch", rows, network.targets())];
        for (int row = 0; row < rows && network.targets() > 0; row++) {
            // Valid for every loss of the library: for hinge a sign, for distributions a sum of 1.
            y[row * network.targets()] = 1;
        }
        if (network.loss() instanceof Loss.SoftmaxCrossEntropy softmax) {
            Arrays.fill(y, classThatCounts(softmax.classWeights()));
        } else if (network.loss() instanceof Loss.Hinge) {
            Arrays.fill(y, 1);
        } else if (network.loss() instanceof Loss.Custom) {
            Arrays.fill(y, 0);
        }
        DoubleTrainer scratch = DoubleTrainer.of(network, trainer.training.schedule(step -> 0),
                trainer.parameters().clone(), trainer.threads);
        DoublePrediction prediction = DoubleModel.of(scratch).predictor(1);
        double[] outputs = new double[network.outputs()];
        long start = System.nanoTime();
        long fastest = Long.MAX_VALUE;
        long budget = atMost.toNanos();
        long steps = 0;
        int slower = 0;
        while (steps < LEAST_STEPS || slower < ROUNDS_WITHOUT_FASTER) {
            long roundStart = System.nanoTime();
            for (int i = 0; i < STEPS_PER_ROUND; i++) {
                // Before compilation a step of a large network may take a hundred times as long as afterwards.
                if (System.nanoTime() - start >= budget) {
                    return steps;
                }
                scratch.step(x, y, rows);
                prediction.outputs(x, 0, 1, outputs, 0);
                steps++;
            }
            long time = System.nanoTime() - roundStart;
            slower = time < fastest - fastest / 50 ? 0 : slower + 1;
            fastest = Math.min(fastest, time);
        }
        return steps;
    }

    /** The first class whose weight is not 0. */
    private static int classThatCounts(List<Double> weights) {
        int label = 0;
        while (label + 1 < weights.size() && weights.get(label) == 0) {
            label++;
        }
        return label;
    }
}
