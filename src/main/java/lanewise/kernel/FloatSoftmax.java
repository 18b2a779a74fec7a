package lanewise.kernel;

import lanewise.kernel.scalar.ScalarFloatSoftmax;
import lanewise.kernel.simd.SimdFloatSoftmax;
import lanewise.kernel.simd.SimdFloatSoftmaxRows;

/**
 * Softmax over the rows of a matrix, its logarithm, their derivatives, and the cross-entropy on top of them.
 *
 * <p>With m the maximum of a row, every exponential is of x − m, so none overflows however large the row's elements are, and a
 * logit of −∞ has probability 0; a cross-entropy is infinite where they lie further apart than numbers reach. A row that holds a
 * NaN or +∞, or nothing but −∞, gives NaN (but see {@link #logSumExp}). Sums have the order of {@link FloatReduce#sum}. Matrices
 * are row-major; rows start a stride apart. Input and output may be the same matrix (same array, offset and stride) where that is
 * said, else they must not overlap.
 */
public final class FloatSoftmax {

    private FloatSoftmax() {}

    /**
     * The softmax of each row: yᵢ = e^(xᵢ − m) / Σⱼ e^(xⱼ − m).
     *
     * @param rows number of rows
     * @param n number of columns
     * @param x input, rows x n
     * @param xOffset where it starts in {@code x}
     * @param xStride elements from one row to the next
     * @param y output, rows x n; may be the same matrix as {@code x}
     * @param yOffset where it starts in {@code y}
     * @param yStride elements from one row to the next
     * @throws IndexOutOfBoundsException if a matrix does not lie inside its array
     * @throws IllegalArgumentException if a size is negative, a stride is smaller than n, or matrices overlap
     */
    public static void softmax(
            int rows, int n, float[] x, int xOffset, int xStride, float[] y, int yOffset, int yStride) {
        Arguments.matrix("x", x.length, xOffset, xStride, rows, n);
        Arguments.matrix("y", y.length, yOffset, yStride, rows, n);
        sameOrApart("x", x, xOffset, xStride, "y", y, yOffset, yStride, rows, n);
        if (Simd.ENABLED) {
            SimdFloatSoftmax.softmax(rows, n, x, xOffset, xStride, y, yOffset, yStride);
        } else {
            ScalarFloatSoftmax.softmax(rows, n, x, xOffset, xStride, y, yOffset, yStride);
        }
    }

    /**
     * The derivative of the softmax, from its output: dxᵢ = yᵢ·(dyᵢ − Σⱼ yⱼ·dyⱼ).
     *
     * @param rows number of rows
     * @param n number of columns
     * @param y output of the forward pass, rows x n
     * @param yOffset where it starts in {@code y}
     * @param yStride elements from one row to the next
     * @param dy derivative of the loss in the output, rows x n
     * @param dyOffset where it starts in {@code dy}
     * @param dyStride elements from one row to the next
     * @param dx derivative of the loss in the input, rows x n; may be the same matrix as {@code dy} or {@code y}
     * @param dxOffset where it starts in {@code dx}
     * @param dxStride elements from one row to the next
     * @throws IndexOutOfBoundsException if a matrix does not lie inside its array
     * @throws IllegalArgumentException if a size is negative, a stride is smaller than n, or matrices overlap
     */
    public static void softmaxBackward(
            int rows, int n, float[] y, int yOffset, int yStride, float[] dy, int dyOffset, int dyStride,
            float[] dx, int dxOffset, int dxStride) {
        checkBackward(rows, n, y, yOffset, yStride, dy, dyOffset, dyStride, dx, dxOffset, dxStride);
        if (Simd.ENABLED) {
            SimdFloatSoftmaxRows.softmaxBackward(
                    rows, n, y, yOffset, yStride, dy, dyOffset, dyStride, dx, dxOffset, dxStride);
        } else {
            ScalarFloatSoftmax.softmaxBackward(
                    rows, n, y, yOffset, yStride, dy, dyOffset, dyStride, dx, dxOffset, dxStride);
        }
    }

