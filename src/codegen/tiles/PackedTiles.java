package tiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the register tiles over packed operands. */
public final class PackedTiles extends TileWriter {

    private static final int[] NONE = {1, 0};

    /**
     * How the left operand is stored where a panel of B is packed, and whether all rows of C have one start. Heights are those of
     * the tiles of 1, 2 and 3 vectors, shortest and tallest: what cutting 16 rows or more into equal tiles of at most the height
     * in {@code FloatBlocking} comes to at the vector widths that use them.
     */
    private enum Left {
        /** Rows packed. */
        ROWS("PackedTiles", false, new int[][] {{4, 8}, {3, 8}, {2, 6}}),
        /** Rows packed, four terms a round for long chains. */
        LONG_ROWS("PackedLongTiles", false, new int[][] {NONE, {3, 6}, NONE}),
        /** Rows in place. */
        PLACE("PanelTiles", true, new int[][] {{4, 8}, {3, 6}, {2, 4}}),
        /** Columns packed. */
        COLUMNS("ColumnTiles", true, new int[][] {{4, 8}, {3, 6}, {2, 4}}),
        /** Columns packed, two terms a round for long chains. */
        LONG_COLUMNS("ColumnLongTiles", true, new int[][] {NONE, {3, 6}, NONE});

        final String file;
        final boolean oneStart;
        final int[][] heights;

        Left(String file, boolean oneStart, int[][] heights) {
            this.file = file;
            this.oneStart = oneStart;
            this.heights = heights;
        }

        int shortest(int vectors) {
            return heights[vectors - 1][0];
        }

        int tallest(int vectors) {
            return heights[vectors - 1][1];
        }

        /** Where the operands lie, in a sentence or two. */
        String layout() {
            return switch (this) {
                case ROWS ->
                    "over packed operands, both in {@code w}: rows of A {@code FloatBlocking.DEPTH} elements apart";
                case LONG_ROWS ->
                    "over packed operands as {@code FloatPackedTiles} has them, four terms a round for long chains";
                case PLACE ->
                    "over a panel of B in {@code w} and an A in place, row by row, from one start for all rows of C";
                case COLUMNS ->
                    "over packed operands, both in {@code w}: columns of A {@code FloatPackedGemm.COLUMN} elements"
                            + " apart; from one start for all rows of C";
                case LONG_COLUMNS ->
                    "over packed operands as {@code FloatColumnTiles} has them, two terms a round for long chains";
            };
        }

        /** Parameters that say where A is. */
        String parameters(String offset) {
            return this == PLACE ? "float[] a, int " + offset + ", int as" : "int " + offset;
        }

        /**
         * Whether chains are long: a round takes several terms, with 16 registers too. A and the panel are then said to begin a place
         * before they do, since C2 computes one place for all rows, and one for all vectors, only if each is a constant away from it.
         */
        boolean isLong() {
            return this == LONG_ROWS || this == LONG_COLUMNS;
        }

        /**
         * Terms of a round. Over rows four need 90 instructions for 48 FMAs, two needed 51 for 24: 0.97-1.08 on a core of one's own,
         * 1.04-1.11 while a neighbour has half of it. Over columns two need 52 for 24, one needed 31 for 12; four had 0.92-0.94 of
         * the speed of one on a core of one's own, at 64 to 100 terms.
         */
        int terms(int accumulators) {
            return this == LONG_ROWS ? 4 : this == LONG_COLUMNS ? 2 : unrolled(accumulators);
        }

        /** The arguments for the tile whose first row is i. */
        String arguments() {
            return switch (this) {
                case ROWS -> "ao + i * DEPTH";
                case LONG_ROWS -> "ao + (i - 1) * DEPTH";
                case PLACE -> "a, ao + i * as, as";
                case COLUMNS -> "ao + i";
                case LONG_COLUMNS -> "ao + i - 1";
            };
        }

        /** The element of row r at p. */
        String element(int r, int u) {
            return switch (this) {
                case ROWS -> "w[a0" + times(r, "DEPTH") + " + " + plus("p", u) + "]";
                case LONG_ROWS -> "w[a0" + times(r + 1, "DEPTH") + " + " + plus("p", u) + "]";
                case PLACE -> "a[a" + r + " + " + plus("p", u) + "]";
                case COLUMNS -> "w[" + plus("a0 + " + moved("p", u) + " * COLUMN", r) + "]";
                case LONG_COLUMNS -> "w[" + plus("a0 + " + moved("p", u) + " * COLUMN", r + 1) + "]";
            };
        }
    }

    private final Left left;

    private PackedTiles(Left left) {
        super(left.file);
        this.left = left;
    }

