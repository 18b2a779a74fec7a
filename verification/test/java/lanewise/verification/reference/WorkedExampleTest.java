package lanewise.verification.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.FloatBackprop;
import lanewise.network.Network;
import org.junit.jupiter.api.Test;

/**
 * A widely reprinted worked example (Mazur, <i>A Step by Step Backpropagation Example</i>, 2015): two inputs, two
 * hidden and two output sigmoid units, E = ½·Σ(t − o)², learning rate ½, biases kept. The expected numbers were
 * computed from its definition with forty digits; the article itself rounds.
 */
public class WorkedExampleTest {

    private static final Network NETWORK = Network.inputs(2).dense(2, Activation.SIGMOID).dense(2, Activation.SIGMOID)
            .meanSquaredError();

    private static final double[] X = {0.05, 0.10};
    private static final double[] T = {0.01, 0.99};

    /** Where the article's w1 to w8 lie in the flat array; 4, 5, 10 and 11 are biases. */
    private static final int[] W = {0, 2, 1, 3, 6, 8, 7, 9};

    private static final int[] BIASES = {4, 5, 10, 11};

    private static final double LOSS = 0.29837110876000269;

    private static final double[] GRADIENT = {0.00043856773447434673, 0.00087713546894869345, 0.00049771273526086007,
        0.00099542547052172014, 0.082167040564230779, 0.082667627847533255, -0.02260254047747506,
        -0.022740242215978211};

    private static final double[] BIAS_GRADIENT = {0.0087713546894869345, 0.0099542547052172014, 0.13849856162855697,
        -0.038098236516556217};

    private static final double[] UPDATED = {0.14978071613276283, 0.19956143226552565, 0.24975114363236957,
        0.29950228726473914, 0.35891647971788461, 0.40866618607623337, 0.51130127023873753, 0.56137012110798911};

    private static final int[] STEPS = {1, 10, 100, 1_000, 10_000};

    private static final double[] LOSSES = {0.29102777369359935, 0.22091859205390404, 0.02004682824942521,
        0.001114349453733746,
        3.510187782978859e-05};

    /** Loss and gradient by one of the implementations. */
    private interface Gradient {
        double of(double[] parameters, double[] gradient);
    }

    private static double[] start() {
        double[] p = new double[12];
        double[] w = {0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55};
        for (int k = 0; k < 8; k++) {
            p[W[k]] = w[k];
        }
        p[4] = p[5] = 0.35;
        p[10] = p[11] = 0.60;
        return p;
    }

    private static void check(Gradient implementation, double tolerance) {
        assertEquals(0, difference(implementation), tolerance);
    }

    /** The largest difference to the known values: loss, gradient, a step, and the losses of 10,000 steps. */
    private static double difference(Gradient implementation) {
        double[] p = start();
        double[] g = new double[12];
        double largest = Math.abs(LOSS - implementation.of(p, g));
        for (int k = 0; k < 8; k++) {
            largest = Math.max(largest, Math.abs(GRADIENT[k] - g[W[k]]));
            largest = Math.max(largest, Math.abs(UPDATED[k] - (p[W[k]] - 0.5 * g[W[k]])));
        }
        for (int k = 0; k < 4; k++) {
            largest = Math.max(largest, Math.abs(BIAS_GRADIENT[k] - g[BIASES[k]]));
        }
        int step = 0;
        for (int k = 0; k < STEPS.length; k++) {
            for (; step < STEPS[k]; step++) {
                implementation.of(p, g);
                for (int w : W) {
                    p[w] -= 0.5 * g[w];
                }
            }
            largest = Math.max(largest, Math.abs(LOSSES[k] - implementation.of(p, g)));
        }
        return largest;
    }

    /** The same of training in double. */
    public static double differenceInDouble() {
        DoubleBackprop backprop = DoubleBackprop.of(NETWORK, 1);
        return difference((p, g) -> backprop.valueAndGradient(p, X, T, 1, g));
    }

    @Test
    void reference() {
        for (SummationOrder order : SummationOrder.values()) {
            ReferenceNetwork reference = ReferenceNetwork.of(NETWORK, order);
            check((p, g) -> reference.valueAndGradient(p, X, T, 1, g), 1e-12);
        }
    }

    @Test
    void doubleBackprop() {
        DoubleBackprop backprop = DoubleBackprop.of(NETWORK, 1);
        check((p, g) -> backprop.valueAndGradient(p, X, T, 1, g), 1e-12);
    }

    @Test
    void floatBackprop() {
        FloatBackprop backprop = FloatBackprop.of(NETWORK, 1);
        float[] x = {0.05f, 0.10f};
        float[] t = {0.01f, 0.99f};
        float[] narrow = new float[12];
        float[] gradient = new float[12];
        check((p, g) -> {
            for (int i = 0; i < p.length; i++) {
                narrow[i] = (float) p[i];
                p[i] = narrow[i];
            }
            double loss = backprop.valueAndGradient(narrow, x, t, 1, gradient);
            Arrays.setAll(g, i -> gradient[i]);
            return loss;
        }, 2e-6);
    }

    @Test
    void hiddenAndOutputValues() {
        Network hidden = Network.inputs(2).dense(2, Activation.SIGMOID).meanSquaredError();
        double[] h = ReferenceNetwork.of(hidden, SummationOrder.ROW_BY_ROW).outputs(Arrays.copyOf(start(), 6), X, 1);
        assertEquals(0.59326999210718726, h[0], 1e-15);
        assertEquals(0.59688437825976706, h[1], 1e-15);
        double[] o = ReferenceNetwork.of(NETWORK, SummationOrder.ROW_BY_ROW).outputs(start(), X, 1);
        assertEquals(0.75136506955231571, o[0], 1e-15);
        assertEquals(0.77292846532146259, o[1], 1e-15);
    }
}
