package tiles;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the tiles for 32 vector registers and products whose rows all start from one: a whole grid of tiles, bands of rows by
 * panels of columns, in one method, with A in place.
 *
 * <p>One start for all rows is loaded once a tile. The places of a band's rows, and the checks of their ranges, are shared by all
 * of its panels; what is left in the loop over p is a place of a B in place and the check of it, which 16 to 28 FMAs hide.
 *
 * <p>A row of A costs an instruction for its place besides the broadcast and the FMAs: 13x2 took 75 for 26 FMAs, near what the
 * processor issues in their 13 cycles, and 0.75 of its speed for minutes while a neighbour used the same core. Two terms a round
 * share that place: 12x2 takes 112 for 48, and at such times had 1.1-1.2 times the speed; 16x128x784 has 1.1 at any time. The rounds
 * are counted: where p itself went by two, C2 no longer counted the loop, and checked each element of A. Pairs and single terms are
 * methods of their own. Where one had both loops, the second went round once or not at all for long chains, C2 took it for such a
 * loop for all, and left the checks in it: in a process that multiplied other shapes too, 10000x16x32 had 0.55 of the speed,
 * 10000x32x16 with B transposed 0.81, 32x128x10 with B transposed 0.6. Tiles over columns of A had 0.75 of their speed in pairs.
 * A copied to constant distances, a band of rows at a time, takes 49 instructions for 24 FMAs: 1.08-1.2 of the speed at such times,
 * at others 0.95-0.97 (128x128x128, 256x784x512 with B transposed), in tiles of one vector 0.8-0.9.
 *
 * <p>Of a single vector with A row-major, where there are no more than 8 to 10 FMAs to a term, the place of a B at any distance, and
 * the check of it, cost as much as four of them. So B is a panel there, whose distance C2 knows, and is copied unless it is one as
 * it lies: 256x10x128 had 1.06-1.2 times the speed, 128x16x512 1.1, 10000x16x32 1.08, in {@code double} 10000x8x32 1.16. 14 rows are
 * more than C2 inlines in pairs, 12 had 0.9-1.0 of the speed of 10.
 *
 * <p>14 rows of two vectors are 28 accumulators, which C2 inlines as long as they share a start. They need B half as often as 8
 * rows do: with a B in the second-level cache 168x128x784 had 175 GFLOP/s with 8 rows, 214 with 12 and 219 with 14 of the 221 that
 * the FMA units reach (Zen 5). Columns of A at a distance are lines of their own, of which 14 rows use parts of two: 784x128x256 had
 * 0.91 of the speed of 8 rows, with 12 rows 1.02, in {@code double} 1.08. 7 rows of four vectors, with which registers go to the
 * stack, had 130.
 */
public final class GridTiles extends TileWriter {

    /** How the operands are stored. */
    private enum Form {
        /** A row-major, B in place. */
        PLACE("PlaceGrids", 4, "row-major A and B in place"),
        /** A row-major, B in panels. */
        PANELS("RowGrids", 3, "row-major A and panels of B"),
        /** A transposed, B in panels. */
        COLUMNS("ColumnGrids", 3, "transposed A and panels of B");

        final String file;
        final int widest;
        final String operands;

        Form(String file, int widest, String operands) {
            this.file = file;
            this.widest = widest;
            this.operands = operands;
        }

        /** Whether the rows of B lie at any distance. */
        boolean inPlace(int vectors) {
            return this == PLACE || this == COLUMNS && vectors == 1;
        }

        /** Vectors of the narrowest tile. A single one comes as a panel, whose rows lie at a distance that C2 knows. */
        int narrowest() {
            return this == PLACE ? 2 : 1;
        }

        /** Lowest and highest tile of so many vectors. */
        int[] heights(int vectors) {
            return switch (vectors) {
                // A single vector needs eight chains to hide the latency of an FMA; columns of A need no register each.
                case 1 -> this == COLUMNS ? new int[] {8, 16} : new int[] {4, 10};
                case 2 -> new int[] {4, this == PLACE ? 14 : 12};
                case 3 -> new int[] {3, this == COLUMNS ? 6 : 8};
                default -> new int[] {3, 6};
            };
        }
    }

