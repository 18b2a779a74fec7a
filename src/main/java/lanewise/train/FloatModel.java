package lanewise.train;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lanewise.checks.Counts;
import lanewise.checks.Names;
import lanewise.data.FloatDataset;
import lanewise.data.FloatRowSource;
import lanewise.data.FloatScaler;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;

/**
 * A trained network, ready to predict: specification, a copy of the parameters, and what belongs to them.
 *
 * <pre>{@code
 * FloatModel model = FloatModel.of(trainer).withScaler(scaler).withClassNames(names);
 * model.save(Path.of("model.safetensors"));
 * FloatPrediction prediction = FloatModel.load(Path.of("model.safetensors")).predictor(1);
 * }</pre>
 *
 * <p>Immutable, so any number of threads may share one; each takes a {@link #predictor} of its own.
 */
public final class FloatModel {

    final Network network;
    final float[] parameters;
    final FloatScaler scaler;
    final FloatScaler targetScaler;
    final List<String> classNames;

    /** The scalers are null where there is none. */
    FloatModel(
            Network network, float[] parameters, FloatScaler scaler, FloatScaler targetScaler,
            List<String> classNames) {
        this.network = network;
        this.parameters = parameters;
        this.scaler = scaler;
        this.targetScaler = targetScaler;
        this.classNames = List.copyOf(classNames);
    }

    /**
     * The present state of a trainer, without scalers and names of classes, which a trainer does not know: add those of its data
     * by {@link #withScaler}, {@link #withTargetScaler} and {@link #withClassNames}.
     *
     * @param trainer the trainer, which may go on afterwards
     * @return a model with a copy of its parameters
     * @throws IllegalArgumentException if a parameter is not finite, as after a step whose rate was too large
     * @throws IllegalStateException if another thread is in a call of the trainer that trains
     */
    public static FloatModel of(FloatTrainer trainer) {
        long before = trainer.user.enter();
        try {
            return of(trainer.network(), trainer.parameters());
        } finally {
            trainer.user.leave(before);
        }
    }

    /**
     * A network with parameters, without scalers and names of classes.
     *
     * @param network the network
     * @param parameters as many as it has, in the order of {@link ParameterLayout}; copied
     * @return the model
     * @throws IllegalArgumentException if the number of parameters is wrong, one is not finite, or a running variance is negative
     */
    public static FloatModel of(Network network, float[] parameters) {
        int size = ParameterLayout.of(network).size();
        if (parameters.length != size) {
            throw new IllegalArgumentException("the network has " + Counts.of(size, "parameter") + ", the array "
                    + parameters.length + "; create it with FloatInitialization.of");
        }
        int wrong = FloatRows.firstNotFinite(parameters, 0, size);
        if (wrong >= 0) {
            throw new IllegalArgumentException("parameter " + wrong + " is " + parameters[wrong]
                    + "; a model predicts with finite ones only");
        }
        FloatRows.checkVariances(ParameterLayout.of(network), parameters);
        return new FloatModel(network, parameters.clone(), null, null, List.of());
    }

    /**
     * This model with a scaler for its inputs, so that it takes rows as they are before scaling.
     *
     * @param scaler the scaler that the training rows went through
     * @return a changed copy
     * @throws IllegalArgumentException if the scaler does not have a column per input
     */
    public FloatModel withScaler(FloatScaler scaler) {
        Objects.requireNonNull(scaler, "scaler");
        if (scaler.width() != network.inputs()) {
            throw new IllegalArgumentException("the scaler has " + Counts.of(scaler.width(), "column")
                    + ", the network "
                    + Counts.of(network.inputs(), "input") + "; fit it on the rows that the network learns from");
        }
        return new FloatModel(network, parameters, scaler, targetScaler, classNames);
    }

