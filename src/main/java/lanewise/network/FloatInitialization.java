package lanewise.network;

import java.util.random.RandomGenerator;

/**
 * First values of a network's parameters.
 *
 * <p>Numbers are drawn in double precision, in the order of the layout, and rounded once, so the {@code float} and the
 * {@code double} parameters of one seed are the same numbers up to that rounding. A uniform draw on ±r is
 * {@code r·(2u − 1)} with u from {@link RandomGenerator#nextDouble()}; a normal one is √(−2·log(1 − u))·cos(2πv) (Box and
 * Muller 1958) with the functions of {@link StrictMath}, which have the same bits everywhere.
 */
public final class FloatInitialization {

    private FloatInitialization() {}

    /**
     * The parameters that training starts from: weights as the layers' initialisers say, biases 0.
     *
     * @param network the network
     * @param seed the same seed gives the same bits on every machine
     * @return a new array in the order of {@link ParameterLayout}
     */
    public static float[] of(Network network, long seed) {
        ParameterLayout layout = ParameterLayout.of(network);
        float[] parameters = new float[layout.size()];
        for (ParameterLayout.Block block : layout.blocks()) {
            RandomGenerator random = RandomStreams.of(seed, RandomStreams.Purpose.INITIALISATION, block.layer());
            switch (network.layers().get(block.layer())) {
                case Layer.Dense dense -> {
                    if (block.kind() == ParameterLayout.Kind.WEIGHTS) {
                        draw(random, dense.initializer(), block, parameters);
                    }
                }
            }
        }
        return parameters;
    }

    private static void draw(
            RandomGenerator random, Initializer initializer, ParameterLayout.Block block, float[] parameters) {
        double deviation = initializer.deviation(block.rows(), block.columns());
        for (int i = block.offset(); i < block.offset() + block.size(); i++) {
            double unit = initializer.normal() ? normal(random) : Math.sqrt(3) * (2 * random.nextDouble() - 1);
            parameters[i] = (float) (deviation * unit);
        }
    }

    private static double normal(RandomGenerator random) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
