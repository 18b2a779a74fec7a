// Generated from FloatSegmentRows.java by src/codegen/FloatToDouble.java.
package lanewise.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;

/** Rows that lie outside the heap: in a mapped file, or where other code has put them. */
final class DoubleSegmentRows implements DoubleRowSource {

    private final MemorySegment x;
    private final int features;
    private final MemorySegment y;
    private final int targets;
    private final int classes;
    private final long rows;
    private long row;

    DoubleSegmentRows(MemorySegment x, int features, MemorySegment y, int targets, int classes) {
        this.x = x;
        this.features = features;
        this.y = y;
        this.targets = targets;
        this.classes = classes;
        Arguments.size("targets", targets);
        Objects.requireNonNull(y, "y; it is MemorySegment.NULL where there are no targets");
        if (targets == 0 && y.byteSize() > 0) {
            throw new IllegalArgumentException("y has " + Counts.of(y.byteSize(), "byte")
                    + ", but a row has 0 targets; pass MemorySegment.NULL, or say how many targets a row has");
        }
        this.rows = rows("x", x, features);
        if (targets > 0 && rows("y", y, targets) != rows) {
            throw new IllegalArgumentException("x holds " + Counts.of(rows, "row") + " of "
                    + Counts.of(features, "feature") + ", y " + Counts.of(rows("y", y, targets), "row") + " of "
                    + Counts.of(targets, "target") + "; make them equal");
        }
        if (classes < 0 || classes > 0 && targets != 1) {
            throw new IllegalArgumentException(Counts.misfit(classes, "class", targets, "target")
                    + "; a class is one number per row, and regression has 0 classes");
        }
    }

    private static long rows(String name, MemorySegment segment, int width) {
        if (width < 1) {
            throw new IllegalArgumentException("a row of " + name + " has " + width + " numbers; it needs at least 1");
        }
        Objects.requireNonNull(segment, name);
        long bytes = (long) width * Double.BYTES;
        if (segment.byteSize() % bytes != 0) {
            throw new IllegalArgumentException(name + " has " + Counts.of(segment.byteSize(), "byte") + "; rows of "
                    + Counts.of(width, "number") + " need a multiple of " + bytes);
        }
        return segment.byteSize() / bytes;
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public int targets() {
        return targets;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public int next(double[] x, int xOffset, double[] y, int yOffset, int maxRows) {
        Ranges.rows(features, x.length, xOffset, targets, y.length, yOffset, maxRows);
        int count = (int) Math.min(maxRows, rows - row);
        copy(this.x, features, x, xOffset, count);
        copy(this.y, targets, y, yOffset, count);
        for (int i = 0; i < count; i++) {
            check(i, x, xOffset, y, yOffset);
        }
        row += count;
        return count;
    }

    private void copy(MemorySegment from, int width, double[] to, int offset, int count) {
        MemorySegment.copy(
                from, ValueLayout.JAVA_DOUBLE_UNALIGNED, row * width * Double.BYTES, to, offset, count * width);
    }

    /** As a dataset does: every number finite, every class one that there is. */
    private void check(int i, double[] x, int xOffset, double[] y, int yOffset) {
        for (int j = 0; j < features; j++) {
            finite("feature", j, x[xOffset + i * features + j], i);
        }
        for (int j = 0; j < targets; j++) {
            double target = y[yOffset + i * targets + j];
            finite("target", j, target, i);
            if (classes > 0 && !(target >= 0 && (int) target < classes && target == (int) target)) {
                throw new IllegalArgumentException(
                        "row " + (row + i) + " has class " + target + "; classes are 0 to " + (classes - 1));
            }
        }
    }

    private void finite(String what, int column, double number, int i) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(
                    what + " " + column + " of row " + (row + i) + " is " + number + "; it must be finite");
        }
    }

    @Override
    public void reset() {
        row = 0;
    }
}
