package lanewise.data;

/** Reads decimal numbers from characters without making a string of the common ones. */
final class DecimalNumber {

    /** The powers of ten that a {@code double} holds exactly. */
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final int MOST_DIGITS = 18;
    /** So many digits before or behind the point are no field of a file, so that a larger exponent stands for 0 or infinity. */
    private static final int LARGEST_EXPONENT = 100_000_000;

    private DecimalNumber() {}

    /**
     * The {@code double} nearest to a decimal number: an optional sign, digits with at most one point, an optional
     * exponent. A mantissa below 2⁵³ and a power of ten up to 10²² are both exact, so that one multiplication or
     * division rounds once (Clinger, <i>How to read floating point numbers accurately</i>, PLDI 1990, section 3); the
     * rest is {@link Double#parseDouble}.
     *
     * @param mark the point, or what stands in its place
     * @return NaN if the characters are not such a number, infinity if it is too large
     */
    static double parse(char[] text, int from, int to, char mark) {
        int i = from;
        boolean negative = i < to && text[i] == '-';
        if (negative || i < to && text[i] == '+') {
            i++;
        }
        long mantissa = 0;
        int digits = 0;
        int significant = 0;
        int exponent = 0;
        boolean point = false;
        for (; i < to; i++) {
            char c = text[i];
            if (c == mark && !point) {
                point = true;
                continue;
            }
            if (c < '0' || c > '9') {
                break;
            }
            digits++;
            if (significant < MOST_DIGITS) {
                mantissa = 10 * mantissa + (c - '0');
                significant += mantissa > 0 ? 1 : 0;
                exponent -= point ? 1 : 0;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (i < to && (text[i] == 'e' || text[i] == 'E')) {
            i++;
            boolean down = i < to && text[i] == '-';
            if (down || i < to && text[i] == '+') {
                i++;
            }
            int written = 0;
            int first = i;
            for (; i < to && text[i] >= '0' && text[i] <= '9'; i++) {
                written = Math.min(10 * written + (text[i] - '0'), LARGEST_EXPONENT);
            }
            if (i == first) {
                return Double.NaN;
            }
            exponent += down ? -written : written;
        }
        if (i < to) {
            return Double.NaN;
        }
        // A mantissa that has lost digits is above 10^17, and so not below 2^53.
        if (mantissa >= 1L << 53 || Math.abs(exponent) >= POWERS_OF_TEN.length) {
            return Double.parseDouble(new String(text, from, to - from).replace(mark, '.'));
        }
        double magnitude = exponent < 0 ? mantissa / POWERS_OF_TEN[-exponent] : mantissa * POWERS_OF_TEN[exponent];
        return negative ? -magnitude : magnitude;
    }
}
