package lanewise.network;

import lanewise.kernel.FloatReduce;
import lanewise.kernel.FloatUpdate;

/** Norm and clipping of flat gradients. Nothing is allocated. */
public final class FloatGradients {

    private FloatGradients() {}

    /**
     * The Euclidean norm √Σgᵢ², also where the squares leave the range of the type.
     *
     * @param gradient the gradient
     * @return its norm; NaN if an element is NaN, ∞ if one is infinite
     */
    public static double norm(float[] gradient) {
        float squares = FloatReduce.squaredNorm(gradient.length, gradient, 0);
        if (squares >= Float.MIN_NORMAL / Math.ulp(1f) && squares < Float.POSITIVE_INFINITY) {
            return Math.sqrt(squares);
        }
        return scaledNorm(gradient);
    }

    /** largest·√Σ(gᵢ / largest)², one chain in double precision. */
    private static double scaledNorm(float[] gradient) {
        double largest = 0;
        for (float g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            return largest;
        }
        double squares = 0;
        for (float g : gradient) {
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
    public static void clipByValue(double limit, float[] gradient) {
        checkLimit(limit);
        float bound = (float) limit;
        for (int i = 0; i < gradient.length; i++) {
            float g = gradient[i];
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
    public static double clipByNorm(double limit, float[] gradient) {
        checkLimit(limit);
        double norm = norm(gradient);
        if (norm > limit && norm < Double.POSITIVE_INFINITY) {
            scale(limit, norm, gradient);
        }
        return norm;
    }

    /** Multiplies by limit / norm. Where that factor has not all its digits, a power of two first takes the norm to 1 … 2. */
    private static void scale(double limit, double norm, float[] gradient) {
        float factor = (float) (limit / norm);
        if (factor < Float.MIN_NORMAL) {
            // Of a norm below the smallest normal number the type does not hold the inverse.
            float power = Math.scalb(1f, Math.min(Float.MAX_EXPONENT, -Math.getExponent(norm)));
            FloatUpdate.scale(gradient.length, power, gradient, 0);
            factor = (float) (limit / (norm * power));
        }
        FloatUpdate.scale(gradient.length, factor, gradient, 0);
    }

    private static void checkLimit(double limit) {
        if (!(limit > 0)) {
            throw new IllegalArgumentException("the limit of a clipped gradient is " + limit + "; it must be above 0");
        }
    }
}
