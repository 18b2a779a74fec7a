package lanewise.verification;

/**
 * What a check of second derivatives H is to say beside their symmetry.
 *
 * @param vector what H is multiplied by; null for a random vector
 * @param product the user's own H·v, to be compared; null if there is none
 */
record SecondOrderRequest(double[] vector, HessianVector product) {

    /** Their symmetry alone, and a product with a random vector. */
    static final SecondOrderRequest SYMMETRY = new SecondOrderRequest(null, null);

    SecondOrderRequest along(double[] v) {
        return new SecondOrderRequest(v, product);
    }

    SecondOrderRequest against(HessianVector own) {
        return new SecondOrderRequest(vector, own);
    }

    /** The vector must have a finite element per parameter. */
    void checkDimension(int dimension) {
        if (vector != null && vector.length != dimension) {
            throw new IllegalArgumentException(
                    "v has " + Counts.of(vector.length, "element") + "; the function has "
                            + Counts.of(dimension, "parameter"));
        }
        for (int i = 0; vector != null && i < dimension; i++) {
            if (!Double.isFinite(vector[i])) {
                throw new IllegalArgumentException(
                        "element " + i + " of v is " + vector[i] + "; a product needs finite ones");
            }
        }
    }
}
