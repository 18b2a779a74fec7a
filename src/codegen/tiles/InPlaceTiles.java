package tiles;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the register tiles over operands in place. */
public final class InPlaceTiles extends TileWriter {

    /** How the left operand is stored. */
    private enum Form {
        NN("TilesNn", "row-major {@code [m][k]}", 16), TN("TilesTn", "transposed, {@code [k][m]}", 8);

        final String file;
        final String stored;

        /**
         * Vectors of the widest tile: a single row needs eight chains of its own to hide the latency of an FMA on two ports, and more
         * of them, which only 32 registers hold, leave B in one panel.
         */
        final int widest;

        Form(String file, String stored, int widest) {
            this.file = file;
            this.stored = stored;
            this.widest = widest;
        }
    }

    /** Heights of the tiles of one vector: eight chains hide the latency of an FMA on two ports. */
    private static final int[] ONE_VECTOR_ROWS = {8, 4, 2, 1};

    private static final String PARAMETERS = "float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so, int ss, float[] c, int co, int cs";

    private static final String ARGUMENTS = "a, ao, as, b, bo, bs, s, so, ss, c, co, cs";

    /**
     * Vectors of a single row of C that read B from end to end, one row after the other. A fence of stores keeps C2 from reading a row
     * in another order: backwards 1x128x784 took 3.7 us, the two rows of a round among each other 3 to 4, in order 2.2 (Zen 5). So
     * it did only where the arguments of the loop are among the first six, which come in registers; the others stay on the stack,
     * and the same loop took 3.6.
     */
    private static final int ROW_BY_ROW = 4;

    private final Form form;

    private InPlaceTiles(Form form) {
        super(form.file);
        this.form = form;
    }

