package lanewise.kernel.scalar;

/** The definition of the elementary functions over arrays; translated to vectors by src/codegen/ScalarToSimd.java. */
public final class ScalarFloatElementary {

    private ScalarFloatElementary() {}

    public static void exp(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatExponential.exp(x[xOffset + i]);
        }
    }

    public static void expShifted(int n, float shift, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatExponential.exp(x[xOffset + i] - shift);
        }
    }

    public static void shift(int n, float shift, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = x[xOffset + i] - shift;
        }
    }

    public static void log(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatFunctions.log(x[xOffset + i]);
        }
    }

    public static void expm1(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatExponential.expm1(x[xOffset + i]);
        }
    }

    public static void log1p(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatFunctions.log1p(x[xOffset + i]);
        }
    }

    public static void erf(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatFunctions.erf(x[xOffset + i]);
        }
    }
}
