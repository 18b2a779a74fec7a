package lanewise.verification;

import lanewise.network.Activation;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;

/** Activations and their derivatives as formulas on numbers of eighty decimal digits, so that no cancellation shows. */
final class ExactActivation {

    private static final DfpField FIELD = new DfpField(80);

    private ExactActivation() {}

    static Dfp number(double value) {
        return FIELD.newDfp(value);
    }

    static Dfp erf(Dfp z) {
        return normal(z.multiply(FIELD.getTwo().sqrt())).multiply(2).subtract(1);
    }

    static double value(Activation activation, double at) {
        Dfp z = FIELD.newDfp(at);
        return (switch (activation) {
            case Activation.Identity _ -> z;
            case Activation.Relu _ -> at > 0 ? z : FIELD.getZero();
            case Activation.Tanh _ -> tanh(z);
            case Activation.Sigmoid _ -> sigmoid(z);
            case Activation.LeakyRelu leaky -> at > 0 ? z : z.multiply(FIELD.newDfp(leaky.slope()));
            case Activation.Elu elu -> at > 0 ? z : DfpMath.exp(z).subtract(1).multiply(FIELD.newDfp(elu.alpha()));
            case Activation.HardSigmoid _ -> hardSigmoid(at);
            case Activation.HardTanh _ -> FIELD.newDfp(Math.clamp(at, -1, 1));
            case Activation.HardSwish _ -> z.multiply(hardSigmoid(at));
            case Activation.Softplus _ -> DfpMath.log(DfpMath.exp(z).add(1));
            case Activation.Silu _ -> z.multiply(sigmoid(z));
            case Activation.Mish _ -> z.multiply(tanhSoftplus(z));
            case Activation.Gelu _ -> z.multiply(normal(z));
            case Activation.GeluTanh _ -> z.multiply(sigmoid(inner(z).multiply(2)));
            case Activation.Custom custom -> throw new IllegalArgumentException(custom.name() + " is a user's own");
        }).toDouble();
    }

    /** From the left where it jumps. */
    static double derivative(Activation activation, double at) {
        Dfp z = FIELD.newDfp(at);
        Dfp one = FIELD.getOne();
        return (switch (activation) {
            case Activation.Identity _ -> one;
            case Activation.Relu _ -> at > 0 ? one : FIELD.getZero();
            case Activation.Tanh _ -> one.subtract(tanh(z).multiply(tanh(z)));
            case Activation.Sigmoid _ -> sigmoid(z).multiply(one.subtract(sigmoid(z)));
            case Activation.LeakyRelu leaky -> at > 0 ? one : FIELD.newDfp(leaky.slope());
            case Activation.Elu elu -> at > 0 ? one : DfpMath.exp(z).multiply(FIELD.newDfp(elu.alpha()));
            case Activation.HardSigmoid _ -> Math.abs(at) < 3 ? one.divide(6) : FIELD.getZero();
            case Activation.HardTanh _ -> Math.abs(at) < 1 ? one : FIELD.getZero();
            case Activation.HardSwish _ -> at <= -3
                    ? FIELD.getZero()
                    : at > 3 ? one : z.divide(3).add(FIELD.newDfp(0.5));
            case Activation.Softplus _ -> sigmoid(z);
            case Activation.Silu _ -> sigmoid(z).add(z.multiply(slope(z)));
            case Activation.Mish _ -> {
                Dfp t = tanhSoftplus(z);
                yield t.add(z.multiply(sigmoid(z)).multiply(one.subtract(t.multiply(t))));
            }
            case Activation.Gelu _ -> normal(z).add(z.multiply(DfpMath.exp(z.multiply(z).divide(2).negate()))
                    .divide(FIELD.getPi().multiply(2).sqrt()));
            case Activation.GeluTanh _ -> {
                Dfp steep = z.multiply(z).multiply(FIELD.newDfp("0.134145")).add(1).multiply(root());
                Dfp u = inner(z).multiply(2);
                yield sigmoid(u).add(z.multiply(slope(u)).multiply(steep).multiply(2));
            }
            case Activation.Custom custom -> throw new IllegalArgumentException(custom.name() + " is a user's own");
        }).toDouble();
    }

    private static Dfp sigmoid(Dfp z) {
        return FIELD.getOne().divide(DfpMath.exp(z.negate()).add(1));
    }

    /** σ'(z). */
    private static Dfp slope(Dfp z) {
        return sigmoid(z).multiply(FIELD.getOne().subtract(sigmoid(z)));
    }

    static Dfp tanh(Dfp z) {
        Dfp e = DfpMath.exp(z.multiply(2));
        return e.subtract(1).divide(e.add(1));
    }

    private static Dfp hardSigmoid(double at) {
        return FIELD.newDfp(Math.clamp(at, -3, 3)).divide(6).add(FIELD.newDfp(0.5));
    }

    /** tanh(log(1 + e^z)) = (w − 1) / (w + 1) with w = (1 + e^z)². */
    private static Dfp tanhSoftplus(Dfp z) {
        Dfp e = DfpMath.exp(z).add(1);
        Dfp w = e.multiply(e);
        return w.subtract(1).divide(w.add(1));
    }

    private static Dfp root() {
        return FIELD.newDfp(2).divide(FIELD.getPi()).sqrt();
    }

    private static Dfp inner(Dfp z) {
        return z.multiply(z).multiply(z).multiply(FIELD.newDfp("0.044715")).add(z).multiply(root());
    }

    /** Φ(z) = 1/2 + φ-weighted Taylor series: Σ (−1)ᵏ·z²ᵏ⁺¹ / (√(2π)·2ᵏ·k!·(2k + 1)). */
    private static Dfp normal(Dfp z) {
        Dfp power = z;
        Dfp sum = z;
        for (int k = 1; k < 400; k++) {
            power = power.multiply(z).multiply(z).divide(2).divide(k).negate();
            sum = sum.add(power.divide(2 * k + 1));
        }
        return sum.divide(FIELD.getPi().multiply(2).sqrt()).add(FIELD.newDfp(0.5));
    }
}
