package lanewise.network;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class FloatBackpropTest {

    private static final List<Network> NETWORKS = List.of(
            Network.inputs(3).dense(1).meanSquaredError(),
            Network.inputs(5).dense(17, Activation.TANH).dense(3).meanSquaredError(),
            Network.inputs(7).dense(33, Activation.RELU).dense(2).binaryCrossEntropy(),
            Network.inputs(4).dense(13, Activation.SIGMOID).dense(19, Activation.RELU).dense(5).softmaxCrossEntropy());

    private static float[] inputs(Network network, int rows, long seed) {
        return FloatBatches.inputs(network, rows, seed);
    }

    private static float[] targets(Network network, int rows, long seed) {
        return FloatBatches.targets(network, rows, seed);
    }

    /** Few outputs take another way through the matrix multiply; each weight has its chain over ascending rows all the same. */
    @Test
    void theGradientOfADenseLayerIsOneChainPerWeight() {
        for (int in : new int[] {1, 4, 7, 8, 9, 33, 130}) {
            for (int out = 1; out <= 17; out++) {
                for (int rows : new int[] {1, 3, 31, 32, 33, FloatBackprop.BLOCK_ROWS}) {
                    Network network = Network.inputs(in).dense(out).meanSquaredError();
                    float[] parameters = FloatInitialization.of(network, 17);
                    float[] x = inputs(network, rows, 18);
                    float[] y = targets(network, rows, 19);
                    float[] gradient = new float[parameters.length];
                    FloatBackprop.of(network, rows).valueAndGradient(parameters, x, y, rows, gradient);
                    assertArrayEquals(
                            chains(in, out, rows, parameters, x, y), gradient, rows + " rows, " + in + " to " + out);
                }
            }
        }
    }

    /** The gradient of a linear layer with the mean squared error, loop by loop. */
    private static float[] chains(int in, int out, int rows, float[] parameters, float[] x, float[] y) {
        float[] gradient = new float[parameters.length];
        float scale = (float) (1 / ((double) rows * out));
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < out; j++) {
                float z = parameters[in * out + j];
                for (int i = 0; i < in; i++) {
                    z = Math.fma(x[r * in + i], parameters[i * out + j], z);
                }
                float delta = 2 * scale * (z - y[r * out + j]);
                for (int i = 0; i < in; i++) {
                    gradient[i * out + j] = Math.fma(x[r * in + i], delta, gradient[i * out + j]);
                }
                gradient[in * out + j] += delta;
            }
        }
        return gradient;
    }

    /** The classic sanity check: with all weights zero, every class is as likely as any other. */
    @Test
    void zeroWeightsGiveTheLossOfGuessing() {
        Network ten = Network.inputs(6).dense(10).softmaxCrossEntropy();
        FloatBackprop backprop = FloatBackprop.of(ten, 4);
        float[] zeros = new float[backprop.layout().size()];
        assertEquals(Math.log(10), backprop.value(zeros, inputs(ten, 4, 1), targets(ten, 4, 2), 4), 1e-6);
        Network binary = Network.inputs(6).dense(1).binaryCrossEntropy();
        FloatBackprop logistic = FloatBackprop.of(binary, 4);
        zeros = new float[logistic.layout().size()];
        assertEquals(Math.log(2), logistic.value(zeros, inputs(binary, 4, 1), targets(binary, 4, 2), 4), 1e-7);
    }

    @Test
    void theGradientOfALongBatchIsTheSumOfItsBlocks() {
        int rows = 2 * FloatBackprop.BLOCK_ROWS + 37;
        for (Network network : NETWORKS) {
            float[] parameters = FloatInitialization.of(network, 3);
            float[] x = inputs(network, rows, 4);
            float[] y = targets(network, rows, 5);
            float[] whole = new float[parameters.length];
            double loss = FloatBackprop.of(network, rows).valueAndGradient(parameters, x, y, rows, whole);

            float[] sum = new float[parameters.length];
            double losses = 0;
            FloatBackprop single = FloatBackprop.of(network, FloatBackprop.BLOCK_ROWS);
            for (int first = 0; first < rows; first += FloatBackprop.BLOCK_ROWS) {
                int count = Math.min(FloatBackprop.BLOCK_ROWS, rows - first);
                float[] part = new float[parameters.length];
                double mean = single.valueAndGradient(
                        parameters, x, first * network.inputs(), y, first * network.targets(), count, part);
                losses += mean * count;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += part[i] * count / rows;
                }
            }
            assertEquals(losses / rows, loss, 1e-6 * Math.abs(loss), network.describe());
            for (int i = 0; i < sum.length; i++) {
                assertEquals(sum[i], whole[i], 1e-5, network.describe() + ", parameter " + i);
            }
        }
    }

    @Test
    void aResultDoesNotDependOnWhatTheWorkspaceDidBefore() {
        for (Network network : NETWORKS) {
            float[] parameters = FloatInitialization.of(network, 6);
            FloatBackprop used = FloatBackprop.of(network, 300);
            float[] gradient = new float[parameters.length];
            float[] x = inputs(network, 300, 7);
            Arrays.fill(x, Float.NaN);
            used.valueAndGradient(parameters, x, targets(network, 300, 8), 300, gradient);
            x = inputs(network, 19, 9);
            float[] y = targets(network, 19, 10);
            double loss = used.valueAndGradient(parameters, x, y, 19, gradient);
            float[] fresh = new float[parameters.length];
            assertEquals(FloatBackprop.of(network, 19).valueAndGradient(parameters, x, y, 19, fresh), loss);
            assertArrayEquals(fresh, gradient, network.describe());
        }
    }

    @Test
    void theOrderOfTheRowsHardlyMattersAndOffsetsNotAtAll() {
        for (Network network : NETWORKS) {
            int rows = 23;
            float[] parameters = FloatInitialization.of(network, 11);
            FloatBackprop backprop = FloatBackprop.of(network, rows);
            float[] x = inputs(network, rows, 12);
            float[] y = targets(network, rows, 13);
            float[] gradient = new float[parameters.length];
            double loss = backprop.valueAndGradient(parameters, x, y, rows, gradient);

            float[] shiftedX = new float[x.length + 11];
            float[] shiftedY = new float[y.length + 5];
            System.arraycopy(x, 0, shiftedX, 7, x.length);
            System.arraycopy(y, 0, shiftedY, 3, y.length);
            float[] shifted = new float[parameters.length];
            assertEquals(loss, backprop.valueAndGradient(parameters, shiftedX, 7, shiftedY, 3, rows, shifted));
            assertArrayEquals(gradient, shifted);

            float[] reversedX = new float[x.length];
            float[] reversedY = new float[y.length];
            for (int i = 0; i < rows; i++) {
                int j = rows - 1 - i;
                System.arraycopy(x, i * network.inputs(), reversedX, j * network.inputs(), network.inputs());
                System.arraycopy(y, i * network.targets(), reversedY, j * network.targets(), network.targets());
            }
            backprop.valueAndGradient(parameters, reversedX, reversedY, rows, shifted);
            for (int i = 0; i < gradient.length; i++) {
                assertEquals(gradient[i], shifted[i], 2e-6, network.describe() + ", parameter " + i);
            }
        }
    }

    @Test
    void aRowIsPredictedTheSameAloneAndInCompany() {
        for (Network network : NETWORKS) {
            int rows = FloatBackprop.BLOCK_ROWS + 9;
            float[] parameters = FloatInitialization.of(network, 14);
            float[] x = inputs(network, rows, 15);
            int width = network.outputs();
            float[] together = new float[rows * width];
            FloatPredictor.of(network, 100).predict(parameters, x, 0, rows, together, 0);
            float[] alone = new float[rows * width];
            FloatPredictor one = FloatPredictor.of(network, 1);
            for (int i = 0; i < rows; i++) {
                one.predict(parameters, x, i * network.inputs(), 1, alone, i * width);
            }
            assertArrayEquals(together, alone, network.describe());
        }
    }

    @Test
    void initialisationIsSeededAndHasTheStatedSpread() {
        Network network = Network.inputs(300)
                .dense(200, Activation.RELU, Initializer.HE_NORMAL)
                .dense(100, Activation.TANH, Initializer.GLOROT_UNIFORM)
                .dense(2)
                .meanSquaredError();
        float[] parameters = FloatInitialization.of(network, 1);
        assertArrayEquals(parameters, FloatInitialization.of(network, 1));
        assertTrue(!Arrays.equals(parameters, FloatInitialization.of(network, 2)));
        ParameterLayout layout = ParameterLayout.of(network);
        double[] expected = {Math.sqrt(2.0 / 300), Math.sqrt(2.0 / 300)};
        for (int l = 0; l < 2; l++) {
            ParameterLayout.Block weights = layout.block(l, ParameterLayout.Kind.WEIGHTS);
            double squares = 0;
            double largest = 0;
            for (int i = weights.offset(); i < weights.offset() + weights.size(); i++) {
                squares += parameters[i] * parameters[i];
                largest = Math.max(largest, Math.abs(parameters[i]));
            }
            assertEquals(expected[l], Math.sqrt(squares / weights.size()), 0.02 * expected[l], "layer " + l);
            boolean bounded = largest <= Math.sqrt(3) * expected[l] * (1 + 1e-6);
            assertEquals(l == 1, bounded, "only the uniform one is bounded by its √3 deviations");
            ParameterLayout.Block biases = layout.block(l, ParameterLayout.Kind.BIASES);
            for (int i = biases.offset(); i < biases.offset() + biases.size(); i++) {
                assertEquals(0, parameters[i]);
            }
        }
    }

    @Test
    void badInputIsNamedAndNothingIsWritten() {
        Network network = NETWORKS.get(3);
        FloatBackprop backprop = FloatBackprop.of(network, 8);
        float[] parameters = FloatInitialization.of(network, 1);
        float[] gradient = new float[parameters.length];
        float[] x = inputs(network, 8, 2);
        float[] y = targets(network, 8, 3);
        y[5] = 5;
        assertMessage(
                "label 5.0 of row 5: softmax cross-entropy over 5 classes takes an index from 0 to 4",
                () -> backprop.valueAndGradient(parameters, x, y, 8, gradient));
        y[5] = 1.5f;
        assertMessage(
                "label 1.5 of row 5: softmax cross-entropy over 5 classes takes an index from 0 to 4",
                () -> backprop.valueAndGradient(parameters, x, y, 8, gradient));
        y[5] = Float.NaN;
        assertThrows(
                IllegalArgumentException.class, () -> backprop.valueAndGradient(parameters, x, y, 8, gradient));
        y[5] = 0;
        assertMessage(
                "a batch has 9 rows; this workspace was made for at most 8, make one with FloatBackprop.of(network, 9)",
                () -> backprop.valueAndGradient(parameters, new float[36], new float[9], 9, gradient));
        assertMessage(
                "the network has " + parameters.length
                        + " parameters, the array 3; create it with FloatInitialization.of",
                () -> backprop.valueAndGradient(new float[3], x, y, 8, gradient));
        assertThrows(
                IndexOutOfBoundsException.class, () -> backprop.valueAndGradient(parameters, x, 1, y, 0, 8, gradient));
        assertThrows(
                IllegalArgumentException.class, () -> backprop.valueAndGradient(parameters, x, y, 8, parameters));
        assertArrayEquals(new float[gradient.length], gradient);
        Network binary = NETWORKS.get(2);
        float[] impossible = targets(binary, 2, 3);
        impossible[3] = 2;
        assertMessage(
                "target 2.0 of row 1, output 1: binary cross-entropy takes probabilities from 0 to 1",
                () -> FloatBackprop.of(binary, 2)
                        .value(FloatInitialization.of(binary, 1), inputs(binary, 2, 2), impossible, 2));
    }

    /** What is written while something else is read must be another array. */
    @Test
    void oneArrayTwiceIsRefused() {
        Network network = Network.inputs(3).dense(3).meanSquaredError();
        FloatBackprop backprop = FloatBackprop.of(network, 4);
        float[] p = FloatInitialization.of(network, 1);
        float[] g = new float[12];
        assertMessage("the gradient and x are one array; pass two",
                () -> backprop.valueAndGradient(p, g, new float[12], 4, g));
        assertMessage("the gradient and y are one array; pass two",
                () -> backprop.valueAndGradient(p, new float[12], g, 4, g));
        assertMessage("the gradient and the weights are one array; pass two",
                () -> backprop.valueAndGradient(p, new float[12], 0, new float[12], 0, g, 0, 4, g));
        assertMessage("parameters and outputs are one array; pass two",
                () -> FloatPredictor.of(network, 1).predict(p, new float[3], 0, 1, p, 0));
    }

    @Test
    void sharesBeyondTheRowsAreRefused() {
        int inputs = 1 << 20;
        Network wide = Network.inputs(inputs).dense(1).meanSquaredError();
        FloatBackprop backprop = FloatBackprop.of(wide, 1);
        float[] p = new float[inputs + 1];
        float[] g = new float[inputs + 1];
        assertThrows(IndexOutOfBoundsException.class, () -> backprop.share(
                p, new float[inputs], 0, new float[1 << 13], 0, null, 0, 4096, 1, 1, g));
        assertMessage("the weight of the whole batch is 0.0; it must be finite and above 0",
                () -> backprop.share(p, new float[inputs], 0, new float[1], 0, null, 0, 0, 1, 0, g));
    }

    /** The mean of losses may be a number where their sum is none. */
    @Test
    void aMeanOfHugeLossesIsFinite() {
        Network network = Network.inputs(1).dense(1, Activation.IDENTITY, new Initializer.Constant(0))
                .loss(Loss.MEAN_ABSOLUTE_ERROR);
        float[] y = new float[64];
        Arrays.fill(y, Float.MAX_VALUE / 32);
        double loss = FloatBackprop.of(network, 64).value(
                FloatInitialization.of(network, 1), new float[64], 0, y, 0, null, 0, 64);
        // The wider type has none beyond it to add in.
        assertEquals(Float.PRECISION < 53 ? Float.MAX_VALUE / 32 : Double.POSITIVE_INFINITY, loss, 1e33);
    }

    @Test
    void whatTheTypeDoesNotHoldIsRefused() {
        Network constant = Network.inputs(1).dense(1, Activation.IDENTITY, new Initializer.Constant(1e300))
                .meanSquaredError();
        Network elu = Network.inputs(1).dense(1, new Activation.Elu(1e300)).meanSquaredError();
        // Of the narrower type alone.
        if (Float.PRECISION < 53) {
            assertMessage(
                    "the weights of layer 1 begin with Infinity; give them an initialiser, or a bias, that the type holds",
                    () -> FloatInitialization.of(constant, 1));
            assertThrows(IllegalArgumentException.class, () -> FloatBackprop.of(elu, 1));
            Network smooth = Network.inputs(1).dense(2).loss(new Loss.SoftmaxCrossEntropy(1 - 1e-9, List.of()));
            assertMessage(
                    "label smoothing is 0.999999999, which is 1 as a float and leaves nothing of the label; take a smaller one",
                    () -> FloatBackprop.of(smooth, 1));
        } else {
            assertEquals(1e300, FloatInitialization.of(constant, 1)[0]);
            FloatBackprop.of(elu, 1);
        }
    }
}