    /**
     * The logarithm of the softmax of each row: yᵢ = (xᵢ − m) − ln Σⱼ e^(xⱼ − m), in that order.
     *
     * @param rows number of rows
     * @param n number of columns
     * @param x input, rows x n
     * @param xOffset where it starts in {@code x}
     * @param xStride elements from one row to the next
     * @param y output, rows x n; must not overlap {@code x}, since it holds the exponentials in between
     * @param yOffset where it starts in {@code y}
     * @param yStride elements from one row to the next
     * @throws IndexOutOfBoundsException if a matrix does not lie inside its array
     * @throws IllegalArgumentException if a size is negative, a stride is smaller than n, or matrices overlap
     */
    public static void logSoftmax(
            int rows, int n, float[] x, int xOffset, int xStride, float[] y, int yOffset, int yStride) {
        Arguments.matrix("x", x.length, xOffset, xStride, rows, n);
        Arguments.matrix("y", y.length, yOffset, yStride, rows, n);
        Arguments.apart("x", "y", x, xOffset, xStride, rows, n, y, yOffset, yStride, rows, n);
        if (Simd.ENABLED) {
            SimdFloatSoftmaxRows.logSoftmax(rows, n, x, xOffset, xStride, y, yOffset, yStride);
        } else {
            ScalarFloatSoftmax.logSoftmax(rows, n, x, xOffset, xStride, y, yOffset, yStride);
        }
    }

    /**
     * The derivative of the logarithm of the softmax, from its output: dxᵢ = dyᵢ − e^yᵢ·Σⱼ dyⱼ.
     *
     * @param rows number of rows
     * @param n number of columns
     * @param y output of the forward pass, rows x n
     * @param yOffset where it starts in {@code y}
     * @param yStride elements from one row to the next
     * @param dy derivative of the loss in the output, rows x n
     * @param dyOffset where it starts in {@code dy}
     * @param dyStride elements from one row to the next
     * @param dx derivative of the loss in the input, rows x n; may be the same matrix as {@code dy} or {@code y}
     * @param dxOffset where it starts in {@code dx}
     * @param dxStride elements from one row to the next
     * @throws IndexOutOfBoundsException if a matrix does not lie inside its array
     * @throws IllegalArgumentException if a size is negative, a stride is smaller than n, or matrices overlap
     */
    public static void logSoftmaxBackward(
            int rows, int n, float[] y, int yOffset, int yStride, float[] dy, int dyOffset, int dyStride,
            float[] dx, int dxOffset, int dxStride) {
        checkBackward(rows, n, y, yOffset, yStride, dy, dyOffset, dyStride, dx, dxOffset, dxStride);
        if (Simd.ENABLED) {
            SimdFloatSoftmaxRows.logSoftmaxBackward(
                    rows, n, y, yOffset, yStride, dy, dyOffset, dyStride, dx, dxOffset, dxStride);
        } else {
            ScalarFloatSoftmax.logSoftmaxBackward(
                    rows, n, y, yOffset, yStride, dy, dyOffset, dyStride, dx, dxOffset, dxStride);
        }
    }

    /**
     * One number for each row: yᵣ = m + ln Σⱼ e^(xⱼ − m). It is −∞ for a row of nothing but −∞ (or no columns), and +∞
     * for a row that holds +∞.
     *
     * @param rows number of rows
     * @param n number of columns
     * @param x input, rows x n
     * @param xOffset where it starts in {@code x}
     * @param xStride elements from one row to the next
     * @param work n elements that this call may overwrite
     * @param workOffset where they start in {@code work}
     * @param y output, one element for each row
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if an operand does not lie inside its array
     * @throws IllegalArgumentException if a size is negative, the stride is smaller than n, or operands overlap
     */
    public static void logSumExp(
            int rows, int n, float[] x, int xOffset, int xStride, float[] work, int workOffset, float[] y,
            int yOffset) {
        Arguments.matrix("x", x.length, xOffset, xStride, rows, n);
        Arguments.range("work", work.length, workOffset, n);
        Arguments.range("y", y.length, yOffset, rows);
        Arguments.apart("x", "work", x, xOffset, xStride, rows, n, work, workOffset, n, 1, n);
        Arguments.apart("x", "y", x, xOffset, xStride, rows, n, y, yOffset, 1, rows, 1);
        Arguments.apart("work", "y", work, workOffset, n, 1, n, y, yOffset, 1, rows, 1);
        if (Simd.ENABLED) {
            SimdFloatSoftmaxRows.logSumExp(rows, n, x, xOffset, xStride, work, workOffset, y, yOffset);
        } else {
            ScalarFloatSoftmax.logSumExp(rows, n, x, xOffset, xStride, work, workOffset, y, yOffset);
        }
    }

