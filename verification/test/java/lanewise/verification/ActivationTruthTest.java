package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.FloatBackprop;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.verification.reference.ReferenceActivation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every activation and its derivative, in the reference and as training computes them in float and in double, against
 * eighty decimal digits. (Automatic differentiation of the same formulas: {@code ReferenceActivationTest}.)
 */
class ActivationTruthTest {

    /** Floats, so that all precisions are asked at the same points; none on a kink. */
    private static final double[] POINTS = DoubleStream.concat(
            DoubleStream.of(-8, -5, -2.5, -1.5, -0.5, -1e-3, -1e-9, 1e-9, 1e-3, 0.5, 1.5, 2.5, 5, 8),
            new SplittableRandom(1).doubles(60, -8, 8)).map(z -> (float) z).toArray();

    /** In unit roundoffs of 1, or of the number where that is larger. */
    private static final double ROUNDINGS = 4;

    /** The loss whose value is the single output, and whose derivative is 1. */
    private record Output() implements Loss.Custom {
        @Override
        public String name() {
            return "output";
        }

        @Override
        public float rowLoss(int outputs, float[] y, int yOffset, float[] t, int tOffset, float[] delta,
                int deltaOffset) {
            delta[deltaOffset] = 1;
            return y[yOffset];
        }

        @Override
        public double rowLoss(
                int outputs, double[] y, int yOffset, double[] t, int tOffset, double[] delta, int deltaOffset) {
            delta[deltaOffset] = 1;
            return y[yOffset];
        }
    }

    static List<Activation> activations() {
        return Kinds.ACTIVATIONS.stream().filter(activation -> !(activation instanceof Activation.Custom)).toList();
    }

    /** Where a number stands in {@link #errors}. */
    private static final int DOUBLE = 0;

    private static final int FLOAT = 1;
    private static final int REFERENCE = 2;

    /**
     * The largest errors of value and derivative, in units of 1 or of the number where that is larger: in double, in float,
     * and of the reference. g(z) is the loss of a network with weight 1, bias 0 and input z, g'(z) its derivative in the bias.
     */
    static double[] errors(Activation activation) {
        Network network = Network.inputs(1).dense(1, activation).loss(new Output());
        DoubleBackprop inDouble = DoubleBackprop.of(network, 1);
        FloatBackprop inFloat = FloatBackprop.of(network, 1);
        double[] gradient = new double[2];
        float[] narrow = new float[2];
        double[] worst = new double[3];
        for (double z : POINTS) {
            double value = ExactActivation.value(activation, z);
            double slope = ExactActivation.derivative(activation, z);
            double wide = inDouble.valueAndGradient(new double[] {1, 0}, new double[] {z}, new double[1], 1, gradient);
            double single = inFloat.valueAndGradient(new float[] {1, 0}, new float[] {(float) z}, new float[1], 1,
                    narrow);
            double[] values = {wide, single, ReferenceActivation.value(activation, z)};
            double[] slopes = {gradient[1], narrow[1], ReferenceActivation.derivative(activation, z)};
            for (int k = 0; k < 3; k++) {
                double unit = k == FLOAT ? 0x1p-24 : 0x1p-53;
                worst[k] = Math.max(worst[k], Math.abs(values[k] - value) / (unit * Math.max(1, Math.abs(value))));
                worst[k] = Math.max(worst[k], Math.abs(slopes[k] - slope) / (unit * Math.max(1, Math.abs(slope))));
            }
        }
        return worst;
    }

    @ParameterizedTest
    @MethodSource("activations")
    void agree(Activation activation) {
        double[] errors = errors(activation);
        assertTrue(errors[DOUBLE] <= ROUNDINGS, activation.name() + " in double " + errors[DOUBLE]);
        assertTrue(errors[FLOAT] <= ROUNDINGS, activation.name() + " in float " + errors[FLOAT]);
        assertTrue(errors[REFERENCE] <= ROUNDINGS, activation.name() + " in the reference " + errors[REFERENCE]);
        assertTrue(errors[FLOAT] > 0 || ReferenceActivation.curvatureBound(activation) == 0, "float cannot be exact");
    }
}
