package lanewise.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
     * The parameters that training starts from: weights and biases as the layers say, γ 1, β 0, tables normal with
     * variance 1 / width, running means 0 and running variances 1, those of a {@link Layer.Custom} as it sets them.
     *
     * @param network the network
     * @param seed the same seed gives the same bits on every machine
     * @return a new array in the order of {@link ParameterLayout}
     */
    public static float[] of(Network network, long seed) {
        ParameterLayout layout = ParameterLayout.of(network);
        List<Layer> layers = network.allLayers();
        float[] parameters = new float[layout.size()];
        RandomGenerator random = null;
        int layer = -1;
        for (ParameterLayout.Block block : layout.blocks()) {
            if (block.layer() != layer) {
                layer = block.layer();
                random = RandomStreams.of(seed, RandomStreams.Purpose.INITIALISATION, layer);
            }
            int from = block.offset();
            int to = from + block.size();
            switch (block.kind()) {
                case WEIGHTS -> draw(random, ((Layer.Dense) layers.get(layer)).initializer(), block, parameters);
                case BIASES -> Arrays.fill(parameters, from, to, (float) ((Layer.Dense) layers.get(layer)).bias());
                case GAMMA, RUNNING_VARIANCE -> Arrays.fill(parameters, from, to, 1);
                case BETA, RUNNING_MEAN -> Arrays.fill(parameters, from, to, 0);
                case CUSTOM -> {
                    double[] drawn = new double[block.size()];
                    ((Layer.Custom) layers.get(layer)).initialize(network.inputsOf(layer), random, drawn);
                    for (int i = 0; i < drawn.length; i++) {
                        parameters[from + i] = (float) drawn[i];
                    }
                }
                case TABLE -> {
                    double deviation = 1 / Math.sqrt(block.columns());
                    for (int i = from; i < to; i++) {
                        parameters[i] = (float) (deviation * normal(random));
                    }
                }
            }
            check(block, parameters);
        }
        return parameters;
    }

    private static void check(ParameterLayout.Block block, float[] parameters) {
        for (int i = block.offset(); i < block.offset() + block.size(); i++) {
            if (!Float.isFinite(parameters[i])) {
                throw new IllegalArgumentException("the " + block.kind().name().toLowerCase(Locale.ROOT) + " of layer "
                        + (block.layer() + 1) + " begin with " + parameters[i]
                        + "; give them an initialiser, or a bias, that the type holds");
            }
        }
    }

    private static void draw(
            RandomGenerator random, Initializer initializer, ParameterLayout.Block block, float[] parameters) {
        switch (initializer) {
            case Initializer.VarianceScaling scaling -> {
                double deviation = scaling.deviation(block.rows(), block.columns());
                for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                    double unit = scaling.normal() ? normal(random) : Math.sqrt(3) * (2 * random.nextDouble() - 1);
                    parameters[i] = (float) (deviation * unit);
                }
            }
            case Initializer.Orthogonal orthogonal -> {
                int vectors = Math.min(block.rows(), block.columns());
                double[][] basis = orthonormal(random, vectors, Math.max(block.rows(), block.columns()));
                for (int i = 0; i < block.rows(); i++) {
                    for (int j = 0; j < block.columns(); j++) {
                        double element = block.rows() <= block.columns() ? basis[i][j] : basis[j][i];
                        parameters[block.offset() + i * block.columns() + j] = (float) (orthogonal.gain() * element);
                    }
                }
            }
            case Initializer.Constant constant ->
                Arrays.fill(
                        parameters, block.offset(), block.offset() + block.size(), (float) constant.value());
        }
    }

    /**
     * Orthonormal vectors by the Gram-Schmidt process, done twice against rounding (Giraud, Langou and Rozloznik 2005):
     * a vector loses its components along those before it and is divided by its norm.
     */
    private static double[][] orthonormal(RandomGenerator random, int vectors, int length) {
        double[][] basis = new double[vectors][length];
        for (int v = 0; v < vectors; v++) {
            double[] vector = basis[v];
            for (int i = 0; i < length; i++) {
                vector[i] = normal(random);
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int w = 0; w < v; w++) {
                    double component = dot(basis[w], vector);
                    for (int i = 0; i < length; i++) {
                        vector[i] -= component * basis[w][i];
                    }
                }
            }
            double norm = Math.sqrt(dot(vector, vector));
            for (int i = 0; i < length; i++) {
                vector[i] /= norm;
            }
        }
        return basis;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double normal(RandomGenerator random) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
