package lanewise.network;

/**
 * A penalty on weights that is part of the objective: J = loss + l1·Σ|w| + (l2 / 2)·Σw², over the weights of all dense
 * layers, not over biases, normalisations and embeddings. Its gradient is l1·sign(w) + l2·w, with sign(0) = 0; so l2 is
 * what optimizers call weight decay.
 *
 * @param l1 at least 0
 * @param l2 at least 0
 */
public record Regularization(double l1, double l2) {

    /** No penalty. */
    public static final Regularization NONE = new Regularization(0, 0);

    /** Checks both factors. */
    public Regularization {
        check("l1", l1);
        check("l2", l2);
    }

    private static void check(String name, double factor) {
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name + " is " + factor + "; a penalty takes a finite factor of at least 0");
        }
    }
}
