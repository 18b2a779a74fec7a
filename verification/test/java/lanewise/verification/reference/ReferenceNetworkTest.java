package lanewise.verification.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import lanewise.network.Activation;
import lanewise.network.Loss;
import lanewise.network.Network;
import org.junit.jupiter.api.Test;

class ReferenceNetworkTest {

    private static final Network SMALL = Network.inputs(3).dense(5, Activation.TANH).dense(4).softmaxCrossEntropy();

    private static double[] random(int n, long seed) {
        return new SplittableRandom(seed).doubles(n, -1, 1).toArray();
    }

    @Test
    void zeroWeightsGiveTheLossOfGuessing() {
        Network ten = Network.inputs(7).dense(10).softmaxCrossEntropy();
        double[] y = {3, 9};
        ReferenceNetwork reference = ReferenceNetwork.of(ten, SummationOrder.ROW_BY_ROW);
        assertEquals(2.302585092994046, reference.value(new double[80], random(14, 1), y, 2), 1e-15);
        Network two = Network.inputs(7).dense(1).binaryCrossEntropy();
        assertEquals(0.693147180559945, ReferenceNetwork.of(two, SummationOrder.ROW_BY_ROW)
                .value(new double[8], random(14, 1), new double[] {0, 1}, 2), 1e-15);
    }

    @Test
    void lossesOfLargeLogitsAreExact() {
        Network logits = Network.inputs(2).dense(2).softmaxCrossEntropy();
        double[] identity = {1, 0, 0, 1, 0, 0};
        ReferenceNetwork reference = ReferenceNetwork.of(logits, SummationOrder.ROW_BY_ROW);
        assertEquals(2000, reference.value(identity, new double[] {1000, -1000}, new double[] {1}, 1), 1e-12);
        assertEquals(0, reference.value(identity, new double[] {1000, -1000}, new double[] {0}, 1), 0);
        Network binary = Network.inputs(1).dense(1).binaryCrossEntropy();
        ReferenceNetwork second = ReferenceNetwork.of(binary, SummationOrder.ROW_BY_ROW);
        assertEquals(900, second.value(new double[] {1, 0}, new double[] {-900}, new double[] {1}, 1), 1e-12);
        assertEquals(0, second.value(new double[] {1, 0}, new double[] {900}, new double[] {1}, 1), 0);
    }

    @Test
    void bothSummationOrdersAgreeUpToRounding() {
        Network wide = Network.inputs(131).dense(67, Activation.SIGMOID).dense(61, Activation.RELU).dense(3)
                .meanSquaredError();
        ReferenceNetwork one = ReferenceNetwork.of(wide, SummationOrder.ROW_BY_ROW);
        ReferenceNetwork other = ReferenceNetwork.of(wide, SummationOrder.BLOCK_BY_BLOCK);
        int n = one.layout().size();
        double[] p = random(n, 1);
        double[] x = random(131 * 7, 2);
        double[] y = random(3 * 7, 3);
        double[] g = new double[n];
        double[] h = new double[n];
        double value = one.valueAndGradient(p, x, y, 7, g);
        assertEquals(value, other.valueAndGradient(p, x, y, 7, h), 1e-13 * value);
        double[] gauge = new double[n];
        one.gauge(p, x, y, 7, 0x1p-53, gauge);
        int different = 0;
        for (int i = 0; i < n; i++) {
            assertEquals(g[i], h[i], 16 * 0x1p-53 * gauge[i]);
            different += g[i] == h[i] ? 0 : 1;
        }
        assertTrue(different > n / 10, "the two orders are no independent estimates");
    }

    @Test
    void batchIsTheMeanOfItsRows() {
        ReferenceNetwork reference = ReferenceNetwork.of(SMALL, SummationOrder.ROW_BY_ROW);
        int n = reference.layout().size();
        double[] p = random(n, 1);
        double[] x = random(9, 2);
        double[] y = {2, 0, 3};
        double[] all = new double[n];
        double value = reference.valueAndGradient(p, x, y, 3, all);
        double[] sum = new double[n];
        double values = 0;
        for (int row = 0; row < 3; row++) {
            double[] g = new double[n];
            double[] one = {x[3 * row], x[3 * row + 1], x[3 * row + 2]};
            values += reference.valueAndGradient(p, one, new double[] {y[row]}, 1, g) / 3;
            for (int i = 0; i < n; i++) {
                sum[i] += g[i] / 3;
            }
        }
        assertEquals(values, value, 1e-15);
        assertArrayEquals(sum, all, 1e-15);
    }

