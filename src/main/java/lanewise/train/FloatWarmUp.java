package lanewise.train;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import lanewise.checks.Allocation;
import lanewise.checks.Arguments;
import lanewise.network.Loss;
import lanewise.network.Network;

/** Makes the compiler translate steps, predictions, and the publishing of versions, before the first real one. */
final class FloatWarmUp {

    private static final int STEPS_PER_ROUND = 200;
    private static final int LEAST_STEPS = 10_000;

    /** So long without a faster round, and one that allocates less, mean that the compiler is done. */
    private static final long QUIET_NANOS = 500_000_000;

    /** As long as rounds allocate, vectors are still objects somewhere, unless a part of a user's own makes them. */
    private static final long QUIET_NANOS_ALLOCATING = 4_000_000_000L;

    private static final int QUIET_ROUNDS = 25;

    /** Every so many steps one is learned and served by {@link FloatLive}, whose copy takes as long as a step of a large network. */
    private static final int LIVE_EVERY = 4;

    private FloatWarmUp() {}

    static long run(FloatTrainer trainer, Duration atMost) {
        Network network = trainer.network;
        int rows = trainer.training.batchSize();
        float[] x = new float[Arguments.arrayLength("a batch", rows, network.inputs())];
        float[] y = new float[Arguments.arrayLength("a batch", rows, network.targets())];
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
        FloatTrainer scratch = FloatTrainer.of(network, trainer.training.schedule(step -> 0),
                trainer.parameters().clone(), trainer.threads);
        FloatPrediction prediction = FloatModel.of(scratch).predictor(1);
        FloatLive live = FloatLive.of(scratch, 1);
        float[] outputs = new float[network.outputs()];
        try (FloatLivePrediction served = live.predictor()) {
            return run(scratch, live, served, prediction, x, y, outputs, atMost.toNanos());
        }
    }

    private static long run(
            FloatTrainer scratch, FloatLive live, FloatLivePrediction served, FloatPrediction prediction, float[] x,
            float[] y, float[] outputs, long budget) {
        int rows = scratch.training.batchSize();
        long start = System.nanoTime();
        long fastest = Long.MAX_VALUE;
        long fewestBytes = Long.MAX_VALUE;
        long steps = 0;
        int quietRounds = 0;
        long quietSince = start;
        boolean allocates = true;
        while (steps < LEAST_STEPS
                || quietRounds < QUIET_ROUNDS
                || System.nanoTime() - quietSince < (allocates ? QUIET_NANOS_ALLOCATING : QUIET_NANOS)) {
            long roundStart = System.nanoTime();
            long bytesBefore = Allocation.bytes();
            for (int i = 0; i < STEPS_PER_ROUND; i++) {
                // Before compilation a step of a large network may take a hundred times as long as afterwards.
                if (budget == 0 || steps > 0 && System.nanoTime() - start >= budget) {
                    return steps;
                }
                if (steps % LIVE_EVERY == 0) {
                    live.learn(x, 0, y, 0, rows);
                    served.outputs(x, 0, 1, outputs, 0);
                } else {
                    scratch.step(x, y, rows);
                    prediction.outputs(x, 0, 1, outputs, 0);
                }
                steps++;
            }
            long time = System.nanoTime() - roundStart;
            long bytes = Allocation.bytes() - bytesBefore;
            allocates = bytes > 0;
            boolean better = time < fastest - fastest / 50 || bytes < fewestBytes - fewestBytes / 50;
            quietRounds = better ? 0 : quietRounds + 1;
            quietSince = better ? System.nanoTime() : quietSince;
            fastest = Math.min(fastest, time);
            fewestBytes = Math.min(fewestBytes, bytes);
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
