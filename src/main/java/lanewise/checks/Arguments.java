package lanewise.checks;

/**
 * Numbers and ranges of arrays that arguments must keep to. Each method throws one sentence that names the argument, its
 * value and what it must be; those that check a number return it.
 */
public final class Arguments {

    /** The most elements that every JVM can give one array. */
    public static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Arguments() {}

    /**
     * A number above 0.
     *
     * @param name what it is called
     * @param value the number
     * @return the number
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public static double positive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be positive and finite");
        }
        return value;
    }

    /**
     * A number of at least 0.
     *
     * @param name what it is called
     * @param value the number
     * @return the number
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public static double notNegative(String name, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be finite and not negative");
        }
        return value;
    }

    /**
     * A number of at least 0 that stays below 1, such as the factor of a moving average.
     *
     * @param name what it is called
     * @param value the number
     * @return the number
     * @throws IllegalArgumentException if it is not from 0 to below 1
     */
    public static double belowOne(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least 0 and less than 1");
        }
        return value;
    }

    /**
     * A number inside an open interval.
     *
     * @param name what it is called
     * @param value the number
     * @param low the lower end
     * @param high the upper end
     * @return the number
     * @throws IllegalArgumentException if it does not lie between them
     */
    public static double between(String name, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw new IllegalArgumentException(
                    name + " is " + value + "; it must lie between " + low + " and " + high + ", both excluded");
        }
        return value;
    }

    /**
     * A whole number that is large enough.
     *
     * @param name what it is called
     * @param value the number
     * @param least the smallest one allowed
     * @return the number
     * @throws IllegalArgumentException if it is smaller
     */
    public static long atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least " + least);
        }
        return value;
    }

    /**
     * As {@link #atLeast(String, long, long)}.
     *
     * @param name what it is called
     * @param value the number
     * @param least the smallest one allowed
     * @return the number
     * @throws IllegalArgumentException if it is smaller
     */
    public static int atLeast(String name, int value, int least) {
        return (int) atLeast(name, (long) value, least);
    }

    /**
     * A count.
     *
     * @param name what it is called
     * @param size the count
     * @throws IllegalArgumentException if it is negative
     */
    public static void size(String name, int size) {
        if (size < 0) {
            throw new IllegalArgumentException(name + " is " + size + "; a size must be at least 0");
        }
    }

    /**
     * An array of one number per parameter of an objective.
     *
     * @param name what it is called
     * @param length its length
     * @param dimension the number of parameters
     * @throws IllegalArgumentException if they differ
     */
    public static void dimension(String name, int length, int dimension) {
        if (length != dimension) {
            throw new IllegalArgumentException(
                    name + " has " + Counts.of(length, "element") + "; the dimension of the objective is " + dimension);
        }
    }

    /**
     * The length of an array for some rows.
     *
     * @param name what it will hold
     * @param rows number of rows
     * @param width numbers per row
     * @return rows · width
     * @throws IllegalArgumentException if no array is that long
     */
    public static int arrayLength(String name, int rows, int width) {
        long length = (long) rows * width;
        if (length > LONGEST_ARRAY) {
            throw new IllegalArgumentException(name + " would have " + Counts.of(rows, "row") + " of "
                    + Counts.of(width, "number") + ", more than one array can hold; use fewer rows at a time");
        }
        return (int) length;
    }

    /**
     * Consecutive elements of an array.
     *
     * @param name what the array is called
     * @param length its length
     * @param offset index of the first element
     * @param n how many, at least 0
     * @throws IndexOutOfBoundsException if they do not lie inside it
     */
    public static void range(String name, int length, int offset, long n) {
        if (offset < 0 || offset > length - n) {
            throw new IndexOutOfBoundsException(
                    name + " has " + Counts.of(length, "element") + "; " + n + " from offset " + offset + " "
                            + Counts.verb(n, "does", "do") + " not lie inside it");
        }
    }

    /**
     * Consecutive rows in an array.
     *
     * @param name what the array is called
     * @param length its length
     * @param offset index of the first element
     * @param rows number of rows, at least 0
     * @param width numbers per row, at least 0
     * @throws IndexOutOfBoundsException if they do not lie inside it
     */
    public static void range(String name, int length, int offset, int rows, int width) {
        if (offset < 0 || (long) rows * width > (long) length - offset) {
            throw new IndexOutOfBoundsException(name + " has " + Counts.of(length, "element") + "; "
                    + Counts.of(rows, "row") + " of " + width + " from offset " + offset + " "
                    + Counts.verb(rows, "does", "do") + " not lie inside it");
        }
    }

    /**
     * Two stretches of arrays must not share an element, for example because threads see only a part of them each.
     *
     * @param name what the first is called
     * @param array its array
     * @param offset where it starts
     * @param other what the second is called
     * @param otherArray its array
     * @param otherOffset where it starts
     * @param n elements of each
     * @throws IllegalArgumentException if they overlap
     */
    public static void apart(
            String name, Object array, int offset, String other, Object otherArray, int otherOffset, int n) {
        apart(name, array, offset, n, other, otherArray, otherOffset, n);
    }

    /**
     * Requires that two ranges of different lengths do not overlap in one array.
     *
     * @param name what the argument is called
     * @param array its array
     * @param offset where its range starts
     * @param length its length
     * @param other what the other argument is called
     * @param otherArray its array
     * @param otherOffset where its range starts
     * @param otherLength its length
     * @throws IllegalArgumentException if the ranges overlap
     */
    public static void apart(
            String name, Object array, int offset, int length, String other, Object otherArray, int otherOffset,
            int otherLength) {
        if (array == otherArray && offset < (long) otherOffset + otherLength && otherOffset < (long) offset + length) {
            throw new IllegalArgumentException(name + " and " + other + " overlap in one array, from offsets " + offset
                    + " and " + otherOffset + "; keep them apart");
        }
    }
}
