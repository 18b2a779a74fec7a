package lanewise;

import jdk.incubator.vector.VectorShape;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a run at a width of vectors that the run before it, at the width of this machine, has had already: of 256 bits where there
 * are none of 512. The build switches it on for the runs at narrower widths.
 */
public final class NewWidthsOnly implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        int widest = VectorShape.preferredShape().vectorBitSize();
        int asked = Integer.getInteger("lanewise.simd");
        return asked < widest
                ? ConditionEvaluationResult.enabled("vectors of " + asked + " bits, after those of " + widest)
                : ConditionEvaluationResult
                        .disabled("the default run had vectors of " + widest + " bits, the widest here");
    }
}