    /**
     * This model with a scaler for its targets, so that it predicts them as they are before scaling.
     *
     * @param targetScaler the scaler that the training targets went through
     * @return a changed copy
     * @throws IllegalArgumentException if the scaler does not have a column per output, or the outputs of the network are not
     *     in the unit of its targets, as those of cross-entropies, hinge and Poisson are not, or those of a loss of one's own that
     *     takes another number of targets than there are outputs
     */
    public FloatModel withTargetScaler(FloatScaler targetScaler) {
        Objects.requireNonNull(targetScaler, "targetScaler");
        boolean inUnitOfTargets = switch (network.loss().unweighted()) {
            case Loss.MeanSquaredError _,Loss.MeanAbsoluteError _,Loss.Huber _,Loss.Quantile _,Loss.Custom _ -> true;
            default -> false;
        };
        if (!inUnitOfTargets || network.targets() != network.outputs()) {
            throw new IllegalArgumentException("the outputs of a network with " + network.loss().name()
                    + " are not in the unit of its targets; no scaler turns one into the other");
        }
        if (targetScaler.width() != network.outputs()) {
            throw new IllegalArgumentException("the scaler has " + Counts.of(targetScaler.width(), "column")
                    + ", the network "
                    + Counts.of(network.outputs(), "output") + "; fit it on the targets that the network learns from");
        }
        return new FloatModel(network, parameters, scaler, targetScaler, classNames);
    }

    /**
     * This model with names for its classes.
     *
     * @param names one per class: per output, or two for a network with one output that says yes or no
     * @return a changed copy
     * @throws IllegalArgumentException if the number of names does not fit, two are the same, or the one output of the network is a
     *     number in the unit of its targets, or a rate
     */
    public FloatModel withClassNames(List<String> names) {
        boolean number = network.outputs() == 1 && switch (network.loss().unweighted()) {
            case Loss.MeanSquaredError _,Loss.MeanAbsoluteError _,Loss.Huber _,Loss.Quantile _,Loss.Poisson _ -> true;
            default -> false;
        };
        if (number) {
            throw new IllegalArgumentException("the output of a network with " + network.loss().name()
                    + " is a number and has no classes; ask its predictor for valueOf");
        }
        int classes = network.outputs() == 1 ? 2 : network.outputs();
        return new FloatModel(network, parameters, scaler, targetScaler, Names.ofClasses(names, classes));
    }

    /**
     * The network.
     *
     * @return the specification
     */
    public Network network() {
        return network;
    }

    /**
     * The parameters.
     *
     * @return a copy, in the order of {@link ParameterLayout}
     */
    public float[] parameters() {
        return parameters.clone();
    }

    /**
     * The scaler of the inputs.
     *
     * @return the scaler, if there is one
     */
    public Optional<FloatScaler> scaler() {
        return Optional.ofNullable(scaler);
    }

    /**
     * The scaler of the targets.
     *
     * @return the scaler, if there is one
     */
    public Optional<FloatScaler> targetScaler() {
        return Optional.ofNullable(targetScaler);
    }

    /**
     * The names of the classes.
     *
     * @return one per class, or none
     */
    public List<String> classNames() {
        return classNames;
    }

    /**
     * What predicts with this model, for one thread.
     *
     * @param maxRows rows that are worked off together, at least 1; more per call are allowed, in pieces
     * @return a predictor with a workspace of its own
     * @throws IllegalArgumentException if the number of rows is below 1, or too large for one array
     */
    public FloatPrediction predictor(int maxRows) {
        return new FloatPrediction(this, maxRows);
    }

    /**
     * Measures the model on a dataset. With a scaler for the targets the loss is that of scaled ones, as in training, and the
     * other measures are in the unit of {@code data}.
     *
     * @param data the rows, before scaling
     * @return the evaluation
     * @throws IllegalArgumentException if the dataset does not fit the network, its classes have other names in another order
     *     than the model's, or the loss is not finite because one of its numbers is not, as it may have been changed; the
     *     message names the class or the row
     */
    public Evaluation evaluate(FloatDataset data) {
        DataFit.checkToMeasure(network, data.rows(), data.features(), data.targets(), data.classes());
        DataFit.checkClassNames(classNames, data.classNames());
        FloatDataset inputs = scaler == null ? data : scaler.apply(data);
        FloatDataset scaled = targetScaler == null ? inputs : targetScaler.applyToTargets(inputs);
        return new FloatEvaluator(network, scaled, targetScaler, data.y(), classNames).evaluate(parameters);
    }

