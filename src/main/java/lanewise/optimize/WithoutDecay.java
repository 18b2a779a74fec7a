package lanewise.optimize;

import lanewise.checks.Counts;

/** Rules as they move parameters that weight decay leaves alone. */
final class WithoutDecay {

    private WithoutDecay() {}

    /** The same rule with λ = 0. */
    static Optimizer of(Optimizer rule) {
        return switch (rule) {
            case Sgd s -> new Sgd(s.momentum(), s.dampening(), s.nesterov(), 0);
            case Adagrad a -> new Adagrad(a.epsilon(), a.initialAccumulator(), 0);
            case Adadelta a -> new Adadelta(a.rho(), a.epsilon(), 0);
            case RmsProp r -> new RmsProp(r.alpha(), r.epsilon(), r.momentum(), r.centered(), 0);
            case Adam a -> new Adam(a.beta1(), a.beta2(), a.epsilon(), 0);
            case AdamW a -> new AdamW(a.beta1(), a.beta2(), a.epsilon(), 0);
            case AmsGrad a -> new AmsGrad(a.beta1(), a.beta2(), a.epsilon(), 0);
            case NAdam a -> new NAdam(a.beta1(), a.beta2(), a.epsilon(), 0, a.momentumDecay());
            case Lion l -> new Lion(l.beta1(), l.beta2(), 0);
            case CustomOptimizer custom ->
                throw new IllegalArgumentException(
                        custom + " is a rule of your own, whose decay nobody else knows; let it"
                                + " decay what it is to decay, and leave Training.decay as it is");
        };
    }

    /** Refuses what are no pairs of indices, each the beginning and the end of a stretch behind the one before. */
    static void checkStretches(int[] stretches, int dimension) {
        int before = 0;
        for (int i = 0; i < stretches.length; i++) {
            boolean wrong = stretches[i] < before || stretches[i] > dimension;
            if (wrong || stretches.length % 2 == 1) {
                throw new IllegalArgumentException(
                        "undecayed holds " + Counts.of(stretches.length, "number") + ", of which number " + i
                                + " is " + stretches[i]
                                + "; it takes pairs of a first index and one behind the last, ascending, up to "
                                + dimension);
            }
            before = stretches[i];
        }
    }
}
