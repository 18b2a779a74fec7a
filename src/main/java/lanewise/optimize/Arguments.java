package lanewise.optimize;

/** What specifications and drivers check before they do anything. Each returns what it has checked. */
final class Arguments {

    private Arguments() {}

    static double positive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be positive and finite");
        }
        return value;
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be finite and not negative");
        }
        return value;
    }

    /** The factor of a moving average. */
    static double belowOne(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least 0 and less than 1");
        }
        return value;
    }

    static double between(String name, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw new IllegalArgumentException(
                    name + " is " + value + "; it must lie between " + low + " and " + high + ", both excluded");
        }
        return value;
    }

    static int atLeastZero(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least 0");
        }
        return value;
    }

    static long atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least 1");
        }
        return value;
    }

    /** An array must hold exactly the parameters of the objective. */
    static void length(String name, int length, int dimension) {
        if (length != dimension) {
            throw new IllegalArgumentException(
                    name + " has " + length + " elements; the dimension of the objective is " + dimension);
        }
    }

    /** {@code n} consecutive elements from {@code offset} must lie inside the array. */
    static void range(String name, int length, int offset, int n) {
        if (offset < 0 || offset > length - n) {
            throw new IndexOutOfBoundsException(
                    name + " has " + length + " elements; " + n + " from offset " + offset + " do not lie inside it");
        }
    }

    /** {@code n} elements from an offset of each must not share an element; threads see only a part of them each. */
    static void apart(String name, Object array, int offset, String other, Object otherArray, int otherOffset, int n) {
        if (array == otherArray && Math.abs((long) offset - otherOffset) < n) {
            throw new IllegalArgumentException(name + " and " + other + " overlap in one array, from offsets " + offset
                    + " and " + otherOffset + "; keep them apart");
        }
    }
}
