package lanewise.io;

import java.util.List;

/** Numbers of one precision with a shape, as files hold them: the last dimension lies together. */
public sealed interface Tensor permits FloatTensor, DoubleTensor {

    /**
     * The sizes of the dimensions.
     *
     * @return outermost first; none for a single number
     */
    List<Integer> shape();

    /**
     * This tensor in {@code float}.
     *
     * @return itself if it is, else a copy, each number rounded
     */
    default FloatTensor toFloat() {
        return switch (this) {
            case FloatTensor floats -> floats;
            case DoubleTensor doubles -> {
                float[] rounded = new float[doubles.data().length];
                for (int i = 0; i < rounded.length; i++) {
                    rounded[i] = (float) doubles.data()[i];
                }
                yield new FloatTensor(shape(), rounded);
            }
        };
    }

    /**
     * This tensor in {@code double}.
     *
     * @return itself if it is, else a copy with the same numbers
     */
    default DoubleTensor toDouble() {
        return switch (this) {
            case DoubleTensor doubles -> doubles;
            case FloatTensor floats -> {
                double[] widened = new double[floats.data().length];
                for (int i = 0; i < widened.length; i++) {
                    widened[i] = floats.data()[i];
                }
                yield new DoubleTensor(shape(), widened);
            }
        };
    }
}
