package lanewise.verification.reference;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * One layer of the reference: its forward pass, its backward pass, and both once more for gauges. A layer remembers its
 * last forward pass; the other three methods refer to it.
 *
 * <p>A gauge bounds, up to a modest factor, the rounding error of an intermediate result in units of the unit roundoff:
 * it is propagated to first order with absolute values, as the BLAS testers do for one product
 * (Reference-LAPACK, {@code BLAS/TESTING/sblat3.f}, {@code SMMCH}).
 */
interface ReferenceLayer {

    /** The outputs of the layer for a batch of inputs. */
    RealMatrix forward(double[] parameters, RealMatrix input);

    /** Writes ∂J/∂parameters of this layer into the flat gradient and returns ∂J/∂input. */
    RealMatrix backward(double[] parameters, RealMatrix outputGradient, double[] gradient);

    /** The gauge of the outputs, from the gauge of the inputs. */
    RealMatrix forwardGauge(double[] parameters, RealMatrix inputGauge, double unit);

    /** Writes the gauge of ∂J/∂parameters and returns the gauge of ∂J/∂input. */
    RealMatrix backwardGauge(
            double[] parameters, RealMatrix outputGradient, RealMatrix outputGradientGauge, double unit,
            double[] gauge);

    /** Mixes into a hash on which smooth piece of its kinked activation every element of the last pass lies. */
    long pieces(long hash);

    /**
     * What a result that leaves the range of the computation at its lower end is rounded by, in units of the unit roundoff. Errors
     * are in proportion to a number down to there; below, all are of one size.
     */
    static double underflow(double unit) {
        return (unit > 0x1p-40 ? Float.MIN_VALUE : Double.MIN_VALUE) / unit;
    }

    /** Two hashes in one (the multiplier and shifts of SplitMix64). */
    static long mix(long hash, long piece) {
        long z = (hash ^ piece) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
