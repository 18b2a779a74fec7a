package lanewise.network;

/** One layer of a {@link Network}: a specification that holds sizes and hyper-parameters, no arrays. */
public sealed interface Layer {

    /**
     * The width of the layer's output.
     *
     * @param inputs the width of its input
     * @return number of outputs per row
     */
    int outputs(int inputs);

    /**
     * A fully connected layer: g(x·W + b), with W stored {@code [in][out]} and b one number per output.
     *
     * @param outputs number of outputs, at least 1
     * @param activation g
     * @param initializer how W is drawn; b starts at 0
     */
    record Dense(int outputs, Activation activation, Initializer initializer) implements Layer {

        /** Checks the width. */
        public Dense {
            if (outputs < 1) {
                throw new IllegalArgumentException(
                        "a dense layer has " + outputs + " outputs; it must have at least 1");
            }
        }

        @Override
        public int outputs(int inputs) {
            return outputs;
        }
    }
}
