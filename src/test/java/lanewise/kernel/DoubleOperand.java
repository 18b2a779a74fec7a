// Generated from FloatOperand.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

/**
 * A matrix in an array of its own, for tests of products: offset, row stride, and rogue values before, between and behind its
 * rows.
 */
record DoubleOperand(double[] array, int offset, int stride, int rows, int columns) {

    static DoubleOperand of(int rows, int columns, int offset, int gap) {
        int stride = columns + gap;
        return new DoubleOperand(Guarded.rogueDoubles(offset + rows * stride + 3), offset, stride, rows, columns);
    }

    double get(int i, int j) {
        return array[offset + i * stride + j];
    }

    void set(int i, int j, double value) {
        array[offset + i * stride + j] = value;
    }

    void assertRogueAround(String what) {
        assertRogue(0, offset, what);
        for (int i = 0; i < rows; i++) {
            int row = offset + i * stride;
            assertRogue(row + columns, row + stride, what);
        }
        assertRogue(offset + rows * stride, array.length, what);
    }

    private void assertRogue(int from, int to, String what) {
        for (int i = from; i < to; i++) {
            if (array[i] != Guarded.ROGUE) {
                throw new AssertionError(what + ": element " + i + " outside of the matrix is written");
            }
        }
    }
}
