package lanewise.kernel;

/** What an element-wise kernel allows its input and its output to share. */
final class Aliasing {

    private Aliasing() {}

    /** Two blocks of {@code n} elements do not touch: what is written to the one would be read from the other. */
    static void apart(String a, Object arrayA, int aOffset, String b, Object arrayB, int bOffset, int n) {
        if (arrayA == arrayB && aOffset == bOffset && n > 0) {
            throw new IllegalArgumentException(
                    a + " and " + b + " are the same elements from offset " + aOffset + "; use separate ones");
        }
        sameOrApart(a, arrayA, aOffset, b, arrayB, bOffset, n);
    }

    /**
     * Two blocks of {@code n} elements are the same block or do not touch. Where they overlap otherwise, the result
     * would depend on how many elements are read at a time.
     */
    static void sameOrApart(String a, Object arrayA, int aOffset, String b, Object arrayB, int bOffset, int n) {
        if (arrayA == arrayB && aOffset != bOffset && Math.abs((long) aOffset - bOffset) < n) {
            throw new IllegalArgumentException(a + " from offset " + aOffset + " and " + b + " from offset " + bOffset
                    + " overlap in " + (n - Math.abs((long) aOffset - bOffset)) + " of " + n
                    + " elements; use the same offset or separate elements");
        }
    }
}