    /**
     * Softmax and cross-entropy with the index of the class as target: the loss of each row and the gradient of the
     * logits in one go.
     *
     * <p>With label smoothing ε and K classes the target of row r is qᵢ = (1 − ε)·[i = labelᵣ] + ε/K (Szegedy et al.,
     * <i>Rethinking the Inception Architecture</i>, section 7). With p the softmax of the row,
     * lossᵣ = −Σᵢ qᵢ·ln pᵢ = ln Σⱼ e^(xⱼ − m) − Σᵢ qᵢ·(xᵢ − m), and gradientᵢ = (pᵢ − qᵢ)·scale.
     *
     * @param rows number of rows
     * @param classes number of classes K, the columns
     * @param smoothing label smoothing ε, from 0 (none) to below 1
     * @param scale what the gradient is multiplied by, most often 1 / rows
     * @param logits rows x classes
     * @param logitsOffset where they start in {@code logits}
     * @param logitsStride elements from one row to the next
     * @param labels for each row the index of its class, a whole number from 0 to classes − 1
     * @param labelsOffset where they start in {@code labels}
     * @param loss receives the loss of each row, not scaled
     * @param lossOffset where it starts in {@code loss}
     * @param gradient receives rows x classes; may be the same matrix as {@code logits}
     * @param gradientOffset where it starts in {@code gradient}
     * @param gradientStride elements from one row to the next
     * @throws IndexOutOfBoundsException if an operand does not lie inside its array
     * @throws IllegalArgumentException if a size is negative, a stride too small, operands overlap, the smoothing is out
     *     of range, or a label is no class
     */
    public static void softmaxCrossEntropy(
            int rows, int classes, float smoothing, float scale, float[] logits, int logitsOffset, int logitsStride,
            float[] labels, int labelsOffset, float[] loss, int lossOffset,
            float[] gradient, int gradientOffset, int gradientStride) {
        Arguments.matrix("logits", logits.length, logitsOffset, logitsStride, rows, classes);
        Arguments.matrix("gradient", gradient.length, gradientOffset, gradientStride, rows, classes);
        Arguments.range("labels", labels.length, labelsOffset, rows);
        Arguments.range("loss", loss.length, lossOffset, rows);
        sameOrApart(
                "logits", logits, logitsOffset, logitsStride, "gradient", gradient, gradientOffset, gradientStride,
                rows, classes);
        Arguments.apart(
                "logits", "loss", logits, logitsOffset, logitsStride, rows, classes, loss, lossOffset, 1, rows, 1);
        Arguments.apart("labels", "loss", labels, labelsOffset, 1, rows, 1, loss, lossOffset, 1, rows, 1);
        Arguments.apart(
                "labels", "gradient", labels, labelsOffset, 1, rows, 1, gradient, gradientOffset, gradientStride, rows,
                classes);
        Arguments.apart(
                "loss", "gradient", loss, lossOffset, 1, rows, 1, gradient, gradientOffset, gradientStride, rows,
                classes);
        if (classes == 0 && rows > 0) {
            throw new IllegalArgumentException("there are no classes; a label is the index of one");
        }
        if (!(smoothing >= 0f && smoothing < 1f)) {
            throw new IllegalArgumentException("smoothing is " + smoothing + "; it must be from 0 to below 1");
        }
        for (int r = 0; r < rows; r++) {
            float label = labels[labelsOffset + r];
            if (!(label >= 0f && (int) label < classes && label == (int) label)) {
                throw new IllegalArgumentException(
                        "the label of row " + r + " is " + label + "; it must be the index of one of "
                                + classes + " classes, a whole number from 0 to " + (classes - 1));
            }
        }
        if (Simd.ENABLED) {
            SimdFloatSoftmax.crossEntropy(
                    rows, classes, smoothing, scale, logits, logitsOffset, logitsStride, labels, labelsOffset, loss,
                    lossOffset,
                    gradient, gradientOffset, gradientStride);
        } else {
            ScalarFloatSoftmax.crossEntropy(
                    rows, classes, smoothing, scale, logits, logitsOffset, logitsStride, labels, labelsOffset, loss,
                    lossOffset,
                    gradient, gradientOffset, gradientStride);
        }
    }

