package lanewise.train;

import lanewise.kernel.FloatReduce;

/** −log p of a row, from its logits: finite logits overflow nowhere, and infinite ones are certainty. */
final class FloatLogLoss {

    private FloatLogLoss() {}

    /** Of a class, p the softmax of the logits. */
    static double ofClass(int classes, float[] logits, int offset, int label) {
        double max = FloatReduce.max(classes, logits, offset);
        // The 1 of the largest is left out of the sum: beside it the others of a certain row would lose their digits.
        int largest = FloatReduce.argMax(classes, logits, offset);
        double others = 0;
        for (int c = 0; c < classes; c++) {
            others += c == largest ? 0 : StrictMath.exp(distance(logits[offset + c], max));
        }
        return StrictMath.log1p(others) - distance(logits[offset + label], max);
    }

    /** How far a logit lies below the largest; equal ones not at all, even if they are infinite. */
    private static double distance(double logit, double max) {
        return logit == max && max > 0 ? 0 : logit - max;
    }

    /** Of yes with the probability t and of no with 1 − t, p the logistic function of the logit. */
    static double ofTwo(double logit, double target) {
        return Double.isInfinite(logit)
                ? certain(logit > 0 ? target : 1 - target)
                : Math.max(logit, 0) - logit * target + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
    }

    /** The loss where the prediction is certain: 0 if the target is, too, and says the same. */
    private static double certain(double agreement) {
        return agreement == 1 ? 0 : agreement < 1 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
}
