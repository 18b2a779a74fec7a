package lanewise.network;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The parts of a network fit each other, or the one that does not is named; one line describes a network. */
class NetworkTest {

    @Test
    void sizesOfAUsersOwnThatAreNoneAreNamed() {
        assertMessage(
                "layer 2 has 0 outputs; it must have at least 1",
                () -> Network.inputs(4).dense(3).layer(new OddLayer(-3, 0, 0)).meanSquaredError());
        assertMessage(
                "layer 1 has -2 parameters; it must have at least 0",
                () -> Network.inputs(4).layer(new OddLayer(0, -2, 0)).dense(1).meanSquaredError());
        assertMessage(
                "layer 3 has -1 values per row to keep; it must have at least 0",
                () -> Network.inputs(4)
                        .dense(4)
                        .residual(f -> f.layer(new OddLayer(0, 0, -1)))
                        .dense(1)
                        .meanSquaredError());
        Layer.Embedding.Feature[] wide = {
            Layer.Embedding.Feature.table(0, 3, Integer.MAX_VALUE), Layer.Embedding.Feature.table(1, 3, 9)
        };
        assertMessage(
                "layer 1: the embeddings make rows of 2147483656 numbers, more than one array can hold",
                () -> Network.inputs(2).embedding(wide).dense(1).meanSquaredError());
    }

    @Test
    void aPartOfAUsersOwnWithoutANameIsNamed() {
        String sentence = " has a name() that is null; return a few words";
        Nameless nameless = new Nameless();
        assertMessage("the loss" + sentence, () -> Network.inputs(4).dense(1).loss(nameless));
        assertMessage(
                "the activation of layer 3" + sentence,
                () -> Network.inputs(4).dense(4).residual(f -> f.dense(4, nameless)).dense(1).meanSquaredError());
        assertMessage(
                "layer 2" + sentence, () -> Network.inputs(4).dense(4).layer(nameless).dense(1).meanSquaredError());
    }

    @Test
    void aWeightThatNoFloatHoldsIsNamed() {
        Network outputs = Network.inputs(2).dense(2).loss(Loss.MEAN_SQUARED_ERROR.withOutputWeights(1, 1e300));
        assertMessage(
                "the weight of output 1 is 1.0E300, which leaves the range of float; take one nearer to 1",
                () -> FloatBackprop.of(outputs, 3));
        Network classes = Network.inputs(2).dense(2).loss(new Loss.SoftmaxCrossEntropy(0, List.of(1e-300, 1.0)));
        assertMessage(
                "the weight of class 0 is 1.0E-300, which leaves the range of float; take one nearer to 1",
                () -> FloatBackprop.of(classes, 3));
        DoubleBackprop.of(outputs, 3);
        DoubleBackprop.of(classes, 3);
    }

    /** It would be infinite, and the layer give β whatever comes in. */
    @Test
    void anEpsilonThatNoFloatHoldsIsNamed() {
        Network rows = Network.inputs(3).layer(new Layer.LayerNorm(1e300)).dense(1).meanSquaredError();
        assertMessage(
                "epsilon of a layer norm is 1.0E300, which leaves the range of float; take one nearer to 1",
                () -> FloatBackprop.of(rows, 3));
        Network columns = Network.inputs(3).layer(new Layer.BatchNorm(1e39, 0.1)).dense(1).meanSquaredError();
        assertMessage(
                "epsilon of a batch norm is 1.0E39, which leaves the range of float; take one nearer to 1",
                () -> FloatPredictor.of(columns, 3));
        DoubleBackprop.of(rows, 3);
        FloatBackprop.of(Network.inputs(3).layer(new Layer.LayerNorm(1e-300)).dense(1).meanSquaredError(), 3);
    }

    @Test
    void aPenaltyInsideAResidualBlockIsNotLost() {
        String sentence = "a penalty is set inside a residual block; it is one of the whole network, so say l1 or l2"
                + " outside";
        assertMessage(sentence, () -> Network.inputs(4).residual(f -> f.dense(4).l2(0.1)));
        assertMessage(sentence, () -> Network.inputs(4).residual(f -> f.dense(4).l1(0.1)));
    }

