// Generated from FloatInputCheck.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import lanewise.kernel.DoubleReduce;
import lanewise.network.Layer;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;

/**
 * Whether the inputs of a batch are finite. One that is NaN shows in the loss; an infinite one may leave it finite, behind a
 * saturated unit, and then ruin the parameters.
 *
 * <p>Where the first layer is dense, the weights of its first unit tell: their gradient is a sum of inputs times δ, and ∞
 * times anything is no finite number. That costs a look at one number per input instead of one per input and row.
 */
final class DoubleInputCheck {

    /** Up to here a plain loop is faster than a kernel call. */
    private static final int SHORT = 64;

    private final int inputs;

    /** Where the weights of a dense first layer lie, and the distance from one input to the next; else −1. */
    private final int weights;

    private final int stride;

    DoubleInputCheck(Network network) {
        inputs = network.inputs();
        boolean dense = network.layers().getFirst() instanceof Layer.Dense;
        weights = dense ? ParameterLayout.of(network).block(0, ParameterLayout.Kind.WEIGHTS).offset() : -1;
        stride = network.width(1);
    }

    /**
     * Whether all inputs are finite; also false if the gradient is not, for whatever reason.
     *
     * @param gradient the gradient of the batch; not read for a single row
     */
    boolean finite(double[] x, int xOffset, int rows, double[] gradient) {
        if (rows > 1 && weights >= 0) {
            for (int i = 0; i < inputs; i++) {
                if (!Double.isFinite(gradient[weights + i * stride])) {
                    return false;
                }
            }
            return true;
        }
        int n = rows * inputs;
        // A sum of squares may overflow although every number is finite.
        return n > SHORT && Double.isFinite(DoubleReduce.squaredNorm(n, x, xOffset))
                || DoubleRows.firstNotFinite(x, xOffset, n) < 0;
    }
}
