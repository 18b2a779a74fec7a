package lanewise.train;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lanewise.checks.Counts;
import lanewise.data.FloatDataset;
import lanewise.data.FloatRowSource;
import lanewise.data.FloatSplit;
import lanewise.network.FloatBackprop;

/** The runs of a trainer: data are checked and prepared once, for all calls in succession that name the same. */
final class FloatRuns {

    private final FloatTrainer trainer;
    private Object data;
    private Object validation;
    private FloatRun run;

    /** What the run learns from, or has learned from before it was saved. Null if the file did not say. */
    private LearnedFrom learnedFrom = LearnedFrom.NOTHING;

    /** Whether that was read from a file, and has not yet been compared with the data of this process. */
    private boolean resumed;

    FloatRuns(FloatTrainer trainer) {
        this.trainer = trainer;
    }

    /** A run on a dataset; without validation rows of its own, those that the training holds out of it. */
    FloatRun on(FloatDataset data, FloatDataset validation) {
        Objects.requireNonNull(data, "data");
        if (data != this.data || validation != this.validation) {
            Training training = trainer.training;
            DataFit.check(trainer.network, data.rows(), data.features(), data.targets(), data.classes());
            FloatDataset learned = data;
            FloatDataset heldOut = validation;
            if (validation == null && training.validation() > 0) {
                checkPart(data.rows(), training.validation());
                FloatSplit split = data.split(1 - training.validation(), training.seed());
                learned = split.train();
                heldOut = split.heldOut();
            }
            if (heldOut != null) {
                DataFit.checkClassNames(learned.classNames(), heldOut.classNames());
            }
            DataFit.checkNormalized(trainer.network, learned.rows(), "there is 1 row to learn from");
            FloatBackprop.of(trainer.network, 1).checkRows(learned.x(), learned.y(), learned.rows());
            if (trainer.stepper.weight(learned.y(), 0, learned.weights(), 0, learned.rows()) == 0) {
                throw DataFit.noWeight(learned.rows());
            }
            prepare(
                    data, validation, FloatBatches.of(learned, training.batchSize(), training.seed()),
                    evaluator(heldOut), new LearnedFrom(FloatFingerprint.of(data), FloatFingerprint.of(validation)));
        }
        return run;
    }

    /** One sentence when the validation rows would be none, or all. */
    private static void checkPart(int rows, double validation) {
        long learned = Math.round((1 - validation) * rows);
        if (rows > 0 && (learned == 0 || learned == rows)) {
            throw new IllegalArgumentException("validation is " + validation + ", which of " + Counts.of(rows, "row")
                    + " leaves none to "
                    + (learned == 0 ? "train on; hold out a smaller part" : "hold out; hold out a larger part"));
        }
    }

    /** A source has been read by somebody else; if it is that of the run, its place there is another one now. */
    void moved(FloatRowSource source) {
        if (source == data) {
            run.moved();
        }
    }

    /** A run on the rows of a source. */
    FloatRun on(FloatRowSource source, FloatDataset validation) {
        Objects.requireNonNull(source, "source");
        if (source != data || validation != this.validation) {
            if (validation == null && trainer.training.validation() > 0) {
                throw new IllegalArgumentException("validation is " + trainer.training.validation()
                        + ", but no rows of a source can be held out; pass a validation dataset or source");
            }
            prepare(source, validation, evaluator(validation), FloatFingerprint.of(validation));
        }
        return run;
    }

    /** A run on the rows of a source, measured on those of another one. */
    FloatRun on(FloatRowSource source, FloatRowSource validation) {
        Objects.requireNonNull(source, "source");
        if (source != data || validation != this.validation) {
            if (source == validation) {
                throw new IllegalArgumentException(
                        "the rows to learn from and those to measure with come from one source,"
                                + " which cannot be read at two places at once; open it twice");
            }
            DataFit.checkToMeasure(
                    trainer.network, validation.features(), validation.targets(), validation.classes());
            FloatSourceEvaluator.checkHasRows(validation);
            prepare(
                    source, validation,
                    parameters -> FloatSourceEvaluator.evaluate(
                            trainer.network, parameters, null, null, List.of(), validation),
                    FloatFingerprint.of(validation));
        }
        return run;
    }

    private void prepare(
            FloatRowSource source, Object validation, Function<float[], Evaluation> evaluator,
            LearnedFrom.Rows measured) {
        DataFit.checkSource(trainer.network, source.features(), source.targets(), source.classes());
        prepare(
                source, validation, FloatBatches.of(source, trainer.training.batchSize()), evaluator,
                new LearnedFrom(FloatFingerprint.of(source), measured));
    }

    /** Takes note of the data; those of a run that is resumed must be the ones that it was saved with. */
    private void meet(LearnedFrom now) {
        if (resumed && learnedFrom == null) {
            throw new IllegalArgumentException("the checkpoint does not say what it was made on, as those of earlier"
                    + " versions do not; call onOtherData() to go on, with the data of before or others, from the start of"
                    + " the epoch");
        }
        if (resumed) {
            learnedFrom.check(now);
        }
        learnedFrom = now;
        resumed = false;
    }

    /** What the run learns from; null if the file that it was taken up from does not say. */
    LearnedFrom learnedFrom() {
        return learnedFrom;
    }

    /** The run was saved when it learned from these data; null if the file does not say. */
    void resume(LearnedFrom saved) {
        learnedFrom = saved;
        resumed = true;
    }

    /** Whatever data come next are welcome. */
    void forget() {
        data = null;
        validation = null;
        learnedFrom = LearnedFrom.NOTHING;
        resumed = false;
    }

    private void prepare(
            Object data, Object validation, FloatBatches batches, Function<float[], Evaluation> evaluator,
            LearnedFrom now) {
        meet(now);
        run = new FloatRun(trainer, batches, evaluator);
        this.data = data;
        this.validation = validation;
    }

    private Function<float[], Evaluation> evaluator(FloatDataset heldOut) {
        if (heldOut == null && trainer.training.earlyStop().patience() > 0) {
            throw new IllegalArgumentException("an early stop watches the validation loss, but no rows are held out;"
                    + " use Training.validation(0.1) or pass a validation dataset");
        }
        return heldOut == null ? null : new FloatEvaluator(trainer.network, heldOut)::evaluate;
    }
}