    @Test
    void partsThatDoNotFitAreNamed() {
        assertMessage("the dropout rate is 1.0; it must be at least 0 and less than 1", () -> new Layer.Dropout(1));
        assertMessage(
                "the dropout rate is 0.99999999, a whole number of 2^-24 as which it is 1 and drops everything; take at most"
                        + " 0.9999999",
                () -> new Layer.Dropout(0.99999999));
        new Layer.Dropout(0.9999999);
        assertMessage(
                "l1 is -1.0; a penalty takes a finite factor of at least 0", () -> Network.inputs(1).l1(-1));
        assertMessage(
                "l2 is NaN; a penalty takes a finite factor of at least 0", () -> Network.inputs(1).l2(Double.NaN));
        assertMessage(
                "layer 1: a residual block takes 4 values and gives 3; both are added, so make its last layer 4 wide",
                () -> Network.inputs(4).residual(f -> f.dense(3)).dense(1).meanSquaredError());
        assertMessage(
                "layer 2 is an embedding; it reads integers, so make it the first layer",
                () -> Network.inputs(4).dense(5).layer(EveryNetwork.EMBEDDING).meanSquaredError());
        assertMessage(
                "layer 1: column 3 is embedded, but there are 3 inputs; columns count from 0",
                () -> Network.inputs(3).layer(EveryNetwork.EMBEDDING).meanSquaredError());
        assertMessage(
                "layer 3: a residual block takes 2 values and gives 3; both are added, so make its last layer 2 wide",
                () -> Network.inputs(4).residual(f -> f.dense(2).residual(g -> g.dense(3)).dense(4))
                        .meanSquaredError());
        assertMessage(
                "there are 2 class weights for 3 outputs; give one per output",
                () -> Network.inputs(3).dense(3).loss(new Loss.SoftmaxCrossEntropy(0, List.of(1.0, 1.0))));
        assertMessage(
                "there is 1 class weight for 2 outputs; give one per output",
                () -> Network.inputs(3).dense(2).loss(new Loss.BinaryCrossEntropy(List.of(2.0))));
        assertMessage(
                "the weight of output 1 is -1.0; it must be finite and not negative",
                () -> new Loss.Hinge(List.of(1.0, -1.0)));
        assertMessage(
                "there are 2 output weights for 3 outputs; give one per output",
                () -> Network.inputs(3).dense(3).loss(Loss.POISSON.withOutputWeights(1, 1)));
        assertMessage(
                "the weight of output 1 is -1.0; it must be finite and not negative",
                () -> Loss.MEAN_SQUARED_ERROR.withOutputWeights(1, -1));
        for (Loss loss : List.of(
                Loss.HINGE, Loss.BINARY_CROSS_ENTROPY, Loss.SOFTMAX_CROSS_ENTROPY, Loss.DISTRIBUTION_CROSS_ENTROPY)) {
            assertMessage(
                    loss.name()
                            + " takes no output weights; the squared error, the absolute error, Huber's, the quantile and"
                            + " the Poisson loss do, those of classes have class weights",
                    () -> loss.withOutputWeights(1));
        }
        assertMessage(
                "poisson, output weights [1.0] has output weights already; give them to the loss that it weights",
                () -> Loss.POISSON.withOutputWeights(1).withOutputWeights(1));
        assertMessage(
                "all output weights are 0; a loss needs one above 0", () -> Loss.POISSON.withOutputWeights(0, 0));
    }

