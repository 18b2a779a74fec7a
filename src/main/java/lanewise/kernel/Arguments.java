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

    /** A matrix that is read while c is written must not share its stretch of an array with the result c. */
    static void apart(
            String name, String result, Object array, int offset, int stride, int rows, int columns, Object c,
            int cOffset, int cStride,
            int cRows, int cColumns) {
        if (array == c
                && rows > 0 && columns > 0 && cRows > 0 && cColumns > 0
                && offset < cOffset + (cRows - 1L) * cStride + cColumns
                && cOffset < offset + (rows - 1L) * stride + columns) {
            throw new IllegalArgumentException(
                    name + " and " + result + " overlap in one array, from offsets " + offset + " and " + cOffset
                            + "; keep them apart");
        }
    }
}