    @Test
    void permutedHiddenUnitsPermuteTheGradient() {
        ReferenceNetwork reference = ReferenceNetwork.of(SMALL, SummationOrder.ROW_BY_ROW);
        double[] p = random(44, 1);
        int[] order = {3, 0, 4, 1, 2};
        double[] q = p.clone();
        for (int j = 0; j < 5; j++) {
            for (int i = 0; i < 3; i++) {
                q[i * 5 + j] = p[i * 5 + order[j]];
            }
            q[15 + j] = p[15 + order[j]];
            System.arraycopy(p, 20 + 4 * order[j], q, 20 + 4 * j, 4);
        }
        double[] x = random(9, 2);
        double[] y = {1, 1, 3};
        double[] g = new double[44];
        double[] h = new double[44];
        assertEquals(reference.valueAndGradient(p, x, y, 3, g), reference.valueAndGradient(q, x, y, 3, h), 1e-15);
        for (int j = 0; j < 5; j++) {
            assertEquals(g[15 + order[j]], h[15 + j], 1e-15);
            assertEquals(g[20 + 4 * order[j]], h[20 + 4 * j], 1e-15);
        }
    }

    @Test
    void piecesTellTheSidesOfKinksOnly() {
        Network relu = Network.inputs(1).dense(2, Activation.RELU).dense(1).meanSquaredError();
        ReferenceNetwork reference = ReferenceNetwork.of(relu, SummationOrder.ROW_BY_ROW);
        double[] p = {1, 1, 0.5, -0.5, 1, 1, 0};
        double[] y = {0};
        long left = pieces(reference, p, -1, y);
        assertEquals(left, pieces(reference, p, -0.6, y));
        assertNotEquals(left, pieces(reference, p, 0, y));
        assertNotEquals(left, pieces(reference, p, 1, y));
        assertNotEquals(pieces(reference, p, 0, y), pieces(reference, p, 1, y));
    }

    private static long pieces(ReferenceNetwork reference, double[] p, double x, double[] y) {
        reference.value(p, new double[] {x}, y, 1);
        return reference.pieces();
    }

    @Test
    void firstNonFiniteIsNamed() {
        ReferenceNetwork reference = ReferenceNetwork.of(SMALL, SummationOrder.ROW_BY_ROW);
        double[] p = random(44, 1);
        double[] x = random(6, 2);
        reference.value(p, x, new double[] {0, 1}, 2);
        assertNull(reference.nonFinite());
        x[4] = 1e300;
        p[5] = 1e10;
        reference.value(p, x, new double[] {0, 1}, 2);
        assertEquals("layer 1 pre-activation, row 1, column 0 is Infinity", reference.nonFinite());
        x[4] = Double.POSITIVE_INFINITY;
        reference.value(p, x, new double[] {0, 1}, 2);
        assertEquals("input, row 1, column 1 is Infinity", reference.nonFinite());
        p[20 + 4 * 2 + 1] = Double.NaN;
        reference.value(p, x, new double[] {0, 1}, 2);
        assertEquals("parameter of layer 2 weights, row 2, column 1 is NaN", reference.nonFinite());
    }

    /** What a network meets first when its parameters are p, and x is its single input row. */
    private static String first(Network network, double[] p, double[] x, double... y) {
        ReferenceNetwork reference = ReferenceNetwork.of(network, SummationOrder.ROW_BY_ROW);
        reference.valueAndGradient(p, x, y, 1, new double[p.length]);
        return reference.nonFinite();
    }