    private static final String PARAMETERS = "int m, int panels, int k, float[] a, int ao, int as, float[] b, int bo, int bs, int bp, float[] s, int so, int sp, float[] c, int co, int cs, int last";

    private static final String ARGUMENTS = "m, panels, k, a, ao, as, b, bo, bs, bp, s, so, sp, c, co, cs, last";

    /** Vectors of 512 bits. */
    private static final int REGISTERS = 32;

    /** Taller tiles have more FMAs in two terms than C2 inlines: 13x2 had half of its speed. */
    private static final int TALLEST_OF_PAIRS = 12;

    private final Form form;

    private GridTiles(Form form) {
        super(form.file);
        this.form = form;
    }

    /** Names of the classes, without the element type, and their sources for {@code float}. */
    public static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Form form : Form.values()) {
            sources.put(form.file, new GridTiles(form).source());
        }
        return sources;
    }

    private String source() {
        begin(false, "Grids of register tiles of {@code C = s + A·B} over a " + form.operands
                + ": see src/codegen/tiles/GridTiles.java.");
        constants();
        noInstances();
        heights();
        dispatch();
        for (int vectors = form.widest; vectors >= form.narrowest(); vectors--) {
            for (int rows = form.heights(vectors)[1]; rows >= form.heights(vectors)[0]; rows--) {
                grid(rows, vectors, false);
                if (takesPairs(rows, vectors)) {
                    grid(rows, vectors, true);
                }
            }
        }
        return end();
    }

    private void heights() {
        line(0, "");
        line(1, "/** Rows of the lowest tile of so many vectors. */");
        line(1, "static int lowest(int vectors) {");
        byVectors(0);
        line(1, "}");
        line(0, "");
        line(1, "/** Rows of the highest. */");
        line(1, "static int highest(int vectors) {");
        byVectors(1);
        line(1, "}");
    }

    private void byVectors(int which) {
        line(2, "return switch (vectors) {");
        for (int vectors = form.narrowest(); vectors < form.widest; vectors++) {
            line(3, "case " + vectors + " -> " + form.heights(vectors)[which] + ";");
        }
        line(3, "default -> " + form.heights(form.widest)[which] + ";");
        line(2, "};");
    }

    private void dispatch() {
        line(0, "");
        line(1, "/**");
        line(1, " * Rows of C in bands of one height by panels of one width. Panels lie {@code bp} elements apart in B, {@code sp} in the");
        line(1, " * start; in the last one, the last vector starts {@code last} columns in.");
        line(1, " */");
        line(1, "static void multiply(int height, int vectors, " + PARAMETERS + ") {");
        line(2, "switch (vectors * 32 + height) {");
        for (int vectors = form.widest; vectors >= form.narrowest(); vectors--) {
            for (int rows = form.heights(vectors)[1]; rows >= form.heights(vectors)[0]; rows--) {
                String grid = "grid" + rows + "x" + vectors + "(" + ARGUMENTS + ");";
                line(3, "case " + (vectors * 32 + rows) + " -> " + (takesPairs(rows, vectors) ? "{" : grid));
                if (takesPairs(rows, vectors)) {
                    line(4, "if (k < " + shortest(vectors) + ") {");
                    line(5, grid);
                    line(4, "} else {");
                    line(5, grid.replace("grid", "pairs"));
                    line(4, "}");
                    line(3, "}");
                }
            }
        }
        line(3, "default -> throw new IllegalArgumentException(\"no grid of \" + height + \" x \" + vectors);");
        line(2, "}");
        line(1, "}");
    }

    /** A method for chains of single terms, or of pairs. */
    private void grid(int rows, int vectors, boolean pairs) {
        if (rows * vectors + vectors + 1 > REGISTERS) {
            throw new IllegalArgumentException(rows + "x" + vectors + " needs too many registers");
        }
        line(0, "");
        line(1, "private static void " + (pairs ? "pairs" : "grid") + rows + "x" + vectors + "(" + PARAMETERS + ") {");
        line(2, "for (int i = 0; i < m; i += " + rows + ") {");
        if (form != Form.COLUMNS) {
            line(3, "int a0 = ao + i * as;");
            for (int r = 1; r < rows; r++) {
                line(3, "int a" + r + " = a" + (r - 1) + " + as;");
            }
        } else {
            line(3, "int a0 = ao + i;");
        }
        line(3, "for (int j = 0; j < panels; j++) {");
        line(4, "int bj = bo + j * bp;");
        line(4, "int s0 = so + j * sp;");
        if (vectors > 1) {
            line(4, "int end = j < panels - 1 ? " + (vectors - 1) + " * LANES : last;");
        }
        for (int v = 0; v < vectors; v++) {
            load(4, "c0" + v, "s", "s0" + place(v, vectors, "end"));
        }
        for (int r = 1; r < rows; r++) {
            for (int v = 0; v < vectors; v++) {
                line(4, "FloatVector c" + r + v + " = c0" + v + ";");
            }
        }
        if (pairs) {
            line(4, "for (int t = 0; t < k / 2; t++) {");
            terms(rows, vectors, "2 * t", 2);
            line(4, "}");
            line(4, "if ((k & 1) != 0) {");
            line(5, "int p = k - 1;");
            terms(rows, vectors, "p", 1);
            line(4, "}");
        } else {
            line(4, "for (int p = 0; p < k; p++) {");
            terms(rows, vectors, "p", 1);
            line(4, "}");
        }
        line(4, "int y0 = co + i * cs + j * " + vectors + " * LANES;");
        for (int r = 0; r < rows; r++) {
            if (r > 0) {
                line(4, "int y" + r + " = y" + (r - 1) + " + cs;");
            }
            for (int v = 0; v < vectors; v++) {
                store(4, "c" + r + v, "c", "y" + r + place(v, vectors, "end"));
            }
        }
        line(3, "}");
        line(2, "}");
        line(1, "}");
    }

    /** So many terms of all chains, from {@code p} on. */
    private void terms(int rows, int vectors, String p, int count) {
        for (int u = 0; u < count; u++) {
            boolean inPlace = form.inPlace(vectors);
            line(5, "int q" + id(u) + " = "
                    + (u > 0
                            ? "q + " + (inPlace ? "bs" : vectors + " * LANES")
                            : "bj + " + p + " * " + (inPlace ? "bs" : vectors + " * LANES"))
                    + ";");
            for (int v = 0; v < vectors; v++) {
                load(5, "b" + v + id(u), "b", "q" + id(u) + (inPlace ? place(v, vectors, "end") : times(v, "LANES")));
            }
            if (form == Form.COLUMNS) {
                line(5, "int x" + id(u) + " = " + (u > 0 ? "x + as" : "a0 + " + p + " * as") + ";");
            }
        }
        for (int r = 0; r < rows; r++) {
            for (int u = 0; u < count; u++) {
                String element = form == Form.COLUMNS ? plus("x" + id(u), r) : "a" + r + " + " + plus(p, u);
                links(5, r, vectors, u, "a[" + element + "]");
            }
        }
    }

    /** Whether a round takes two terms. */
    private boolean takesPairs(int rows, int vectors) {
        return form != Form.COLUMNS && vectors <= 2 && rows <= TALLEST_OF_PAIRS;
    }

    /** Shorter chains take single terms: 32x32x32 had 0.94 of its speed in pairs, 10000x8x32 in {@code double} 0.91. */
    private static int shortest(int vectors) {
        return vectors == 1 ? 64 : 96;
    }

    /** Where vector v of a row starts, as a summand. */
    private static String place(int v, int vectors, String end) {
        return v > 0 && v == vectors - 1 ? " + " + end : times(v, "LANES");
    }
}
