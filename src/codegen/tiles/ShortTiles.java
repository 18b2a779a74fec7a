package tiles;

/**
 * Writes the tiles for short chains: {@code C = S + A·B} with at most {@value #LONGEST} terms a sum, as the first layer of a
 * small network and the weight gradient of a small batch have them.
 *
 * <p>A few vectors of B's rows fit into registers, where they stay while all rows of C pass by. One row of C is one start, its
 * FMAs, one store: the ordinary tiles, which load B again for every few rows, spend most of their time on a loop that ends as
 * soon as it has begun. Several rows a round make each method longer than C2 inlines (see {@link #unrolled}).
 *
 * <p>Where all rows start with the same vectors, zeros or a bias, these stay in registers too, three
 * rows a round: 1.3 to 1.5 times the speed (10,000 x 16 and x 32 with 3 or 4 terms, Zen 3; 1.1 with 5 to 8 terms, of which
 * three rows a round were slower, 0.85, since C2 loads all factors first). With 32 registers 1.35 to 1.6 with two or four terms
 * (10,000 x 16 and x 32, Zen 5), but 0.8 with three.
 *
 * <p>The terms of a row of A lie side by side, so that C2 checks the range of a row and not of each term: with any distance
 * between them, four terms and two vectors had 33 GFLOP/s on Zen 3 instead of 45.
 */
public final class ShortTiles extends TileWriter {

    /** Terms of the longest chain. */
    static final int LONGEST = 8;

    /** Vectors of B that should stay in registers at 512 bits; half as many where there are 16 registers. */
    private static final int VECTORS_OF_B = 16;

    private static final String PARAMETERS = "int m, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so, int ss, float[] c, int co, int cs, int last";

    private ShortTiles() {
        super("ShortTiles");
    }

    /** The class, for {@code float}. */
    public static String source() {
        ShortTiles tiles = new ShortTiles();
        tiles.head();
        tiles.dispatch();
        for (int k = 1; k <= LONGEST; k++) {
            for (int vectors = 1; vectors <= widest(k); vectors++) {
                tiles.tile(k, vectors, false);
                if (sharesStart(k, vectors)) {
                    tiles.tile(k, vectors, true);
                }
            }
        }
        return tiles.end();
    }

    /** An odd number of vectors is cut into twos and a three, since a single one has no column to the left to share. */
    private static int widest(int k) {
        return k <= 4 ? 4 : 3;
    }

    private void head() {
        begin(
                false,
                "Tiles of {@code C = S + A·B} whose sums have few terms: see src/codegen/tiles/ShortTiles.java.");
        line(1, "/** Terms of the longest chain. */");
        line(1, "static final int LONGEST = " + LONGEST + ";");
        line(0, "");
        constants("private static final int VECTORS_OF_B = Species.BITS == 512 ? " + VECTORS_OF_B + " : "
                + VECTORS_OF_B / 2 + ";");
        noInstances();
        line(0, "");
        line(1, "/** How many panels so many vectors of columns are cut into for sums of so many terms; none of several is of one vector. */");
        line(1, "static int panels(int k, int vectors) {");
        line(2, "int most = Math.min(4, VECTORS_OF_B / k);");
        line(2, "return most <= 2 ? Math.max(1, vectors / 2) : (vectors + most - 1) / most;");
        line(1, "}");
    }

    private void dispatch() {
        line(0, "");
        line(1, "/**");
        line(1, " * All rows of C. Element (i, p) of A is at {@code ao + i * as + p}; C is from (vectors - 1) · LANES + 1 to");
        line(1, " * vectors · LANES wide, and its last vector starts {@code last} columns in.");
        line(1, " */");
        line(1, "static void multiply(int k, int vectors, " + PARAMETERS + ") {");
        line(2, "boolean shared = ss == 0 && (Species.FEW_REGISTERS || k == 2 || k == 4);");
        line(2, "switch (vectors * 16 + k) {");
        for (int k = 1; k <= LONGEST; k++) {
            for (int vectors = 1; vectors <= widest(k); vectors++) {
                line(3, "case " + (vectors * 16 + k) + " -> {");
                String arguments = "(m, a, ao, as, b, bo, bs, s, so, ss, c, co, cs, last);";
                if (sharesStart(k, vectors)) {
                    line(4, "if (shared) {");
                    line(5, name(k, vectors, true) + arguments);
                    line(4, "} else {");
                    line(5, name(k, vectors, false) + arguments);
                    line(4, "}");
                } else {
                    line(4, name(k, vectors, false) + arguments);
                }
                line(3, "}");
            }
        }
        line(3, "default -> throw new IllegalArgumentException(\"no tile of \" + k + \" terms x \" + vectors + \" vectors\");");
        line(2, "}");
        line(1, "}");
    }

    private static String name(int k, int vectors, boolean shared) {
        return "terms" + k + "x" + vectors + (shared ? "Shared" : "");
    }

    /** Whether there is a tile whose rows all start with the same vectors: B's, these and the sums fit into 16 registers. */
    private static boolean sharesStart(int k, int vectors) {
        return k > 1 && k * vectors + 2 * vectors < 15;
    }

    private void tile(int k, int vectors, boolean shared) {
        line(0, "");
        line(1, "private static void " + name(k, vectors, shared) + "("
                + PARAMETERS + ") {");
        for (int p = 0; p < k; p++) {
            for (int v = 0; v < vectors; v++) {
                load(2, "b" + p + v, "b", "bo" + times(p, "bs") + column(v, vectors));
            }
        }
        if (shared) {
            for (int v = 0; v < vectors; v++) {
                load(2, "s" + v, "s", "so" + column(v, vectors));
            }
        }
        int rows = Math.max(shared && k <= 4 ? 3 : 1, 12 / (k * vectors));
        line(2, "int i = 0;");
        if (rows > 1) {
            line(2, "for (; i <= m - " + rows + "; i += " + rows + ") {");
            for (int r = 0; r < rows; r++) {
                row(k, vectors, r, shared);
            }
            line(2, "}");
        }
        line(2, "for (; i < m; i++) {");
        row(k, vectors, 0, shared);
        line(2, "}");
        line(1, "}");
    }

    private void row(int k, int vectors, int r, boolean shared) {
        String id = id(r);
        String i = moved("i", r);
        line(3, "int x" + id + " = ao + " + i + " * as;");
        if (!shared) {
            line(3, "int y" + id + " = so + " + i + " * ss;");
        }
        line(3, "int z" + id + " = co + " + i + " * cs;");
        for (int v = 0; v < vectors; v++) {
            if (shared) {
                line(3, "FloatVector c" + v + id + " = s" + v + ";");
            } else {
                load(3, "c" + v + id, "s", "y" + id + column(v, vectors));
            }
        }
        for (int p = 0; p < k; p++) {
            broadcast(3, "f" + p + id, "a[" + plus("x" + id, p) + "]");
            for (int v = 0; v < vectors; v++) {
                fma(3, "c" + v + id, "f" + p + id, "b" + p + v);
            }
        }
        for (int v = 0; v < vectors; v++) {
            store(3, "c" + v + id, "c", "z" + id + column(v, vectors));
        }
    }
}
