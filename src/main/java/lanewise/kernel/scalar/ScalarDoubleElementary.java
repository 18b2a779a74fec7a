// Generated from ScalarFloatElementary.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.scalar;

/** The definition of the elementary functions over arrays; translated to vectors by src/codegen/ScalarToSimd.java. */
public final class ScalarDoubleElementary {

    private ScalarDoubleElementary() {}

    public static void exp(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleExponential.exp(x[xOffset + i]);
        }
    }

    public static void expShifted(int n, double shift, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleExponential.exp(x[xOffset + i] - shift);
        }
    }

    public static void shift(int n, double shift, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = x[xOffset + i] - shift;
        }
    }

    public static void log(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleFunctions.log(x[xOffset + i]);
        }
    }

    public static void expm1(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleExponential.expm1(x[xOffset + i]);
        }
    }

    public static void log1p(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleFunctions.log1p(x[xOffset + i]);
        }
    }

    public static void erf(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleFunctions.erf(x[xOffset + i]);
        }
    }
}
