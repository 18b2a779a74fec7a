package lanewise.network;

import java.util.List;
import lanewise.examples.OwnParts;

/** Networks that have every layer, every activation and every loss between them; {@code EveryKindTest} says that they do. */
public final class EveryNetwork {

    public static final Layer.Embedding EMBEDDING = new Layer.Embedding(List.of(
            Layer.Embedding.Feature.table(1, 4, 3), Layer.Embedding.Feature.hashed(3, 5, 2)));

    public static final List<Network> NETWORKS = List.of(
            Network.inputs(7).dense(33, Activation.RELU).dropout(0.3).dense(2).meanSquaredError(),
            Network.inputs(7).layerNorm().dense(17, Activation.TANH).layerNorm().dense(3).softmaxCrossEntropy(),
            Network.inputs(7).batchNorm().dense(17, Activation.TANH).batchNorm().dense(3).binaryCrossEntropy(),
            Network.inputs(7)
                    .residual(f -> f.dense(17, Activation.SIGMOID).residual(g -> g.dense(17, Activation.RELU)).dense(7))
                    .dense(2)
                    .l1(0.01)
                    .l2(0.1)
                    .meanSquaredError(),
            Network.inputs(5).layer(EMBEDDING).dropout(0.1).dense(9, Activation.TANH).dense(4).softmaxCrossEntropy(),
            Network.inputs(6)
                    .dense(17, new Activation.LeakyRelu(0.1))
                    .dense(13, Activation.ELU)
                    .dense(11, Activation.HARD_SIGMOID)
                    .dense(9, Activation.HARD_TANH)
                    .dense(7, Activation.HARD_SWISH)
                    .dense(9, Activation.SOFTPLUS)
                    .dense(11, Activation.SILU)
                    .dense(13, Activation.GELU_TANH)
                    .dense(11, Activation.MISH)
                    .dense(9, Activation.GELU)
                    .dense(3)
                    .meanSquaredError(),
            Network.inputs(6).dense(5, Activation.TANH).dense(3).loss(Loss.MEAN_ABSOLUTE_ERROR),
            Network.inputs(6).dense(5, Activation.TANH).dense(3).loss(new Loss.Huber(0.5)),
            Network.inputs(6).dense(5, Activation.TANH).dense(3).loss(new Loss.Quantile(0.1)),
            Network.inputs(6).dense(5, Activation.TANH).dense(3).loss(Loss.POISSON),
            Network.inputs(6).dense(5, Activation.TANH).dense(3).loss(new Loss.Huber(0.5).withOutputWeights(1, 0, 2.5)),
            Network.inputs(6).dense(5, Activation.TANH).dense(3).loss(Loss.HINGE),
            Network.inputs(6).dense(5, Activation.TANH).dense(3).loss(Loss.DISTRIBUTION_CROSS_ENTROPY),
            Network.inputs(6)
                    .dense(5, Activation.TANH)
                    .dense(3)
                    .loss(new Loss.SoftmaxCrossEntropy(0.1, List.of(1.0, 2.0, 0.5))),
            Network.inputs(6)
                    .dense(5, Activation.TANH)
                    .dense(3)
                    .loss(new Loss.DistributionCrossEntropy(List.of(1.0, 2.0, 0.5))),
            Network.inputs(6).dense(5, Activation.TANH).dense(3).loss(new Loss.Hinge(List.of(1.0, 2.0, 0.5))),
            Network.inputs(6).dense(5, Activation.TANH).dense(3).loss(
                    new Loss.BinaryCrossEntropy(List.of(1.0, 2.0, 0.5))),
            OwnParts.network(),
            Network.inputs(7).dense(33, Activation.RELU).residual(f -> f.layer(new OwnParts.Gates())).dense(2)
                    .meanSquaredError());

    private EveryNetwork() {}
}
