package lanewise.kernel;

/** What every public kernel checks before it reads or writes an element. */
final class Arguments {

    private Arguments() {}

    /** So many things, as a sentence has them. */
    private static String count(int n, String thing) {
        return n + " " + (n == 1 ? thing : thing + "s");
    }

    /** A count must not be negative. */
    static void size(String name, int size) {
        if (size < 0) {
            throw new IllegalArgumentException(name + " is " + size + "; a size must be at least 0");
        }
    }

    /** A scalar that must be a number of at least 0. */
    static void atLeastZero(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least 0");
        }
    }

    /** {@code n} consecutive elements from {@code offset} must lie inside the array. */
    static void range(String name, int length, int offset, int n) {
        size("n", n);
        if (offset < 0 || offset > length - n) {
            throw new IndexOutOfBoundsException(
                    name + " has " + count(length, "element") + "; " + n + " from offset " + offset
                            + (n == 1 ? " does" : " do") + " not lie inside it");
        }
    }

    /** A row-major matrix whose rows start {@code stride} elements apart must lie inside the array. */
    static void matrix(String name, int length, int offset, int stride, int rows, int columns) {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException(
                    name + " is " + rows + " x " + columns + "; a size must be at least 0");
        }
        if (stride < columns) {
            throw new IllegalArgumentException(
                    "the row stride of " + name + " is " + stride + ", smaller than its "
                            + count(columns, "column"));
        }
        long end = rows == 0 || columns == 0 ? offset : offset + (rows - 1L) * stride + columns;
        if (offset < 0 || end > length) {
            throw new IndexOutOfBoundsException(name + " has " + count(length, "element") + "; a " + rows + " x "
                    + columns
                    + " matrix with row stride " + stride + " from offset " + offset + " does not lie inside it");
        }
    }

    /**
     * A matrix that is read while c is written must not share an element with the result c. Rows that start equally far apart in both,
     * as blocks of one larger matrix do, may lie between each other; others must not share a stretch of the array.
     */
    static void apart(
            String name, String result, Object array, int offset, int stride, int rows, int columns, Object c,
            int cOffset, int cStride,
            int cRows, int cColumns) {
        // Hardly ever one array, so that the rest stays out of what callers inline.
        if (array == c && meet(offset, stride, rows, columns, cOffset, cStride, cRows, cColumns)) {
            throw new IllegalArgumentException(
                    name + " and " + result + " overlap in one array, from offsets " + offset + " and " + cOffset
                            + "; keep them apart");
        }
    }

    private static boolean meet(
            int offset, int stride, int rows, int columns, int cOffset, int cStride, int cRows, int cColumns) {
        return rows > 0 && columns > 0 && cRows > 0 && cColumns > 0
                && offset < cOffset + (cRows - 1L) * cStride + cColumns
                && cOffset < offset + (rows - 1L) * stride + columns
                && (stride != cStride || blocksMeet(stride, (long) cOffset - offset, rows, columns, cRows, cColumns));
    }

    /** Whether two blocks of a matrix meet, the second of which begins so many elements behind the first. */
    private static boolean blocksMeet(int stride, long distance, int rows, int columns, int cRows, int cColumns) {
        long down = Math.floorDiv(distance, stride);
        long right = Math.floorMod(distance, (long) stride);
        // Where the second one reaches beyond the end of a row, it goes on in the next.
        return right < columns && rowsMeet(down, rows, cRows)
                || right + cColumns > stride && rowsMeet(down + 1, rows, cRows);
    }

    private static boolean rowsMeet(long down, int rows, int cRows) {
        return down < rows && down + cRows > 0;
    }
}