    /** Every kind of operation, forward and backward, where it is the first that overflows. */
    @Test
    void nonFiniteOperationsAreNamed() {
        Network mish = Network.inputs(1).dense(1, new Overflowing(700)).dense(1).meanSquaredError();
        assertEquals("layer 1 overflowing, row 0, column 0 is Infinity", first(mish, new double[] {800, 0, 1, 0},
                new double[] {1}, 0));
        assertEquals("layer 1 derivative of overflowing, row 0, column 0 is Infinity",
                first(Network.inputs(1).dense(1, new Overflowing(2)).dense(1).meanSquaredError(),
                        new double[] {3, 0, 1, 0}, new double[] {1}, 0));
        Network squares = Network.inputs(1).dense(1).meanSquaredError();
        assertEquals("mean squared error, row 0, column 0 is Infinity",
                first(squares, new double[] {1e200, 0}, new double[] {1}, 0));
        assertEquals("target, row 0, column 0 is NaN",
                first(squares, new double[] {1, 0}, new double[] {1}, Double.NaN));
        assertEquals("poisson, row 0, column 0 is Infinity",
                first(Network.inputs(1).dense(1).loss(Loss.POISSON), new double[] {800, 0},
                        new double[] {1}, 1));
        assertEquals("penalty, row 0, column 0 is Infinity", first(Network.inputs(1).dense(1).l2(0.1)
                .loss(Loss.MEAN_ABSOLUTE_ERROR), new double[] {1e160, 0}, new double[] {1e-160}, 0));
        assertEquals("layer 1 derivative in the weights, row 0, column 0 is Infinity", first(Network.inputs(2).dense(1)
                .meanSquaredError(), new double[] {0, 1e-150, 1e10}, new double[] {1e300, 0}, 0).replace("-", ""));
        assertEquals("layer 2 derivative in the input, row 0, column 0 is Infinity", first(Network.inputs(1).dense(1)
                .dense(1).meanSquaredError(), new double[] {0, 0, 1e300, 1e10}, new double[] {1}, 0));
        assertEquals("layer 1 derivative in the pre-activation, row 0, column 0 is Infinity", first(Network.inputs(1)
                .dense(1, new Overflowing(1e300)).dense(1).meanSquaredError(), new double[] {0, 0, 1e9, 0},
                new double[] {1}, -1e9).replace("-I", "I"));
        assertEquals("layer 1 variance, row 0, column 0 is Infinity", first(Network.inputs(2).layerNorm().dense(1)
                .meanSquaredError(), new double[] {1, 1, 0, 0, 1, 1, 0}, new double[] {1e200, -1e200}, 0));
        assertEquals("layer 1 output of the norm, row 0, column 0 is Infinity",
                first(Network.inputs(3).layerNorm().dense(1)
                        .meanSquaredError(), new double[] {1.7e308, 1, 1, 0, 0, 0, 1, 1, 1, 0}, new double[] {5, 0, 0},
                        0));
        assertEquals("layer 1 residual sum, row 0, column 0 is Infinity", first(Network.inputs(1)
                .residual(f -> f.dense(1)).dense(1).meanSquaredError(), new double[] {1, 0, 1, 0},
                new double[] {1e308}, 0));
    }

    /** g(z) = e^z, and a derivative of a given size where z is not 0: what overflows can be chosen. */
    private record Overflowing(double slope) implements Activation.Custom {
        @Override
        public String name() {
            return "overflowing";
        }

        @Override
        public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
            throw new IllegalStateException("only the double form is used");
        }

        @Override
        public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
            throw new IllegalStateException("only the double form is used");
        }

        @Override
        public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                y[yOffset + i] = Math.exp(z[zOffset + i]);
            }
        }

        @Override
        public void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                delta[deltaOffset + i] *= z[zOffset + i] == 0 ? slope : slope / 0;
            }
        }
    }

    @Test
    void badInputIsRefused() {
        ReferenceNetwork reference = ReferenceNetwork.of(SMALL, SummationOrder.ROW_BY_ROW);
        double[] p = new double[44];
        assertMessage("parameters has 43 elements; 44 are needed",
                () -> reference.value(new double[43], new double[3], new double[1], 1));
        assertMessage("x has 5 elements; 6 are needed", () -> reference.value(p, new double[5], new double[2], 2));
        assertMessage("y has 1 element; 2 are needed", () -> reference.value(p, new double[6], new double[1], 2));
        assertMessage("rows is 0; a mean over rows needs at least 1",
                () -> reference.value(p, new double[6], new double[2], 0));
        assertMessage("the target of row 1 is 4.0; it must be the index of one of the 4 classes",
                () -> reference.value(p, new double[6], new double[] {0, 4}, 2));
        assertMessage("the target of row 0 is 0.5; it must be the index of one of the 4 classes",
                () -> reference.value(p, new double[6], new double[] {0.5, 4}, 2));
        assertMessage("gradient has 2 elements; 44 are needed",
                () -> reference.valueAndGradient(p, new double[3], new double[1], 1, new double[2]));
    }

    private static void assertMessage(String expected, Runnable call) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }

    /** A factor of 0 is no term: 0 times an infinite weight would be NaN. */
    @Test
    void onlyPenaltiesThatAreThereCount() {
        double[] p = {Double.POSITIVE_INFINITY, 0};
        for (Network network : List.of(Network.inputs(1).dense(1).l1(0.5).meanSquaredError(),
                Network.inputs(1).dense(1).l2(0.5).meanSquaredError(),
                Network.inputs(1).dense(1).meanSquaredError())) {
            assertEquals(Double.POSITIVE_INFINITY, ReferenceNetwork.of(network, SummationOrder.ROW_BY_ROW).value(p,
                    new double[] {1}, new double[1], 1), network.describe());
        }
    }
}
