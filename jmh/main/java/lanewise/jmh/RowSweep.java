package lanewise.jmh;

import java.util.Arrays;
import java.util.Locale;
import lanewise.kernel.FloatGemm;

/**
 * Looks for cliffs: the speed of a product of m rows for m = 1 to 64, as bars, for the three forms of a dense layer. Heights of
 * tiles, the change from operands in place to packed ones, and a last tile that is not full all show in it.
 *
 * <p>{@code CLIFF <n>x<k>/<form> <m> <factor>} names the row count that costs most: its time by that of the cheapest product of
 * at least as many rows. At 1 nobody gains by computing rows that he does not need.
 */
public final class RowSweep {

    private static final int MOST_ROWS = 64;

    /** Passes over all rows: each height of a tile is a method of its own, and the first passes wait for its compilation. */
    private static final int PASSES = 40;

    private static final long TURN_NANOS = 3_000_000;
    private static final int BAR = 60;

    private static final int[][] LAYERS = {{128, 784}, {10, 128}, {64, 64}};

    private RowSweep() {}

    /**
     * Prints the bars.
     *
     * @param arguments n and k of the product; three layers unless told
     */
    public static void main(String[] arguments) {
        if (arguments.length != 0 && arguments.length != 2) {
            Words.refuse("give both n and k of the product, or neither for three layers");
        }
        int[][] layers = arguments.length == 2
                ? new int[][] {{Words.atLeastOne("n", arguments[0]), Words.atLeastOne("k", arguments[1])}}
                : LAYERS;
        if ((long) layers[0][0] * layers[0][1] > Integer.MAX_VALUE / 2) {
            Words.refuse(layers[0][0] + " x " + layers[0][1] + " numbers do not fit in one array; take fewer");
        }
        for (int[] layer : layers) {
            for (GemmCase.Form form : GemmCase.Form.values()) {
                sweep(form, layer[0], layer[1]);
            }
        }
    }

    private static void sweep(GemmCase.Form form, int n, int k) {
        String name = n + "x" + k + "/" + form.name().toLowerCase(Locale.ROOT);
        Runnable[] products = new Runnable[MOST_ROWS + 1];
        for (int m = 1; m <= MOST_ROWS; m++) {
            products[m] = product(new GemmCase(m, n, k, form, false, false));
        }
        double[] nanos = new double[MOST_ROWS + 1];
        Arrays.fill(nanos, Double.MAX_VALUE);
        for (int pass = 0; pass < PASSES; pass++) {
            for (int m = 1; m <= MOST_ROWS; m++) {
                nanos[m] = Math.min(nanos[m], nanosOfACall(products[m]));
            }
        }
        double fastest = 0;
        for (int m = 1; m <= MOST_ROWS; m++) {
            fastest = Math.max(fastest, 2.0 * m * n * k / nanos[m]);
        }
        double cheapest = Double.MAX_VALUE;
        double worst = 0;
        int dearest = 0;
        for (int m = MOST_ROWS; m >= 1; m--) {
            cheapest = Math.min(cheapest, nanos[m]);
            if (nanos[m] / cheapest > worst) {
                worst = nanos[m] / cheapest;
                dearest = m;
            }
        }
        for (int m = 1; m <= MOST_ROWS; m++) {
            double speed = 2.0 * m * n * k / nanos[m];
            System.out.printf(
                    Locale.ROOT, "%2d x %s %8.2f us %7.1f GFLOP/s %s%n", m, name, nanos[m] / 1e3, speed,
                    "#".repeat((int) Math.round(speed / fastest * BAR)));
        }
        System.out.printf(Locale.ROOT, "CLIFF %s %d %.2f%n", name, dearest, worst);
    }

    private static Runnable product(GemmCase product) {
        FloatGemm gemm = new FloatGemm();
        float[] a = product.a();
        float[] b = product.b();
        float[] c = new float[product.m() * product.n()];
        return () -> product.multiply(gemm, a, b, null, c);
    }

    private static double nanosOfACall(Runnable product) {
        long start = System.nanoTime();
        long taken = 0;
        int calls = 0;
        while (taken < TURN_NANOS) {
            product.run();
            calls++;
            taken = System.nanoTime() - start;
        }
        return (double) taken / calls;
    }
}
