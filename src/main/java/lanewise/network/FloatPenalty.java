package lanewise.network;

import lanewise.kernel.FloatReduce;
import lanewise.kernel.FloatUpdate;

/** {@link Regularization} at work, over the weight blocks of one network. */
final class FloatPenalty {

    private static final int CHUNK = 1024;

    private final float l1;
    private final float l2;
    private final ParameterLayout.Block[] weights;
    private final float[] chunk;

    FloatPenalty(Network network, ParameterLayout layout) {
        l1 = FloatLoss.rounded("l1", network.regularization().l1());
        l2 = FloatLoss.rounded("l2", network.regularization().l2());
        weights = layout.blocks().stream()
                .filter(block -> (l1 > 0 || l2 > 0) && block.kind() == ParameterLayout.Kind.WEIGHTS)
                .toArray(ParameterLayout.Block[]::new);
        chunk = new float[l1 > 0 ? CHUNK : 0];
    }

    boolean isZero() {
        return weights.length == 0;
    }

    /** l1·Σ|w| + (l2 / 2)·Σw². */
    double value(float[] parameters) {
        double value = 0;
        for (ParameterLayout.Block block : weights) {
            if (l2 > 0) {
                value += 0.5 * l2 * FloatReduce.squaredNorm(block.size(), parameters, block.offset());
            }
            if (l1 > 0) {
                value += l1 * sumOfMagnitudes(parameters, block.offset(), block.size());
            }
        }
        return value;
    }

    private double sumOfMagnitudes(float[] parameters, int offset, int size) {
        double sum = 0;
        for (int from = 0; from < size; from += CHUNK) {
            int count = Math.min(CHUNK, size - from);
            for (int i = 0; i < count; i++) {
                chunk[i] = Math.abs(parameters[offset + from + i]);
            }
            sum += FloatReduce.sum(count, chunk, 0);
        }
        return sum;
    }

    /** gradient += l1·sign(w) + l2·w. */
    void addGradient(float[] parameters, float[] gradient) {
        for (ParameterLayout.Block block : weights) {
            int offset = block.offset();
            if (l2 > 0) {
                FloatUpdate.axpy(block.size(), l2, parameters, offset, gradient, offset);
            }
            if (l1 > 0) {
                for (int i = offset; i < offset + block.size(); i++) {
                    float w = parameters[i];
                    gradient[i] += w > 0f ? l1 : w < 0f ? -l1 : w;
                }
            }
        }
    }
}
