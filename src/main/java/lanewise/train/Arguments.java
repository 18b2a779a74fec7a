package lanewise.train;

/** What specifications check before they are made. Each method returns what it has checked. */
final class Arguments {

    private Arguments() {}

    static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least " + least);
        }
        return value;
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be finite and not negative");
        }
        return value;
    }

    static double positive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be positive and finite");
        }
        return value;
    }

    /** The length of an array for {@code rows} rows of {@code width} numbers. */
    static int length(String name, int rows, int width) {
        long length = (long) rows * width;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(name + " would have " + rows + " rows of " + width
                    + " numbers, more than one array can hold; use fewer rows at a time");
        }
        return (int) length;
    }

    /** {@code rows} rows of {@code width} numbers must lie inside the array. */
    static void range(String name, int length, int offset, int rows, int width) {
        if (offset < 0 || (long) rows * width > (long) length - offset) {
            throw new IndexOutOfBoundsException(name + " has " + length + " elements; " + rows + " rows of " + width
                    + " from offset " + offset + " do not lie inside it");
        }
    }
}