    /** Names of the classes, without the element type, and their sources for {@code float}. */
    public static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Form form : Form.values()) {
            sources.put(form.file, new InPlaceTiles(form).source());
        }
        return sources;
    }

    private String source() {
        begin(true, "Register tiles of {@code C = S + A·B} with A " + form.stored
                + ": see src/codegen/tiles/InPlaceTiles.java.");
        constants(form == Form.TN ? new String[] {WIDE, FENCED} : new String[] {WIDE});
        noInstances();
        dispatch();
        for (int vectors = form.widest; vectors >= 2; vectors--) {
            for (int rows = tallest(vectors); rows >= 1; rows--) {
                if (rows == 1 && vectors >= ROW_BY_ROW && form == Form.NN) {
                    rowByRow(vectors);
                } else {
                    tile(rows, vectors);
                }
            }
        }
        for (int rows : ONE_VECTOR_ROWS) {
            tile(rows, 1);
        }
        return end();
    }

    /** Eight rows of two vectors serve a small batch, for which a row of B is then loaded once. */
    private static int tallest(int vectors) {
        return vectors == 2 ? 8 : vectors <= 4 ? 5 : 1;
    }

    /** Chooses the method for a tile; a switch over constants, outside every loop. */
    private void dispatch() {
        line(0, "");
        line(1, "/** Rows of C in steps of one tile's height; its width is from (vectors - 1) · LANES + 1 to vectors · LANES. */");
        line(1, "static void multiply(int height, int vectors, int width, int m, int k, " + PARAMETERS + ") {");
        line(2, "int last = width - LANES;");
        line(2, "switch (vectors * 16 + height) {");
        for (int vectors = form.widest; vectors >= 2; vectors--) {
            for (int rows = tallest(vectors); rows >= 1; rows--) {
                line(3, "case " + (vectors * 16 + rows) + " -> tile" + rows + "x" + vectors + "(m, k, " + ARGUMENTS
                        + ", last);");
            }
        }
        for (int rows : ONE_VECTOR_ROWS) {
            line(3, "case " + (16 + rows) + " -> tile" + rows + "x1(m, k, " + ARGUMENTS + ", 0);");
        }
        line(3, "default -> throw new IllegalArgumentException(\"no tile of \" + height + \" x \" + vectors);");
        line(2, "}");
        line(1, "}");
    }

    private void tile(int rows, int vectors) {
        checkAccumulators(rows, vectors);
        line(0, "");
        line(1, "private static void tile" + rows + "x" + vectors + "(int m, int k, " + PARAMETERS + ", int last) {");
        line(2, "for (int i = 0; i < m; i += " + rows + ") {");
        if (form == Form.NN) {
            line(3, "int a0 = ao + i * as;");
            for (int r = 1; r < rows; r++) {
                line(3, "int a" + r + " = a" + (r - 1) + " + as;");
            }
        } else {
            line(3, "int a0 = ao + i;");
        }
        line(3, "int s0 = so + i * ss;");
        line(3, "int c0 = co + i * cs;");
        for (int r = 0; r < rows; r++) {
            for (int v = 0; v < vectors; v++) {
                load(3, "c" + r + v, "s", "s0" + times(r, "ss") + column(v, vectors));
            }
        }
        sums(rows, vectors);
        for (int r = 0; r < rows; r++) {
            for (int v = 0; v < vectors; v++) {
                store(3, "c" + r + v, "c", "c0" + times(r, "cs") + column(v, vectors));
            }
        }
        line(2, "}");
        line(1, "}");
    }

    /** Rows of C one at a time. */
    private void rowByRow(int vectors) {
        line(0, "");
        line(1, "private static void tile1x" + vectors + "(int m, int k, " + PARAMETERS + ", int last) {");
        line(2, "for (int i = 0; i < m; i++) {");
        line(3, "row" + vectors + "(k, a, ao + i * as, b, bo, bs, last, s, so + i * ss, c, co + i * cs);");
        line(2, "}");
        line(1, "}");
        line(0, "");
        line(1, "private static void row" + vectors
                + "(int k, float[] a, int a0, float[] b, int bo, int bs, int last, float[] s, int s0, float[] c, int c0) {");
        for (int v = 0; v < vectors; v++) {
            load(2, "c0" + v, "s", "s0" + column(v, vectors));
        }
        line(2, "for (int p = 0; p < k; p++) {");
        line(3, "int q = bo + p * bs;");
        broadcast(3, "f", "a[a0 + p]");
        for (int v = 0; v < vectors; v++) {
            load(3, "b" + v, "b", "q" + column(v, vectors));
            fma(3, "c0" + v, "f", "b" + v);
            if (v < vectors - 1) {
                line(3, "VarHandle.storeStoreFence();");
            }
        }
        line(2, "}");
        for (int v = 0; v < vectors; v++) {
            store(2, "c0" + v, "c", "c0" + column(v, vectors));
        }
        line(1, "}");
    }

    private void sums(int rows, int vectors) {
        int unrolled = unrolled(rows * vectors);
        line(3, "int p = 0;");
        if (unrolled > 1) {
            line(3, "for (; " + onlyIfWide(rows * vectors) + "p <= k - " + unrolled + "; p += " + unrolled + ") {");
            for (int u = 0; u < unrolled; u++) {
                step(rows, vectors, u, u == unrolled - 1, false);
            }
            line(3, "}");
        }
        boolean runs = runs(rows, vectors);
        if (runs) {
            line(3, "int q = bo" + (unrolled > 1 ? " + p * bs;" : ";"));
            line(3, "int t = a0" + (unrolled > 1 ? " + p * as;" : ";"));
        }
        line(3, "for (; p < k; p++) {");
        if (runs) {
            line(4, "if (!FENCED) {");
            line(5, "q = bo + p * bs;");
            line(5, "t = a0 + p * as;");
            line(4, "}");
        }
        step(rows, vectors, 0, true, runs);
        if (runs) {
            line(4, "q += bs;");
            line(4, "t += as;");
        }
        line(3, "}");
    }

    /**
     * Whether the places of B's row and A's column run along instead of being computed from p, with 16 registers. Over a transposed
     * A neither check can leave the loop, and each multiplication had its factor on the stack: 32x16x1024 came from 67 to 80
     * GFLOP/s, 32x16x10000 from 65 to 81, 4x32x10000 from 56 to 62. Over a row-major A that was 0.7-1.0 of the speed.
     */
    private boolean runs(int rows, int vectors) {
        return form == Form.TN && rows > 1 && rows * vectors >= 7;
    }

    /** One link of every chain: at p + u. */
    private void step(int rows, int vectors, int u, boolean last, boolean runs) {
        if (!runs) {
            line(4, "int q" + id(u) + " = bo + " + moved("p", u) + " * bs;");
        }
        for (int v = 0; v < vectors; v++) {
            load(4, "b" + v + id(u), "b", "q" + id(u) + column(v, vectors));
        }
        if (form == Form.TN && !runs) {
            line(4, "int t" + id(u) + " = a0 + " + moved("p", u) + " * as;");
        }
        for (int r = 0; r < rows; r++) {
            links(4, r, vectors, u,
                    "a[" + (form == Form.NN ? "a" + r + " + " + plus("p", u) : plus("t" + id(u), r)) + "]");
            if (form == Form.TN && fenced(rows, vectors, r, last)) {
                fence(4);
            }
        }
    }
}
