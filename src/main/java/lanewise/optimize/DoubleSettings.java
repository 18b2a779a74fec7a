// Generated from FloatSettings.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import lanewise.checks.Arguments;

/** Refuses numbers of an optimizer that this precision would turn into others: into ∞, or into 1 where they stay below it. */
final class DoubleSettings {

    private DoubleSettings() {}

    /** Checks what {@link DoubleStandardOptimizer} rounds. */
    static void check(Optimizer rule) {
        switch (rule) {
            case Sgd s -> {
                belowOne("momentum", s.momentum());
                inRange("weightDecay", s.weightDecay());
            }
            case Adagrad a -> {
                inRange("epsilon", a.epsilon());
                inRange("initialAccumulator", a.initialAccumulator());
                inRange("weightDecay", a.weightDecay());
            }
            case Adadelta a -> {
                belowOne("rho", a.rho());
                inRange("epsilon", a.epsilon());
                inRange("weightDecay", a.weightDecay());
            }
            case RmsProp r -> {
                belowOne("alpha", r.alpha());
                inRange("epsilon", r.epsilon());
                belowOne("momentum", r.momentum());
                inRange("weightDecay", r.weightDecay());
            }
            case Adam a -> adam(a.beta1(), a.beta2(), a.epsilon(), a.weightDecay());
            case AdamW a -> adam(a.beta1(), a.beta2(), a.epsilon(), a.weightDecay());
            case AmsGrad a -> adam(a.beta1(), a.beta2(), a.epsilon(), a.weightDecay());
            case NAdam a -> adam(a.beta1(), a.beta2(), a.epsilon(), a.weightDecay());
            case Lion l -> {
                belowOne("beta1", l.beta1());
                belowOne("beta2", l.beta2());
                inRange("weightDecay", l.weightDecay());
            }
            case CustomOptimizer _ -> {}
        }
    }

    private static void adam(double beta1, double beta2, double epsilon, double weightDecay) {
        belowOne("beta1", beta1);
        belowOne("beta2", beta2);
        inRange("epsilon", epsilon);
        inRange("weightDecay", weightDecay);
    }

    private static void inRange(String name, double value) {
        if (value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", which leaves the range of double; take one nearer to 1");
        }
    }

    private static void belowOne(String name, double value) {
        if (value == 1) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", which double rounds to 1; take a smaller one");
        }
    }

    /** Names what is wrong with a learning rate that is not from 0 to the largest number of the type. */
    static void refuseRate(double learningRate) {
        inRange("learningRate", Arguments.notNegative("learningRate", learningRate));
    }
}
