package lanewise.examples;

import java.util.LinkedHashMap;
import java.util.Map;
import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.network.Activation;
import lanewise.network.FloatBackprop;
import lanewise.network.FloatInitialization;
import lanewise.network.GradientDiagnosis;
import lanewise.network.Initializer;
import lanewise.network.Layer;
import lanewise.network.Network;

/**
 * Why does a deep network not learn? Its gradient before the first step, layer by layer and in words: it vanishes through
 * sigmoids, explodes from large weights, dies behind rectifiers that are never on, and is healthy through residual blocks.
 */
public final class GradientHealth {

    private static final int DEPTH = 10;
    private static final int WIDTH = 32;
    private static final int ROWS = 100;

    private GradientHealth() {}

    /** A stack of dense layers, all drawn in one way and with biases that start at one value. */
    private static Network deep(Activation activation, Initializer initializer, double bias) {
        Network.Builder builder = Network.inputs(64);
        for (int layer = 0; layer < DEPTH; layer++) {
            builder.layer(new Layer.Dense(WIDTH, activation, initializer, bias));
        }
        return builder.dense(10).softmaxCrossEntropy();
    }

    private static Network residual() {
        Network.Builder builder = Network.inputs(64).dense(WIDTH, Activation.RELU);
        for (int block = 0; block < DEPTH; block++) {
            builder.residual(inner -> inner.layerNorm().dense(WIDTH, Activation.RELU).dense(WIDTH));
        }
        return builder.layerNorm().dense(10).softmaxCrossEntropy();
    }

    /**
     * Looks at the first gradient of a network on some handwritten digits.
     *
     * @param network 64 inputs, 10 classes
     * @param factor what the weights that it starts from are multiplied by
     * @return the diagnosis
     */
    public static GradientDiagnosis diagnose(Network network, float factor) {
        FloatDataset digits = Datasets.digits().shuffled(1).head(ROWS);
        FloatDataset data = FloatScaler.standardize(digits).apply(digits);
        float[] parameters = FloatInitialization.of(network, 1);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] *= factor;
        }
        FloatBackprop backprop = FloatBackprop.of(network, ROWS);
        float[] gradient = new float[parameters.length];
        backprop.valueAndGradient(parameters, data.x(), data.y(), ROWS, gradient);
        return GradientDiagnosis.of(backprop.layout(), parameters, gradient);
    }

    /**
     * Diagnoses four networks.
     *
     * @return name to diagnosis
     */
    public static Map<String, GradientDiagnosis> run() {
        Map<String, GradientDiagnosis> diagnoses = new LinkedHashMap<>();
        diagnoses.put("sigmoids", diagnose(deep(Activation.SIGMOID, Initializer.GLOROT_UNIFORM, 0), 1));
        diagnoses.put("large weights", diagnose(deep(Activation.RELU, Initializer.HE_NORMAL, 0), 8));
        diagnoses.put("rectifiers off", diagnose(deep(Activation.RELU, Initializer.HE_NORMAL, -20), 1));
        diagnoses.put("residual blocks", diagnose(residual(), 1));
        return diagnoses;
    }

    /** Prints the diagnoses. */
    public static void main(String[] args) {
        run().forEach((name, diagnosis) -> System.out.println(name + "\n" + diagnosis.describe() + "\n"));
    }
}
