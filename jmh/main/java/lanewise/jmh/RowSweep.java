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

    /** Elements. Java's longest array has a few less than its largest int. */
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

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
        Words.run(RowSweep.class, () -> {
            for (int[] layer : layers(arguments)) {
                for (GemmCase.Form form : GemmCase.Form.values()) {
                    sweep(form, layer[0], layer[1]);
                }
            }
        });
    }

    /** n and k of each layer. */
    static int[][] layers(String[] arguments) {
        if (arguments.length != 0 && arguments.length != 2) {
            throw new IllegalArgumentException("give both n and k of the product, or neither for three layers");
        }
        if (arguments.length == 0) {
            return LAYERS;
        }
        int n = Words.atLeastOne("n", arguments[0]);
        int k = Words.atLeastOne("k", arguments[1]);
        long largest = Math.max((long) n * k, MOST_ROWS * (long) Math.max(n, k));
        if (largest > LONGEST_ARRAY) {
            throw new IllegalArgumentException(
                    n + " x " + k + " with up to " + MOST_ROWS + " rows makes " + largest
                            + " numbers of one matrix, which do not fit into one array; take fewer");
        }
        // Each product has operands of its own.
        double rows = MOST_ROWS * (MOST_ROWS + 1) / 2.0;
        Words.room(
                "the operands of all products of 1 to " + MOST_ROWS + " rows with " + n + " x " + k,
                MOST_ROWS * (double) n * k + rows * ((double) n + k));
        return new int[][] {{n, k}};
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