    /**
     * As {@link #evaluate(FloatDataset)}, on rows that need not fit in memory together: of each its outputs and targets are kept.
     *
     * @param source the rows, before scaling, from the first one on; left open
     * @return the evaluation
     * @throws IllegalArgumentException if the source does not fit the network, has no rows, or one of its numbers is not finite,
     *     or no longer when it is scaled; the message names the row
     */
    public Evaluation evaluate(FloatRowSource source) {
        return FloatSourceEvaluator.evaluate(network, parameters, scaler, targetScaler, classNames, source);
    }

    /**
     * Writes the model to a file in the safetensors format, which appears whole or not at all. Each block of the parameters
     * is a tensor; the specification is text among the metadata. One with a layer, an activation or a loss of your own, which
     * no text can make, is read by {@link #load(Path, Network)}. The file holds a checksum, see
     * {@link lanewise.io.SafetensorsFile#writeWithChecksum}, so that damage is noticed; one without is read too.
     *
     * @param file where; a file that is there is replaced
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void save(Path file) {
        FloatModelFile.write(this, Objects.requireNonNull(file, "file"));
    }

    /**
     * Writes the model for other runtimes, as an ONNX file ({@link lanewise.io.OnnxGraph}). Its input is {@code x}, rows
     * before scaling; its outputs are {@code outputs}, as {@link FloatPrediction#outputs} has them up to rounding, and
     * {@code probabilities} where the loss is a cross-entropy.
     *
     * <p>ONNX Runtime 1.22 runs models of 64-bit numbers too, but refuses those with ELU, GELU, hard sigmoid, hard swish, leaky
     * ReLU, Mish, SiLU or softplus, for which its processor kernels are of 32 bits alone: export one of 32-bit numbers for it.
     * Others agreed to 1.1e-8 (137 random networks): an attribute, such as the epsilon of a norm, has 32 bits in any ONNX file.
     *
     * <p>An embedding refuses an integer that its table has no entry for; in the exported graph a runtime takes a fraction for the
     * integer below it and, by the standard's {@code Gather}, a negative one for a place counted from the end.
     *
     * @param file where; a file that is there is replaced
     * @throws IllegalArgumentException if ONNX has no operator for a layer or an activation: those of your own, and
     *     embeddings by hash; the message names the layer
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void exportOnnx(Path file) {
        FloatOnnx.write(this, Objects.requireNonNull(file, "file"));
    }

    /**
     * Reads a model that {@link #save} has written.
     *
     * @param file the file
     * @return the same model, bit for bit
     * @throws IllegalArgumentException if the file is damaged, or not one of a model; the message names it and what is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static FloatModel load(Path file) {
        return FloatModelFile.read(file, null);
    }

    /**
     * As {@link #load(Path)}, for a network that is known: the way to read one with a layer, an activation or a loss of your
     * own.
     *
     * @param file the file
     * @param network the network of the model
     * @return the same model, bit for bit
     * @throws IllegalArgumentException if the file is damaged, or not one of a model of this network; the message names it and
     *     what is wrong. Parts of your own are told apart by their names and sizes alone
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static FloatModel load(Path file, Network network) {
        return FloatModelFile.read(file, Objects.requireNonNull(network, "network"));
    }

    /**
     * Whether another object is the same model.
     *
     * @param other any object
     * @return true if specification, the bits of the parameters, scalers and class names are equal
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof FloatModel that
                && network.equals(that.network)
                && Arrays.equals(parameters, that.parameters)
                && Objects.equals(scaler, that.scaler)
                && Objects.equals(targetScaler, that.targetScaler)
                && classNames.equals(that.classNames);
    }

    /**
     * A hash of the model.
     *
     * @return equal for equal models
     */
    @Override
    public int hashCode() {
        return Objects.hash(network, Arrays.hashCode(parameters), scaler, targetScaler, classNames);
    }

    @Override
    public String toString() {
        return network.describe() + ", " + Counts.of(parameters.length, "parameter");
    }
}
