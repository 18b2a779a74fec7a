package lanewise.verification;

/** A user's own product of the matrix of second derivatives with a vector, to be checked. */
@FunctionalInterface
public interface HessianVector {

    /**
     * H·v at a point.
     *
     * @param parameters the point; not to be changed
     * @param v the vector, one number per parameter; not to be changed
     * @param product receives H·v; every element is overwritten
     */
    void multiply(double[] parameters, double[] v, double[] product);
}