    /**
     * Softmax and cross-entropy with a distribution over the classes as target: lossᵣ = −Σᵢ tᵢ·ln pᵢ and
     * gradientᵢ = (pᵢ·Σⱼ tⱼ − tᵢ)·scale, p the softmax of row r. Where tᵢ is 0 the logit may be −∞.
     *
     * @param rows number of rows
     * @param classes number of classes, the columns
     * @param scale what the gradient is multiplied by, most often 1 / rows
     * @param logits rows x classes
     * @param logitsOffset where they start in {@code logits}
     * @param logitsStride elements from one row to the next
     * @param targets rows x classes, not negative; a row that sums to 1 is a distribution, another one is weighted by
     *     its sum
     * @param targetsOffset where they start in {@code targets}
     * @param targetsStride elements from one row to the next
     * @param loss receives the loss of each row, not scaled
     * @param lossOffset where it starts in {@code loss}
     * @param gradient receives rows x classes; must not overlap the inputs
     * @param gradientOffset where it starts in {@code gradient}
     * @param gradientStride elements from one row to the next
     * @throws IndexOutOfBoundsException if an operand does not lie inside its array
     * @throws IllegalArgumentException if a size is negative, a stride too small, or operands overlap
     */
    public static void softmaxCrossEntropyOfDistributions(
            int rows, int classes, float scale, float[] logits, int logitsOffset, int logitsStride,
            float[] targets, int targetsOffset, int targetsStride, float[] loss, int lossOffset,
            float[] gradient, int gradientOffset, int gradientStride) {
        Arguments.matrix("logits", logits.length, logitsOffset, logitsStride, rows, classes);
        Arguments.matrix("targets", targets.length, targetsOffset, targetsStride, rows, classes);
        Arguments.matrix("gradient", gradient.length, gradientOffset, gradientStride, rows, classes);
        Arguments.range("loss", loss.length, lossOffset, rows);
        Arguments.apart(
                "logits", "gradient", logits, logitsOffset, logitsStride, rows, classes, gradient, gradientOffset,
                gradientStride, rows, classes);
        Arguments.apart(
                "targets", "gradient", targets, targetsOffset, targetsStride, rows, classes, gradient, gradientOffset,
                gradientStride, rows, classes);
        Arguments.apart(
                "logits", "loss", logits, logitsOffset, logitsStride, rows, classes, loss, lossOffset, 1, rows, 1);
        Arguments.apart(
                "targets", "loss", targets, targetsOffset, targetsStride, rows, classes, loss, lossOffset, 1, rows, 1);
        Arguments.apart(
                "loss", "gradient", loss, lossOffset, 1, rows, 1, gradient, gradientOffset, gradientStride, rows,
                classes);
        if (Simd.ENABLED) {
            SimdFloatSoftmaxRows.crossEntropyOfDistributions(
                    rows, classes, scale, logits, logitsOffset, logitsStride, targets, targetsOffset, targetsStride,
                    loss,
                    lossOffset, gradient, gradientOffset, gradientStride);
        } else {
            ScalarFloatSoftmax.crossEntropyOfDistributions(
                    rows, classes, scale, logits, logitsOffset, logitsStride, targets, targetsOffset, targetsStride,
                    loss,
                    lossOffset, gradient, gradientOffset, gradientStride);
        }
    }

    private static void checkBackward(
            int rows, int n, float[] y, int yOffset, int yStride, float[] dy, int dyOffset, int dyStride,
            float[] dx, int dxOffset, int dxStride) {
        Arguments.matrix("y", y.length, yOffset, yStride, rows, n);
        Arguments.matrix("dy", dy.length, dyOffset, dyStride, rows, n);
        Arguments.matrix("dx", dx.length, dxOffset, dxStride, rows, n);
        sameOrApart("y", y, yOffset, yStride, "dx", dx, dxOffset, dxStride, rows, n);
        sameOrApart("dy", dy, dyOffset, dyStride, "dx", dx, dxOffset, dxStride, rows, n);
    }

    private static void sameOrApart(
            String a, float[] x, int xOffset, int xStride, String b, float[] y, int yOffset, int yStride, int rows,
            int n) {
        if (x != y || xOffset != yOffset || xStride != yStride) {
            Arguments.apart(a, b, x, xOffset, xStride, rows, n, y, yOffset, yStride, rows, n);
        }
    }
}
