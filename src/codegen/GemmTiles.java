import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tiles.BandTiles;
import tiles.GridTiles;
import tiles.InPlaceTiles;
import tiles.PackedTiles;
import tiles.ShortTiles;
import tiles.ThinTiles;

/**
 * Writes the register tiles of the matrix multiply: flat methods, one for each tile of {@code rows x vectors}, over operands
 * in place ({@link InPlaceTiles}), over packed ones ({@link PackedTiles}), for sums of few terms ({@link ShortTiles}), for few rows
 * ({@link ThinTiles}), over a band of rows at a time ({@link BandTiles}), and whole grids of tiles from one start
 * ({@link GridTiles}).
 *
 * <pre>
 *   java src/codegen/GemmTiles.java          writes them
 *   java src/codegen/GemmTiles.java --check  lists files that have drifted; exit code 1 if there is one
 * </pre>
 *
 * <p>They are generated because C2 wants every accumulator to be a local variable of one flat method: an array of
 * vectors, a helper that takes or returns a vector, or a lambda would allocate each vector on the heap. What the methods
 * share (form of the loop, order of parameters) is said once, here:
 *
 * <ul>
 *   <li>{@code k} is the only induction variable; each row of A has one base index; B's row starts at
 *       {@code bo + p * bs}. Running indices fell from 250 to 150-190 GFLOP/s, by address arithmetic and range checks, with 32
 *       registers; for 16 see {@link InPlaceTiles}.
 *   <li>The last vector of a tile starts {@code last} columns in, so that it may overlap the one before it: a width that
 *       is no multiple of the lanes costs no mask. Both compute the same chain for the columns they share.
 *   <li>Accumulators start from a matrix {@code s} with row stride {@code ss}: zeros and a bias row have stride 0.
 *   <li>At most 20 accumulators, or 28 where they share a start: with 24 of others, C2 meets its NodeCountInliningCutoff and boxes.
 * </ul>
 */
public final class GemmTiles {

    private static final Path PACKAGE = Path.of("src/main/java/lanewise/kernel/simd");

    private GemmTiles() {}

    /** The two classes of a source that was written for {@code float}. */
    private static void put(Map<Path, String> files, String name, String floats) {
        files.put(PACKAGE.resolve("Float" + name + ".java"), floats);
        files.put(PACKAGE.resolve("Double" + name + ".java"),
                floats.replace("Float", "Double").replace("FLOAT", "DOUBLE").replace("float", "double"));
    }

    /**
     * Writes or checks the tiles.
     *
     * @param args {@code --check} to compare only
     */
    public static void main(String[] args) throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        InPlaceTiles.sources().forEach((name, source) -> put(files, name, source));
        PackedTiles.sources().forEach((name, source) -> put(files, name, source));
        GridTiles.sources().forEach((name, source) -> put(files, name, source));
        put(files, "ShortTiles", ShortTiles.source());
        put(files, "ThinTiles", ThinTiles.source());
        put(files, "BandTiles", BandTiles.source());
        GeneratedFiles.put("GemmTiles.java", files, List.of(args).contains("--check"));
    }
}