    @Test
    void whatIsNoPartIsNamed() {
        assertNull("f", () -> Network.inputs(1).residual(null));
        assertNull("a feature of an embedding", () -> Network.inputs(1).embedding((Layer.Embedding.Feature) null));
        assertNull("loss", () -> new Loss.OutputWeighted(null, List.of(1.0)));
        assertNull("layers", () -> new Network(2, null, Loss.HINGE));
        assertNull("a layer of a network", () -> new Network(2, Arrays.asList((Layer) null), Loss.HINGE));
        assertNull("layers", () -> new Layer.Residual(null));
        assertNull("a layer of a residual block", () -> new Layer.Residual(Arrays.asList((Layer) null)));
        assertNull("features", () -> new Layer.Embedding(null));
        assertNull(
                "a feature of an embedding",
                () -> new Layer.Embedding(Arrays.asList((Layer.Embedding.Feature) null)));
        assertNull("fan", () -> new Initializer.VarianceScaling(1, null, true));
        assertNull("the weights of class", () -> new Loss.SoftmaxCrossEntropy(0, null));
        assertNull("the weight of output 1", () -> new Loss.Hinge(Arrays.asList(1.0, null)));
    }

    private static void assertNull(String name, Executable call) {
        assertEquals(name, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void aLayoutShowsItsBlocks() {
        assertEquals(
                """
                        layer 1 weights 3x2 at offset 0
                        layer 1 biases 1x2 at offset 6
                        layer 2 gamma 1x2 at offset 8
                        layer 2 beta 1x2 at offset 10
                        layer 3 weights 2x1 at offset 12
                        layer 3 biases 1x1 at offset 14
                        layer 2 running mean 1x2 at offset 15
                        layer 2 running variance 1x2 at offset 17
                        19 parameters, 15 of them trained""",
                ParameterLayout.of(Network.inputs(3).dense(2).batchNorm().dense(1).meanSquaredError()).toString());
    }

    @Test
    void aLayerNormNeedsColumns() {
        String sentence = "layer %d is a layer norm of 1 column; one number has no variance, so nothing of it would pass:"
                + " normalise a wider layer, or scale the data";
        assertMessage(sentence.formatted(2), () -> Network.inputs(3).dense(1).layerNorm().dense(2).meanSquaredError());
        assertMessage(
                sentence.formatted(4),
                () -> Network.inputs(3).dense(3).residual(f -> f.dense(1).layerNorm().dense(3)).meanSquaredError());
        // A network that is read predicts what it always did.
        new Network(
                1, List.of(new Layer.LayerNorm(1e-5)), Loss.MEAN_SQUARED_ERROR, new Regularization(0, 0)).allLayers();
    }

    @Test
    void aSigmoidIsNotAppliedTwice() {
        String sentence = "the last layer ends in a sigmoid, but %s takes logits, any numbers; give the last layer no activation";
        for (Activation sigmoid : List.of(Activation.SIGMOID, Activation.HARD_SIGMOID)) {
            Network.Builder builder = Network.inputs(2).dense(4, Activation.TANH).dense(3, sigmoid);
            assertMessage(sentence.formatted("binary cross-entropy"), builder::binaryCrossEntropy);
            assertMessage(sentence.formatted("softmax cross-entropy"), builder::softmaxCrossEntropy);
            assertMessage(
                    sentence.formatted("cross-entropy of distributions"),
                    () -> builder.loss(Loss.DISTRIBUTION_CROSS_ENTROPY));
            assertEquals(3, builder.meanSquaredError().outputs());
            // A model that was saved in this form can still be read.
            Network saved = new Network(2, builder.meanSquaredError().layers(), Loss.BINARY_CROSS_ENTROPY);
            assertEquals(3, saved.outputs());
        }
        assertEquals(3, Network.inputs(2).dense(3, Activation.RELU).softmaxCrossEntropy().outputs());
    }

    @Test
    void oneLineDescribesANetwork() {
        assertEquals("7-33-2, relu and identity, dropout 0.3, mean squared error",
                EveryNetwork.NETWORKS.get(0).describe());
        assertEquals(
                "7-(7-17-(17-17)-7)-2, sigmoid and relu and identity, mean squared error, l1 0.01, l2 0.1",
                EveryNetwork.NETWORKS.get(3).describe());
        assertTrue(
                EveryNetwork.NETWORKS.get(4).describe()
                        .startsWith("5-8-9-4, tanh and identity, embedding, dropout 0.1, softmax"));
    }
}
