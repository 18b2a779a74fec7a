// Generated from FloatGradients.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.kernel.DoubleReduce;
import lanewise.kernel.DoubleUpdate;

/** Norm and clipping of flat gradients. Nothing is allocated. */
public final class DoubleGradients {

    private DoubleGradients() {}

    /**
     * The Euclidean norm √Σgᵢ², also where the squares leave the range of the type.
     *
     * @param gradient the gradient
     * @return its norm; NaN if an element is NaN, ∞ if one is infinite
     */
    public static double norm(double[] gradient) {
        double squares = DoubleReduce.squaredNorm(gradient.length, gradient, 0);
        if (squares >= Double.MIN_NORMAL / Math.ulp(1.0) && squares < Double.POSITIVE_INFINITY) {
            return Math.sqrt(squares);
        }
        return scaledNorm(gradient);
    }

    /** largest·√Σ(gᵢ / largest)², one chain in double precision. */
    private static double scaledNorm(double[] gradient) {
        double largest = 0;
        for (double g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            return largest;
        }
        double squares = 0;
        for (double g : gradient) {
            double ratio = g / largest;
            squares = Math.fma(ratio, ratio, squares);
        }
        return largest * Math.sqrt(squares);
    }

    /**
     * Limits every element to −limit … limit. NaN stays.
     *
     * @param limit above 0
     * @param gradient the gradient; changed in place
     * @throws IllegalArgumentException if the limit is not above 0
     */
    public static void clipByValue(double limit, double[] gradient) {
        checkLimit(limit);
        double bound = limit;
        for (int i = 0; i < gradient.length; i++) {
            double g = gradient[i];
            gradient[i] = g > bound ? bound : g < -bound ? -bound : g;
        }
    }

    /**
     * Scales the gradient by limit / norm if its norm is above the limit (Pascanu, Mikolov and Bengio 2013). A gradient
     * whose norm is NaN or infinite is left as it is: no factor would make it a direction.
     *
     * @param limit above 0
     * @param gradient the gradient of all parameters; changed in place
     * @return the norm before clipping
     * @throws IllegalArgumentException if the limit is not above 0
     */
    public static double clipByNorm(double limit, double[] gradient) {
        checkLimit(limit);
        double norm = norm(gradient);
        if (norm > limit && norm < Double.POSITIVE_INFINITY) {
            scale(limit, norm, gradient);
        }
        return norm;
    }

    /** Multiplies by limit / norm. Where that factor has not all its digits, a power of two first takes the norm to 1 … 2. */
    private static void scale(double limit, double norm, double[] gradient) {
        double factor = (limit / norm);
        if (factor < Double.MIN_NORMAL) {
            // Of a norm below the smallest normal number the type does not hold the inverse.
            double power = Math.scalb(1.0, Math.min(Double.MAX_EXPONENT, -Math.getExponent(norm)));
            DoubleUpdate.scale(gradient.length, power, gradient, 0);
            factor = (limit / (norm * power));
        }
        DoubleUpdate.scale(gradient.length, factor, gradient, 0);
    }

    private static void checkLimit(double limit) {
        if (!(limit > 0)) {
            throw new IllegalArgumentException("the limit of a clipped gradient is " + limit + "; it must be above 0");
        }
    }
}
