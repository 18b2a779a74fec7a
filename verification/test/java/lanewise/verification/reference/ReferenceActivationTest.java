package lanewise.verification.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import lanewise.network.Activation;
import lanewise.verification.Kinds;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** The reference's formulas against automatic differentiation, and against forty decimal digits. */
class ReferenceActivationTest {

    private static final List<Activation> ALL = Kinds.ACTIVATIONS.stream()
            .filter(activation -> !(activation instanceof Activation.Custom)).toList();

    private static final double[] POINTS = DoubleStream.concat(
            DoubleStream.of(-800, -100, -40, -20, -8, -3, -1, -0.5, -1e-3, -1e-9, 1e-9, 1e-3, 0.5, 1, 3, 8, 20,
                    40, 100, 800),
            new SplittableRandom(1).doubles(300, -8, 8))
            .toArray();

    /** The activation as its defining formula, on numbers that carry their derivatives. */
    private static DerivativeStructure formula(Activation activation, DerivativeStructure z) {
        return switch (activation) {
            case Activation.Identity _ -> z;
            case Activation.Relu _ -> z.getValue() > 0 ? z : z.multiply(0);
            case Activation.Tanh _ -> z.tanh();
            case Activation.Sigmoid _ -> z.negate().exp().add(1).reciprocal();
            case Activation.LeakyRelu leaky -> z.getValue() > 0 ? z : z.multiply(leaky.slope());
            case Activation.Elu elu -> z.getValue() > 0 ? z : z.expm1().multiply(elu.alpha());
            case Activation.HardSigmoid _ -> Math.abs(z.getValue()) < 3
                    ? z.divide(6).add(0.5)
                    : z.multiply(0).add(z.getValue() > 0 ? 1 : 0);
            case Activation.HardTanh _ -> Math.abs(z.getValue()) < 1
                    ? z
                    : z.multiply(0).add(Math.signum(z.getValue()));
            case Activation.HardSwish _ -> z.getValue() > -3 && z.getValue() <= 3
                    ? z.multiply(z.divide(6).add(0.5))
                    : z.getValue() > 0 ? z : z.multiply(0);
            case Activation.Softplus _ -> z.getValue() > 0
                    ? z.negate().exp().log1p().add(z)
                    : z.exp().log1p();
            case Activation.Silu _ -> z.divide(z.negate().exp().add(1));
            // (1 + tanh u) / 2 is 1 / (1 + e⁻²ᵘ), which does not cancel.
            case Activation.GeluTanh _ -> z.divide(
                    z.pow(3).multiply(0.044715).add(z).multiply(-2 * Math.sqrt(2 / Math.PI)).exp().add(1));
            case Activation.Mish _ -> tanhSoftplus(z).multiply(z);
            case Activation.Gelu _ -> normal(z).multiply(z);
            case Activation.Custom custom -> throw new IllegalArgumentException(custom.name() + " is a user's own");
        };
    }

    /** tanh(log(1 + e^z)) = 1 − 2 / (w + 2) with w = e^z·(e^z + 2). */
    private static DerivativeStructure tanhSoftplus(DerivativeStructure z) {
        DerivativeStructure w = z.exp().add(2).multiply(z.exp());
        return z.getValue() < 0 ? w.divide(w.add(2)) : w.add(2).reciprocal().multiply(-2).add(1);
    }

    /** Φ, whose derivatives are φ and −z·φ. */
    private static DerivativeStructure normal(DerivativeStructure z) {
        double at = z.getValue();
        double density = Math.exp(-at * at / 2) / Math.sqrt(2 * Math.PI);
        double value = new NormalDistribution(null, 0, 1).cumulativeProbability(at);
        double[] derivatives = {value, density, -at * density};
        return z.compose(Arrays.copyOf(derivatives, z.getOrder() + 1));
    }

    @Test
    void derivativesAgreeWithAutomaticDifferentiation() {
        for (Activation activation : ALL) {
            for (double z : POINTS) {
                if (Math.abs(z) <= 8) {
                    DerivativeStructure g = formula(activation, new DerivativeStructure(1, 1, 0, z));
                    String what = activation.name() + " at " + z;
                    assertEquals(g.getValue(), ReferenceActivation.value(activation, z), 1e-15, what);
                    double derivative = g.getPartialDerivative(1);
                    assertEquals(derivative, ReferenceActivation.derivative(activation, z), 1e-15, what);
                }
            }
        }
    }

    @Test
    void boundsHold() {
        for (Activation activation : ALL) {
            double slope = 0;
            double curvature = 0;
            for (double z = -20; z <= 20; z += 1.0 / 128) {
                double at = z;
                if (Arrays.stream(ReferenceActivation.kinks(activation)).noneMatch(kink -> kink == at)) {
                    DerivativeStructure g = formula(activation, new DerivativeStructure(1, 2, 0, z));
                    slope = Math.max(slope, Math.abs(g.getPartialDerivative(1)));
                    curvature = Math.max(curvature, Math.abs(g.getPartialDerivative(2)));
                }
            }
            assertTrue(slope <= ReferenceActivation.slopeBound(activation) * (1 + 1e-15), activation.name());
            assertTrue(curvature <= ReferenceActivation.curvatureBound(activation) * (1 + 1e-15), activation.name());
            assertEquals(1, slope / ReferenceActivation.slopeBound(activation), 1e-2, "bound is not sharp: "
                    + activation.name());
            double bound = ReferenceActivation.curvatureBound(activation);
            assertEquals(bound == 0 ? 0 : 1, bound == 0 ? curvature : curvature / bound, 1e-2, "bound is not sharp: "
                    + activation.name());
        }
    }

    /** Relative accuracy in both tails, where automatic differentiation of the formula would overflow. */
    @Test
    void sigmoidAndTanhToTheLastDigitsOfDouble() {
        DfpField field = new DfpField(40);
        for (double z : POINTS) {
            if (Math.abs(z) > 340) {
                continue;
            }
            Dfp e = DfpMath.exp(field.newDfp(-z));
            Dfp s = field.getOne().divide(e.add(1));
            assertClose(s, ReferenceActivation.value(Activation.SIGMOID, z), "sigmoid " + z);
            assertClose(s.multiply(e).divide(e.add(1)), ReferenceActivation.derivative(Activation.SIGMOID, z),
                    "sigmoid' " + z);
            Dfp ee = e.multiply(e);
            assertClose(field.getOne().subtract(ee).divide(ee.add(1)), ReferenceActivation.value(Activation.TANH, z),
                    "tanh " + z);
            assertClose(ee.multiply(4).divide(ee.add(1)).divide(ee.add(1)),
                    ReferenceActivation.derivative(Activation.TANH, z), "tanh' " + z);
        }
    }

    private static void assertClose(Dfp expected, double actual, String what) {
        double value = expected.toDouble();
        assertEquals(value, actual, 1e-15 * Math.abs(value) + Double.MIN_NORMAL, what);
    }

    @Test
    void farTails() {
        assertEquals(0, ReferenceActivation.value(Activation.SIGMOID, -800));
        assertEquals(1, ReferenceActivation.value(Activation.SIGMOID, 800));
        assertEquals(0, ReferenceActivation.derivative(Activation.SIGMOID, 800));
        assertEquals(0, ReferenceActivation.derivative(Activation.TANH, -800));
        assertEquals(0, ReferenceActivation.derivative(Activation.RELU, 0));
        assertTrue(Double.isNaN(ReferenceActivation.value(Activation.RELU, Double.NaN)));
        assertTrue(Double.isNaN(ReferenceActivation.value(Activation.SIGMOID, Double.NaN)));
    }
}