    /** Names of the classes, without the element type, and their sources for {@code float}. */
    public static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Left left : Left.values()) {
            sources.put(left.file, new PackedTiles(left).source());
        }
        return sources;
    }

    private String source() {
        begin(
                true, "Register tiles of {@code C = S + A·B} " + left.layout()
                        + ". A panel of B has no gaps between its rows.",
                "See src/codegen/tiles/PackedTiles.java.");
        List<String> others = new ArrayList<>();
        if (!left.isLong()) {
            others.add(WIDE);
        }
        others.add(FENCED);
        if (left == Left.ROWS || left == Left.LONG_ROWS) {
            others.add(DEPTH);
        } else if (left != Left.PLACE) {
            others.add("private static final int COLUMN = FloatPackedGemm.COLUMN;");
        }
        constants(others.toArray(String[]::new));
        noInstances();
        dispatch();
        for (int vectors = 3; vectors >= 1; vectors--) {
            for (int rows = left.tallest(vectors); rows >= left.shortest(vectors); rows--) {
                tile(rows, vectors);
            }
        }
        return end();
    }

    /** A band of rows goes through all panels before the next begins. */
    private void dispatch() {
        line(0, "");
        line(1, "/**");
        line(1, " * Rows of C in bands of one tile's height, and in each the tiles of all panels: their starts lie {@code sp} elements");
        line(1, " * apart in S. In the last tile of a band, the last vector starts {@code last} columns in.");
        line(1, " */");
        line(1, "static void multiply(int height, int vectors, int panels, int m, int k, float[] w, int bo, "
                + left.parameters("ao")
                + ", float[] s, int so, " + (left.oneStart ? "" : "int ss, ")
                + "int sp, float[] c, int co, int cs, int last) {");
        line(2, "switch (vectors * 16 + height) {");
        for (int vectors = 3; vectors >= 1; vectors--) {
            for (int rows = left.tallest(vectors); rows >= left.shortest(vectors); rows--) {
                bands(rows, vectors);
            }
        }
        line(3, "default -> throw new IllegalArgumentException(\"no packed tile of \" + height + \" x \" + vectors);");
        line(2, "}");
        line(1, "}");
    }

    /** Only panels of two vectors come in numbers. */
    private void bands(int rows, int vectors) {
        boolean several = vectors == 2;
        line(3, "case " + (vectors * 16 + rows) + " -> {");
        line(4, "for (int i = 0; i < m; i += " + rows + ") {");
        if (several) {
            line(5, "for (int j = 0; j < panels; j++) {");
        }
        line(several ? 6 : 5,
                "tile" + rows + "x" + vectors + "(k, w, bo" + (several ? " + j * 2 * LANES * k" : "")
                        + (left.isLong() ? " - LANES" : "") + ", "
                        + left.arguments() + ", s, so" + (several ? " + j * sp" : "")
                        + (left.oneStart ? "" : " + i * ss, ss") + ", c, co + i * cs"
                        + (several ? " + j * 2 * LANES" : "")
                        + ", cs, " + (several ? "j < panels - 1 ? LANES : last" : "last") + ");");
        if (several) {
            line(5, "}");
        }
        line(4, "}");
        line(3, "}");
    }

    /**
     * One tile a call: with the loop over tiles in the same method, C2 keeps its variables in registers and those of the
     * inner loop on the stack. All distances but those of S and C, and of A in place, are constants, so that C2 checks the
     * ranges of A and B once, before the loop, and needs one index for all of A's rows. Together that came from 0.60-0.87 of
     * the FMA peak to 0.92-0.96 (8x2 and 6x3, 64 <= k <= 256, at any alignment).
     */
    private void tile(int rows, int vectors) {
        checkAccumulators(rows, vectors);
        line(0, "");
        line(1, "private static void tile" + rows + "x" + vectors + "(int k, float[] w, int bo, "
                + left.parameters("a0")
                + ", float[] s, int s0, " + (left.oneStart ? "" : "int ss, ")
                + "float[] c, int c0, int cs, int last) {");
        start(rows, vectors);
        for (int r = 1; left == Left.PLACE && r < rows; r++) {
            line(2, "int a" + r + " = a0" + times(r, "as") + ";");
        }
        int unrolled = left.terms(rows * vectors);
        line(2, "int p = 0;");
        if (unrolled > 1) {
            line(2, "for (; " + (left.isLong() ? "" : onlyIfWide(rows * vectors)) + "p <= k - " + unrolled + "; p += "
                    + unrolled
                    + ") {");
            for (int u = 0; u < unrolled; u++) {
                step(rows, vectors, u, u == unrolled - 1);
            }
            line(2, "}");
        }
        line(2, "for (; p < k; p++) {");
        step(rows, vectors, 0, true);
        line(2, "}");
        for (int r = 0; r < rows; r++) {
            for (int v = 0; v < vectors; v++) {
                store(2, "c" + r + v, "c", "c0" + times(r, "cs") + column(v, vectors));
            }
        }
        line(1, "}");
    }

    /**
     * The accumulators' start. Zeros and a bias are one row for all, loaded once: each load comes with a check of its range, and
     * with sums of 16 terms 5x2 came from 61 to 67 GFLOP/s without them, at 256 bits. Not chosen by a branch in one method: once
     * C2 has seen both ways taken, the tile has three quarters of its speed.
     */
    private void start(int rows, int vectors) {
        for (int r = 0; r < rows; r++) {
            for (int v = 0; v < vectors; v++) {
                if (left.oneStart && r > 0) {
                    line(2, "FloatVector c" + r + v + " = c0" + v + ";");
                } else {
                    load(2, "c" + r + v, "s", "s0" + times(r, "ss") + column(v, vectors));
                }
            }
        }
    }

    private void step(int rows, int vectors, int u, boolean last) {
        for (int v = 0; v < vectors; v++) {
            load(3, "b" + v + id(u), "w",
                    "bo + " + moved("p", u) + " * " + vectors + " * LANES" + times(left.isLong() ? v + 1 : v, "LANES"));
        }
        for (int r = 0; r < rows; r++) {
            links(3, r, vectors, u, left.element(r, u));
            if (fenced(rows, vectors, r, last)) {
                fence(3);
            }
        }
    }
}
