package lanewise.optimize;

import java.util.Arrays;

/**
 * Every optimizer once more, in double and one parameter at a time, as the formulas of PyTorch's documentation read
 * (Lion: as its paper does): what the optimizers of the library are compared with.
 */
final class PlainOptimizer {

    private final Optimizer specification;
    private final double[] momentum;
    private final double[] second;
    private final double[] third;
    private final double[] muProduct = {1};
    private int t;

    PlainOptimizer(Optimizer specification, int n) {
        this.specification = specification;
        this.momentum = new double[n];
        this.second = new double[n];
        this.third = new double[n];
        if (specification instanceof Adagrad adagrad) {
            Arrays.fill(second, adagrad.initialAccumulator());
        }
    }

    void step(double[] theta, double[] gradient, double gamma) {
        t++;
        double muNow = 0;
        double muNext = 0;
        if (specification instanceof NAdam a) {
            muNow = a.beta1() * (1 - 0.5 * Math.pow(0.96, t * a.momentumDecay()));
            muNext = a.beta1() * (1 - 0.5 * Math.pow(0.96, (t + 1) * a.momentumDecay()));
            muProduct[0] *= muNow;
        }
        for (int i = 0; i < theta.length; i++) {
            double g = gradient[i];
            switch (specification) {
                case Sgd s -> {
                    g = g + s.weightDecay() * theta[i];
                    if (s.momentum() != 0) {
                        momentum[i] = t == 1 ? g : s.momentum() * momentum[i] + (1 - s.dampening()) * g;
                        g = s.nesterov() ? g + s.momentum() * momentum[i] : momentum[i];
                    }
                    theta[i] = theta[i] - gamma * g;
                }
                case Adagrad a -> {
                    g = g + a.weightDecay() * theta[i];
                    second[i] = second[i] + g * g;
                    theta[i] = theta[i] - gamma * g / (Math.sqrt(second[i]) + a.epsilon());
                }
                case Adadelta a -> {
                    g = g + a.weightDecay() * theta[i];
                    second[i] = a.rho() * second[i] + (1 - a.rho()) * g * g;
                    double delta = Math.sqrt(third[i] + a.epsilon()) / Math.sqrt(second[i] + a.epsilon()) * g;
                    third[i] = a.rho() * third[i] + (1 - a.rho()) * delta * delta;
                    theta[i] = theta[i] - gamma * delta;
                }
                case RmsProp r -> {
                    g = g + r.weightDecay() * theta[i];
                    second[i] = r.alpha() * second[i] + (1 - r.alpha()) * g * g;
                    double v = second[i];
                    if (r.centered()) {
                        third[i] = third[i] * r.alpha() + (1 - r.alpha()) * g;
                        v = v - third[i] * third[i];
                    }
                    if (r.momentum() > 0) {
                        momentum[i] = r.momentum() * momentum[i] + g / (Math.sqrt(v) + r.epsilon());
                        theta[i] = theta[i] - gamma * momentum[i];
                    } else {
                        theta[i] = theta[i] - gamma * g / (Math.sqrt(v) + r.epsilon());
                    }
                }
                case Adam a -> {
                    g = g + a.weightDecay() * theta[i];
                    theta[i] = theta[i] - gamma * adamDirection(i, g, a.beta1(), a.beta2(), a.epsilon(), false);
                }
                case AdamW a -> {
                    theta[i] = theta[i] - gamma * a.weightDecay() * theta[i];
                    theta[i] = theta[i] - gamma * adamDirection(i, g, a.beta1(), a.beta2(), a.epsilon(), false);
                }
                case AmsGrad a -> {
                    g = g + a.weightDecay() * theta[i];
                    theta[i] = theta[i] - gamma * adamDirection(i, g, a.beta1(), a.beta2(), a.epsilon(), true);
                }
                case NAdam a -> {
                    g = g + a.weightDecay() * theta[i];
                    momentum[i] = a.beta1() * momentum[i] + (1 - a.beta1()) * g;
                    second[i] = a.beta2() * second[i] + (1 - a.beta2()) * g * g;
                    double m = muNext * momentum[i] / (1 - muProduct[0] * muNext)
                            + (1 - muNow) * g / (1 - muProduct[0]);
                    double v = second[i] / (1 - Math.pow(a.beta2(), t));
                    theta[i] = theta[i] - gamma * m / (Math.sqrt(v) + a.epsilon());
                }
                case Lion l -> {
                    double direction = l.beta1() * momentum[i] + (1 - l.beta1()) * g;
                    theta[i] = theta[i] - gamma * (Math.signum(direction) + l.weightDecay() * theta[i]);
                    momentum[i] = l.beta2() * momentum[i] + (1 - l.beta2()) * g;
                }
                case CustomOptimizer custom -> throw new IllegalArgumentException(custom.toString());
            }
        }
    }

    private double adamDirection(int i, double g, double beta1, double beta2, double epsilon, boolean amsGrad) {
        momentum[i] = beta1 * momentum[i] + (1 - beta1) * g;
        second[i] = beta2 * second[i] + (1 - beta2) * g * g;
        double m = momentum[i] / (1 - Math.pow(beta1, t));
        double v = second[i] / (1 - Math.pow(beta2, t));
        if (amsGrad) {
            third[i] = Math.max(third[i], second[i]);
            v = third[i] / (1 - Math.pow(beta2, t));
        }
        return m / (Math.sqrt(v) + epsilon);
    }
}
