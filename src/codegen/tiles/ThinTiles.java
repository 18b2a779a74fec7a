package tiles;

/**
 * Writes the tiles for products of few rows whose B is large: {@code C = S + A·B} with the rows of A copied, so that they are
 * {@code FloatBlocking.DEPTH} elements apart, and B in place.
 *
 * <p>A copy of B would be used by two or three tiles only, and take a fifth to a half of the time. In place each row of B costs a
 * check of its range; with A at constant distances there are registers enough to bear that, and for a place of B that runs
 * along (1.06-1.18 of the speed). Two terms a round, as in long chains over packed operands ({@link PackedTiles}).
 */
public final class ThinTiles extends TileWriter {

    /** Heights that cutting 5 to 12 rows into equal tiles of at most the tallest comes to. */
    private static final int SHORTEST = 3;

    private static final int TALLEST = 6;

    private static final int STEPS = 2;

    private static final String LEFT = "int k, float[] w, int ";

    private static final String RIGHT = ", float[] b, int bo, int bs, float[] s, int so, int ss, ";

    private ThinTiles() {
        super("ThinTiles");
    }

    /** The class, for {@code float}. */
    public static String source() {
        ThinTiles tiles = new ThinTiles();
        tiles.begin(
                true,
                "Register tiles of {@code C = S + A·B} with few rows and B in place: see src/codegen/tiles/ThinTiles.java.");
        tiles.constants(FENCED, DEPTH);
        tiles.noInstances();
        tiles.dispatch();
        for (int rows = TALLEST; rows >= SHORTEST; rows--) {
            tiles.tile(rows);
        }
        return tiles.end();
    }

    private void dispatch() {
        line(0, "");
        line(1, "/**");
        line(1, " * One band of rows of C with all panels of two vectors: their starts lie {@code sp} elements apart in S. In the last");
        line(1, " * panel the second vector starts {@code last} columns in.");
        line(1, " */");
        line(1, "static void multiply(int height, int panels, " + LEFT + "ao" + RIGHT
                + "int sp, float[] c, int co, int cs, int last) {");
        line(2, "switch (height) {");
        for (int rows = TALLEST; rows >= SHORTEST; rows--) {
            line(3, "case " + rows + " -> {");
            line(4, "for (int j = 0; j < panels; j++) {");
            line(5, "tile" + rows
                    + "(k, w, ao, b, bo + j * 2 * LANES, bs, s, so + j * sp, ss, c, co + j * 2 * LANES, cs, "
                    + "j < panels - 1 ? LANES : last);");
            line(4, "}");
            line(3, "}");
        }
        line(3, "default -> throw new IllegalArgumentException(\"no tile of \" + height + \" rows\");");
        line(2, "}");
        line(1, "}");
    }

    private void tile(int rows) {
        line(0, "");
        line(1, "private static void tile" + rows + "(" + LEFT + "ao" + RIGHT
                + "float[] c, int co, int cs, int last) {");
        for (int r = 0; r < rows; r++) {
            for (int v = 0; v < 2; v++) {
                load(2, "c" + r + v, "s", "so" + times(r, "ss") + column(v, 2));
            }
        }
        line(2, "int p = 0;");
        line(2, "int q = bo;");
        line(2, "for (; p <= k - " + STEPS + "; p += " + STEPS + ") {");
        for (int u = 0; u < STEPS; u++) {
            step(rows, u, u == STEPS - 1);
        }
        line(2, "}");
        line(2, "for (; p < k; p++) {");
        step(rows, 0, true);
        line(2, "}");
        for (int r = 0; r < rows; r++) {
            for (int v = 0; v < 2; v++) {
                store(2, "c" + r + v, "c", "co" + times(r, "cs") + column(v, 2));
            }
        }
        line(1, "}");
    }

    private void step(int rows, int u, boolean last) {
        for (int v = 0; v < 2; v++) {
            load(3, "b" + v + id(u), "b", "q" + column(v, 2));
        }
        for (int r = 0; r < rows; r++) {
            links(3, r, 2, u, "w[ao" + times(r, "DEPTH") + " + " + plus("p", u) + "]");
            if (r == rows - 1) {
                line(3, "q += bs;");
            }
            if (r < rows - 1 || !last) {
                fence(3);
            }
        }
    }
}
