// Generated from FloatPenalty.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.kernel.DoubleReduce;
import lanewise.kernel.DoubleUpdate;

/** {@link Regularization} at work, over the weight blocks of one network. */
final class DoublePenalty {

    private static final int CHUNK = 1024;

    private final double l1;
    private final double l2;
    private final ParameterLayout.Block[] weights;
    private final double[] chunk;

    DoublePenalty(Network network, ParameterLayout layout) {
        l1 = DoubleLoss.rounded("l1", network.regularization().l1());
        l2 = DoubleLoss.rounded("l2", network.regularization().l2());
        weights = layout.blocks().stream()
                .filter(block -> (l1 > 0 || l2 > 0) && block.kind() == ParameterLayout.Kind.WEIGHTS)
                .toArray(ParameterLayout.Block[]::new);
        chunk = new double[l1 > 0 ? CHUNK : 0];
    }

    boolean isZero() {
        return weights.length == 0;
    }

    /** l1·Σ|w| + (l2 / 2)·Σw². */
    double value(double[] parameters) {
        double value = 0;
        for (ParameterLayout.Block block : weights) {
            if (l2 > 0) {
                value += 0.5 * l2 * DoubleReduce.squaredNorm(block.size(), parameters, block.offset());
            }
            if (l1 > 0) {
                value += l1 * sumOfMagnitudes(parameters, block.offset(), block.size());
            }
        }
        return value;
    }

    private double sumOfMagnitudes(double[] parameters, int offset, int size) {
        double sum = 0;
        for (int from = 0; from < size; from += CHUNK) {
            int count = Math.min(CHUNK, size - from);
            for (int i = 0; i < count; i++) {
                chunk[i] = Math.abs(parameters[offset + from + i]);
            }
            sum += DoubleReduce.sum(count, chunk, 0);
        }
        return sum;
    }

    /** gradient += l1·sign(w) + l2·w. */
    void addGradient(double[] parameters, double[] gradient) {
        for (ParameterLayout.Block block : weights) {
            int offset = block.offset();
            if (l2 > 0) {
                DoubleUpdate.axpy(block.size(), l2, parameters, offset, gradient, offset);
            }
            if (l1 > 0) {
                for (int i = offset; i < offset + block.size(); i++) {
                    double w = parameters[i];
                    gradient[i] += w > 0.0 ? l1 : w < 0.0 ? -l1 : w;
                }
            }
        }
    }
}
