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

    /** {@code rows} rows of {@code width} numbers must lie inside the array. */
    static void range(String name, int length, int offset, int rows, int width) {
        if (offset < 0 || (long) rows * width > (long) length - offset) {
            throw new IndexOutOfBoundsException(name + " has " + length + " elements; " + rows + " rows of " + width
                    + " from offset " + offset + " do not lie inside it");
        }
    }
}
