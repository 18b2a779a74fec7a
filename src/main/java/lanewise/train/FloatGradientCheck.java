package lanewise.train;

import java.util.ArrayList;
import java.util.List;
import lanewise.network.Layer;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.network.ParameterLayout.Block;
import lanewise.network.ParameterLayout.Kind;

/**
 * Whether a step may be taken: the gradient must be finite, and so must the inputs, which may be infinite behind a unit that
 * is saturated. Looked at before any parameter moves, so that nothing is left half of a step.
 *
 * <p>Where all layers are dense, the gradient of one row's weights is the products of inputs and δ, of which
 * only those with the largest δ are looked at; δ itself is the gradient of the biases.
 */
final class FloatGradientCheck {

    private final int inputs;
    private final int trainable;

    /** Whether an infinite input shows in the gradient: ∞ times anything is no finite number. */
    private final boolean inputsShow;

    /** The weights of the layers, each followed by the biases, if all of them are such; else none. */
    private final Block[] dense;

    FloatGradientCheck(Network network) {
        ParameterLayout layout = ParameterLayout.of(network);
        inputs = network.inputs();
        trainable = layout.trainable();
        inputsShow = network.layers().getFirst() instanceof Layer.Dense;
        boolean products = network.regularization().l1() == 0
                && network.regularization().l2() == 0
                && network.layers().stream()
                        .allMatch(layer -> layer instanceof Layer.Dense || layer instanceof Layer.Dropout);
        List<Block> weights = new ArrayList<>();
        for (Block block : products ? layout.blocks() : List.<Block>of()) {
            if (block.kind() == Kind.WEIGHTS) {
                weights.add(block);
            }
        }
        dense = weights.toArray(Block[]::new);
    }

    /** Whether the gradient of a batch is finite, and its inputs are. */
    boolean finite(float[] x, int xOffset, int rows, float[] gradient) {
        if (!inputsShow && !FloatRows.finite(x, xOffset, rows * inputs)) {
            return false;
        }
        if (rows > 1 || dense.length == 0) {
            return finite(gradient);
        }
        for (Block weights : dense) {
            if (!finiteProducts(weights, gradient)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a gradient is finite. */
    boolean finite(float[] gradient) {
        return FloatRows.finite(gradient, 0, trainable);
    }

    /** Whether inputs times δ are: those with the largest δ. */
    private static boolean finiteProducts(Block weights, float[] gradient) {
        int out = weights.columns();
        int biases = weights.offset() + weights.size();
        float largest = 0;
        int at = 0;
        for (int j = 0; j < out; j++) {
            float delta = Math.abs(gradient[biases + j]);
            if (!(delta <= Float.MAX_VALUE)) {
                return false;
            }
            if (delta > largest) {
                largest = delta;
                at = j;
            }
        }
        boolean finite = true;
        for (int i = 0; i < weights.rows(); i++) {
            finite &= Float.isFinite(gradient[weights.offset() + i * out + at]);
        }
        return finite;
    }
}
