// Generated from FloatCheckpoint.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanewise.checks.Counts;
import lanewise.io.DoubleTensor;
import lanewise.io.SafetensorsFile;
import lanewise.io.Tensor;
import lanewise.kernel.Parallelism;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.optimize.ReduceOnPlateau;

/** A whole run as a file: parameters, the optimizer's state, where the run is, and what it may go back to. */
final class DoubleCheckpoint {

    private static final String FORMAT = "lanewise checkpoint 1";
    private static final String TRAINING = "training";
    private static final String PROGRESS = "progress";
    private static final String DATA = "data";
    private static final String PLATEAUS = "plateaus";
    private static final String FINISHED = "finished";
    private static final String NANOS = "nanoseconds of the epoch";
    private static final String OPTIMIZER = "optimizer.state";
    private static final String WAITING = "accumulated.gradient";
    private static final String BEST = "best.parameters";

    /** What the plateaus of the schedule have seen, in the order in which they are written. */
    record Plateaus(List<ReduceOnPlateau.State> states) {}

    private DoubleCheckpoint() {}

    static void write(DoubleTrainer trainer, Path file) {
        DoubleStepper stepper = trainer.stepper;
        DoubleProgress run = trainer.progress;
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        DoubleModelFile.blocks(ParameterLayout.of(trainer.network), stepper.parameters, tensors);
        double[] state = new double[stepper.optimizer.stateLength()];
        stepper.optimizer.copyState(state, 0);
        tensors.put(OPTIMIZER, DoubleTensor.of(state, state.length));
        if (stepper.waiting()) {
            tensors.put(WAITING, DoubleTensor.of(stepper.accumulation.sum, stepper.accumulation.sum.length));
        }
        if (run.bestParameters.length > 0) {
            tensors.put(BEST, DoubleTensor.of(run.bestParameters, run.bestParameters.length));
        }
        if (trainer.training.rollback().times() > 0) {
            stepper.lastGood.good.put("good", tensors);
            stepper.lastGood.candidate.put("candidate", tensors);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(DoubleModelFile.FORMAT, FORMAT);
        DoubleModelFile.network(trainer.network, texts);
        texts.put(TRAINING, TrainingTerms.of(trainer.training));
        texts.put(PROGRESS, SpecificationText.write(progress(trainer)));
        if (run.finished) {
            texts.put(FINISHED, "true");
        }
        if (run.nanos > 0) {
            texts.put(NANOS, Long.toString(run.nanos));
        }
        if (trainer.runs.learnedFrom() != null) {
            texts.put(DATA, SpecificationText.write(trainer.runs.learnedFrom()));
        }
        List<ReduceOnPlateau> plateaus = ReduceOnPlateau.within(stepper.rate.schedule);
        if (!plateaus.isEmpty()) {
            texts.put(
                    PLATEAUS,
                    SpecificationText.write(new Plateaus(plateaus.stream().map(ReduceOnPlateau::state).toList())));
        }
        new SafetensorsFile(tensors, texts).writeWithChecksum(file);
    }

    private static Progress progress(DoubleTrainer trainer) {
        DoubleProgress run = trainer.progress;
        DoubleStepper stepper = trainer.stepper;
        return new Progress(
                run.epoch,
                run.position,
                run.lossSum,
                run.weightSum,
                stepper.optimizer.steps(),
                stepper.rate.last,
                stepper.rate.scale,
                run.rollbacks,
                run.bestLoss,
                run.bestEpoch,
                run.epochsWithoutBetter,
                run.lossToBeat,
                trainer.recovery.nextCopy,
                stepper.lastGood.good.steps,
                stepper.lastGood.candidate.steps,
                stepper.accumulation.waiting,
                stepper.accumulation.weight);
    }

    /** Takes up the run of a network that is given, or null for the one that the file tells of. */
    static DoubleTrainer read(Path file, Network given, Training training, Parallelism threads) {
        SafetensorsFile content = SafetensorsFile.read(file);
        try {
            DoubleModelFile.format(content, FORMAT);
            TrainingTerms.check(DoubleModelFile.text(content, TRAINING), training);
            Network network = DoubleModelFile.network(content, given);
            double[] parameters = DoubleModelFile.parameters(ParameterLayout.of(network), content);
            DoubleTrainer trainer = DoubleTrainer.of(network, training, parameters, threads);
            restore(trainer, content);
            return trainer;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the file " + file + " is not a checkpoint that this run can go on from: " + e.getMessage(), e);
        }
    }

    private static void restore(DoubleTrainer trainer, SafetensorsFile content) {
        Progress saved = read(Progress.class, content, PROGRESS);
        checkWaiting(saved, trainer.training.accumulation());
        DoubleStepper stepper = trainer.stepper;
        DoubleProgress run = trainer.progress;
        double[] state = numbers(content, OPTIMIZER, stepper.optimizer.stateLength());
        stepper.optimizer.restore(state, 0, saved.steps());
        if (saved.waitingBatches() > 0) {
            double[] waiting = numbers(content, WAITING, stepper.parameters.length);
            System.arraycopy(waiting, 0, stepper.accumulation.sum, 0, waiting.length);
            stepper.accumulation.waiting = saved.waitingBatches();
            stepper.accumulation.weight = saved.waitingWeight();
        }
        stepper.rate.last = saved.rate();
        stepper.rate.scale = saved.rateScale();
        run.epoch = saved.epoch();
        run.position = saved.position();
        run.lossSum = saved.lossSum();
        run.weightSum = saved.weightSum();
        run.rollbacks = saved.rollbacks();
        run.bestLoss = saved.bestLoss();
        run.bestEpoch = saved.bestEpoch();
        run.epochsWithoutBetter = saved.epochsWithoutBetter();
        run.lossToBeat = saved.lossToBeat();
        // Files of earlier versions do not tell.
        run.finished = content.metadata().getOrDefault(FINISHED, "false").equals("true");
        run.nanos = nanos(content.metadata().getOrDefault(NANOS, "0"));
        trainer.recovery.nextCopy = saved.nextCopy();
        if (run.bestParameters.length > 0) {
            double[] best = numbers(content, BEST, run.bestParameters.length);
            System.arraycopy(best, 0, run.bestParameters, 0, best.length);
        }
        if (trainer.training.rollback().times() > 0) {
            stepper.lastGood.good.get("good", saved.goodSteps(), content);
            stepper.lastGood.candidate.get("candidate", saved.candidateSteps(), content);
        } else {
            stepper.lastGood.reset();
        }
        trainer.runs.resume(
                content.metadata().containsKey(DATA) ? read(LearnedFrom.class, content, DATA) : null);
        if (content.metadata().containsKey(PLATEAUS)) {
            restore(
                    ReduceOnPlateau.within(stepper.rate.schedule),
                    read(Plateaus.class, content, PLATEAUS).states());
        }
    }

    private static long nanos(String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw wrong(NANOS, "there is \"" + text + "\" instead of a whole number", e);
        }
    }

