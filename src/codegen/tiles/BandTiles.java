package tiles;

/**
 * Writes the tiles for products whose rows all start from one and whose A is copied a band of rows at a time
 * ({@code FloatBandGemm}).
 *
 * <p>Rows in place take a general register each; with six of them, C2 holds on to these and spills vectors. Here the rows of a band
 * lie at constant distances at the beginning of the scratch, so that neither they nor their range checks cost anything: the
 * copying, its own checks included, is a method's outer loop, all panels of B the middle one. A step is 12 FMAs and eight
 * loads of 6x2, two steps a round share the rest, in long chains four, in methods of their own: a loop is compiled for the counts that all
 * its callers have had together ({@link GridTiles}).
 */
public final class BandTiles extends TileWriter {

    /** Rows of the highest tile; all have two vectors. */
    private static final int HIGHEST = 6;

    /** Any number of rows from three tiles on is a sum of heights that differ by at most one, and the lowest is this. */
    private static final int LOWEST = 4;

    /** Terms of a round. */
    private static final int STEP = 2;

    /** Terms of a round of long chains: 88 instructions for 48 FMAs, with two of them 49 for 24. */
    private static final int LONG_STEP = 4;

    /**
     * Terms from which a chain is long. With 24 and 32 of them both are level; that of few is the smaller method. Only the panel of long
     * chains is said to begin a vector before it does ({@link PackedTiles}): short ones had 0.93-0.97 of their speed with that.
     */
    private static final int LONG = 33;

    private static final String PARAMETERS = "int m, int panels, int k, float[] a, int ao, int as, float[] w, float[] s, int so, int sp, float[] c, int co, int cs, int last";

    private BandTiles() {
        super("BandTiles");
    }

    /** The class, for {@code float}. */
    public static String source() {
        BandTiles tiles = new BandTiles();
        tiles.head();
        tiles.dispatch();
        for (int rows = HIGHEST; rows >= LOWEST; rows--) {
            tiles.bands(rows, STEP);
            tiles.bands(rows, LONG_STEP);
        }
        return tiles.end();
    }

    private void head() {
        begin(
                true,
                "Tiles of {@code C = s + A·B} over bands of rows of A that are copied here: see src/codegen/tiles/BandTiles.java.");
        line(1, "/** Rows of the highest tile. */");
        line(1, "static final int HEIGHT = " + HIGHEST + ";");
        line(0, "");
        constants(DEPTH, FENCED);
        line(1, "/** Chains from which a round takes " + LONG_STEP + " terms. */");
        line(1, "private static final int LONG = " + LONG + ";");
        line(0, "");
        line(1, "/** Where the panels of B begin: behind a band. */");
        line(1, "static final int PANELS = HEIGHT * DEPTH;");
        line(0, "");
        noInstances();
    }

    private void dispatch() {
        line(0, "");
        line(1, "/**");
        line(1, " * Rows of C in bands of one height. Panel j of B, two vectors wide, lies {@code 2 · LANES · k · j} elements behind");
        line(1, " * {@link #PANELS}, and its start {@code sp · j} behind {@code so}. In the last one the second vector starts");
        line(1, " * {@code last} columns in.");
        line(1, " */");
        line(1, "static void multiply(int height, " + PARAMETERS + ") {");
        line(2, "switch (height) {");
        for (int rows = HIGHEST; rows >= LOWEST; rows--) {
            line(3, "case " + rows + " -> {");
            line(4, "if (k < LONG) {");
            line(5, "bands" + rows + "(m, panels, k, a, ao, as, w, s, so, sp, c, co, cs, last);");
            line(4, "} else {");
            line(5, "longBands" + rows + "(m, panels, k, a, ao, as, w, s, so, sp, c, co, cs, last);");
            line(4, "}");
            line(3, "}");
        }
        line(3, "default -> throw new IllegalArgumentException(\"no band of \" + height + \" rows\");");
        line(2, "}");
        line(1, "}");
    }

    private void bands(int rows, int step) {
        line(0, "");
        line(1, "private static void " + (step == STEP ? "bands" : "longBands") + rows + "(" + PARAMETERS + ") {");
        line(2, "int whole = (k + LANES - 1) / LANES * LANES;");
        line(2, "for (int i = 0; i < m; i += " + rows + ") {");
        copy(rows);
        line(3, "for (int j = 0; j < panels; j++) {");
        tile(rows, step);
        line(3, "}");
        line(2, "}");
        line(1, "}");
    }

    /** Whole vectors of all rows at once, where the array does not end within the last one of them. */
    private void copy(int rows) {
        line(3, "int a0 = ao + i * as;");
        for (int r = 1; r < rows; r++) {
            line(3, "int a" + r + " = a" + (r - 1) + " + as;");
        }
        line(3, "if (a" + (rows - 1) + " <= a.length - whole) {");
        line(4, "for (int p = 0; p < whole; p += LANES) {");
        for (int r = 0; r < rows; r++) {
            line(5, "FloatVector.fromArray(SPECIES, a, a" + r + " + p).intoArray(w, " + row(r) + "p);");
        }
        line(4, "}");
        line(3, "} else {");
        line(4, "FloatPackedGemm.copyRows(" + rows + ", k, a, a0, as, w, DEPTH);");
        line(3, "}");
    }

    private void tile(int rows, int step) {
        line(4, "int bo = PANELS + j * 2 * LANES * k" + (step == STEP ? "" : " - LANES") + ";");
        line(4, "int s0 = so + j * sp;");
        line(4, "int second = j < panels - 1 ? LANES : last;");
        load(4, "c00", "s", "s0");
        load(4, "c01", "s", "s0 + second");
        for (int r = 1; r < rows; r++) {
            line(4, "FloatVector c" + r + "0 = c00;");
            line(4, "FloatVector c" + r + "1 = c01;");
        }
        line(4, "int p = 0;");
        line(4, "for (; p <= k - " + step + "; p += " + step + ") {");
        for (int u = 0; u < step; u++) {
            step(rows, u, step);
        }
        line(4, "}");
        line(4, step == STEP ? "if (p < k) {" : "for (; p < k; p++) {");
        step(rows, 0, step);
        line(4, "}");
        line(4, "int c0 = co + i * cs + j * 2 * LANES;");
        for (int r = 0; r < rows; r++) {
            if (r > 0) {
                line(4, "int c" + r + " = c" + (r - 1) + " + cs;");
            }
            store(4, "c" + r + "0", "c", "c" + r);
            store(4, "c" + r + "1", "c", "c" + r + " + second");
        }
    }

    /** One link of every chain: at p + u. */
    private void step(int rows, int u, int step) {
        line(5, "int q" + id(u) + " = bo + " + moved("p", u) + " * 2 * LANES;");
        int early = step == STEP ? 0 : 1;
        load(5, "b0" + id(u), "w", "q" + id(u) + times(early, "LANES"));
        load(5, "b1" + id(u), "w", "q" + id(u) + times(early + 1, "LANES"));
        for (int r = 0; r < rows; r++) {
            links(5, r, 2, u, "w[" + row(r) + plus("p", u) + "]");
            fence(5);
        }
    }

    /** Where row r of a band begins, as a summand. */
    private static String row(int r) {
        return r == 0 ? "" : r == 1 ? "DEPTH + " : r + " * DEPTH + ";
    }
}
