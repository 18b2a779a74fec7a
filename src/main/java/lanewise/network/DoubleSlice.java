// Generated from FloatSlice.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Some weights of a dense layer: those of {@code inputs} inputs from the first, and after them the biases or not.
 *
 * @param pass index of the layer among the passes
 * @param first the first of the inputs
 * @param inputs how many
 * @param biases whether the biases belong to it
 */
record DoubleSlice(int pass, int first, int inputs, boolean biases) {

    /** Inputs of a slice: 98 to 256 were equally fast, 49 up to 8 % slower, since δ is packed for each. */
    private static final int INPUTS = 128;

    /** The most weights of a slice with more than one input, and so few that they are not cut. */
    private static final int WIDE = 65_536;

    private static final int NARROW = 8_192;

    /** Cuts the weights of every dense layer into slices of about equal size, as many for each thread. */
    static DoubleSlice[] cut(DoublePass[] passes, int networkInputs, int workers) {
        List<DoubleSlice> cut = new ArrayList<>();
        int in = networkInputs;
        for (int l = 0; l < passes.length; l++) {
            int out = passes[l].out();
            if (passes[l] instanceof DoubleDensePass) {
                int most = Math.max(1, Math.min(INPUTS, WIDE / out));
                int number = (long) in * out <= NARROW ? 1 : (in + most - 1) / most;
                if (number > 1) {
                    number = Math.min(in, (number + workers - 1) / workers * workers);
                }
                for (int i = 0; i < number; i++) {
                    int first = (int) ((long) in * i / number);
                    int end = (int) ((long) in * (i + 1) / number);
                    cut.add(new DoubleSlice(l, first, end - first, i == number - 1));
                }
            }
            in = out;
        }
        return cut.toArray(DoubleSlice[]::new);
    }
}