    /** The record that a text tells of; one sentence that names the text if there is none. */
    private static <T> T read(Class<T> type, SafetensorsFile content, String name) {
        String text = DoubleModelFile.text(content, name);
        try {
            return SpecificationText.read(type, text);
        } catch (IllegalArgumentException e) {
            throw wrong(name, e.getMessage(), e);
        }
    }

    private static void checkWaiting(Progress saved, int accumulation) {
        if (saved.waitingBatches() >= accumulation) {
            String most = "; of the " + Counts.of(accumulation, "batch") + " of a step at most " + (accumulation - 1)
                    + " "
                    + Counts.verb(accumulation - 1, "waits", "wait");
            throw wrong(PROGRESS, "waitingBatches is " + saved.waitingBatches() + most, null);
        }
        if (saved.waitingBatches() > 0 && saved.waitingWeight() == 0) {
            throw wrong(PROGRESS, "waitingWeight is 0.0; batches that wait have one above 0", null);
        }
    }

    private static IllegalArgumentException wrong(String text, String sentence, Throwable cause) {
        return new IllegalArgumentException("in its text \"" + text + "\" " + sentence, cause);
    }

    /** Another number of plateaus is another schedule, which begins anew. */
    private static void restore(List<ReduceOnPlateau> plateaus, List<ReduceOnPlateau.State> states) {
        for (int i = 0; i < states.size() && plateaus.size() == states.size(); i++) {
            plateaus.get(i).restore(states.get(i));
        }
    }

    /** The numbers of a tensor which must have so many. */
    static double[] numbers(SafetensorsFile content, String name, int length) {
        double[] data = content.tensor(name).toDouble().data();
        if (data.length != length) {
            throw new IllegalArgumentException(
                    "the tensor \"" + name + "\" has " + Counts.of(data.length, "element") + ", the run needs "
                            + length);
        }
        return data;
    }
}
