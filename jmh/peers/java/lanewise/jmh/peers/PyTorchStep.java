package lanewise.jmh.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lanewise.jmh.LanewiseStep;
import lanewise.jmh.StepCase;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Optimizer;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * The same step by PyTorch's C++ interface, on one thread: zero_grad, forward, backward, step. Tensors are released at
 * once, so that no garbage collector's work is counted.
 */
final class PyTorchStep implements Runnable {

    private final List<LinearImpl> layers = new ArrayList<>();
    private final Optimizer optimizer;
    private final Tensor x;
    private final Tensor y;
    private final boolean regression;
    private final Tensor[] activations;
    private double loss;
    private final boolean readLoss;

    PyTorchStep(StepCase step, double learningRate, boolean readLoss) {
        torch.set_num_threads(1);
        Network network = step.network();
        float[] parameters = LanewiseStep.initial(network);
        TensorVector tensors = new TensorVector();
        for (int layer = 0; layer < network.layers().size(); layer++) {
            LinearImpl linear = new LinearImpl(network.width(layer), network.width(layer + 1));
            fill(linear, parameters, ParameterLayout.of(network).block(layer, ParameterLayout.Kind.WEIGHTS).offset());
            tensors.push_back(linear.weight());
            tensors.push_back(linear.bias());
            layers.add(linear);
        }
        optimizer = step.adam()
                ? new Adam(tensors, new AdamOptions(learningRate))
                : new SGD(tensors, new SGDOptions(learningRate));
        x = AbstractTensor.create(step.features(), step.rows(), step.inputs());
        regression = step.regression();
        y = regression
                ? AbstractTensor.create(step.targets(), step.rows(), step.outputs())
                : AbstractTensor.create(labels(step.targets()), step.rows());
        activations = new Tensor[2 * layers.size()];
        this.readLoss = readLoss;
    }

    private static long[] labels(float[] targets) {
        long[] labels = new long[targets.length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = (long) targets[row];
        }
        return labels;
    }

    /** PyTorch stores weights as outputs x inputs, ours are inputs x outputs, biases behind them. */
    private static void fill(LinearImpl linear, float[] parameters, int offset) {
        int inputs = (int) linear.weight().size(1);
        int outputs = (int) linear.weight().size(0);
        float[] weights = new float[inputs * outputs];
        for (int i = 0; i < inputs; i++) {
            for (int o = 0; o < outputs; o++) {
                weights[o * inputs + i] = parameters[offset + i * outputs + o];
            }
        }
        float[] biases = Arrays.copyOfRange(
                parameters, offset + weights.length, offset + weights.length + outputs);
        try (NoGradGuard _ = new NoGradGuard()) {
            linear.weight().copy_(AbstractTensor.create(weights, outputs, inputs));
            linear.bias().copy_(AbstractTensor.create(biases, outputs));
        }
    }

    @Override
    public void run() {
        optimizer.zero_grad();
        Tensor output = x;
        int count = 0;
        for (int layer = 0; layer < layers.size(); layer++) {
            output = layers.get(layer).forward(output);
            activations[count++] = output;
            if (layer < layers.size() - 1) {
                output = regression ? torch.tanh(output) : torch.relu(output);
                activations[count++] = output;
            }
        }
        try (Tensor mean = regression ? torch.mse_loss(output, y) : torch.cross_entropy_loss(output, y)) {
            mean.backward();
            if (readLoss) {
                loss = mean.item_float();
            }
        }
        for (int i = 0; i < count; i++) {
            activations[i].close();
        }
        optimizer.step().close();
    }

    /** The loss before the last step, if it was to be read. */
    double loss() {
        return loss;
    }

    /** The version, and the kernels that PyTorch chose. */
    static String describe() {
        Matcher matcher = Pattern.compile("(TORCH_VERSION|BLAS_INFO)=\\w[\\w.]*|MKL-DNN v[\\d.]+")
                .matcher(torch.show_config().getString());
        String configuration = matcher.results().map(MatchResult::group).collect(Collectors.joining(", "));
        return "PyTorch, " + torch.get_cpu_capability().getString() + " kernels, " + torch.get_num_threads()
                + " thread, " + configuration;
    }
}
