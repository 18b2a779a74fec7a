package lanewise.verification.reference;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import lanewise.network.ParameterLayout;
import lanewise.network.ParameterLayout.Block;
import lanewise.network.ParameterLayout.Kind;
import lanewise.network.Regularization;

/** l1·Σ|w| + (l2 / 2)·Σw² over the weights of dense layers; a factor of 0 is no term, also of an infinite weight. */
record ReferencePenalty(Regularization factors, ParameterLayout layout) {

    double value(double[] parameters) {
        double[] sum = new double[1];
        if (factors.l1() > 0) {
            forEachWeight(i -> sum[0] += factors.l1() * Math.abs(parameters[i]));
        }
        if (factors.l2() > 0) {
            forEachWeight(i -> sum[0] += factors.l2() / 2 * parameters[i] * parameters[i]);
        }
        return sum[0];
    }

    void addGradient(double[] parameters, double[] gradient) {
        if (factors.l1() > 0) {
            forEachWeight(i -> gradient[i] += factors.l1() * Math.signum(parameters[i]));
        }
        if (factors.l2() > 0) {
            forEachWeight(i -> gradient[i] += factors.l2() * parameters[i]);
        }
    }

    void addGauge(double[] parameters, double[] gauge) {
        forEachWeight(i -> gauge[i] += 2 * (factors.l1() + factors.l2() * Math.abs(parameters[i])));
    }

    /** On which side of its kink each weight lies, mixed into a hash. */
    long pieces(double[] parameters, long hash) {
        long[] result = {hash};
        if (factors.l1() > 0) {
            forEachWeight(i -> result[0] = ReferenceLayer.mix(result[0], parameters[i] > 0 ? 1 : 0));
        }
        return result[0];
    }

    private void forEachWeight(IntConsumer action) {
        for (Block block : layout.blocks()) {
            if (block.kind() == Kind.WEIGHTS) {
                IntStream.range(block.offset(), block.offset() + block.size()).forEach(action);
            }
        }
    }
}
