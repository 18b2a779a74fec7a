package lanewise.network;

/**
 * The 2-2-2 sigmoid network of Matt Mazur's "A Step by Step Backpropagation Example" (2015), evaluated with 40 digits.
 * The blog's own later digits carry its rounding.
 */
final class WorkedExample {

    static final Network NETWORK = Network.inputs(2)
            .dense(2, Activation.SIGMOID)
            .dense(2, Activation.SIGMOID)
            .meanSquaredError();

    static final double[] X = {0.05, 0.10};
    static final double[] T = {0.01, 0.99};

    /** w1 w3 / w2 w4, b1 b1, w5 w7 / w6 w8, b2 b2: weights are stored [in][out]. */
    static final double[] PARAMETERS = {0.15, 0.25, 0.20, 0.30, 0.35, 0.35, 0.40, 0.50, 0.45, 0.55, 0.60, 0.60};

    static final double LOSS = 0.29837110876000269;

    static final double[] GRADIENT = {
        0.00043856773447434673, 0.00049771273526086007, 0.00087713546894869345, 0.00099542547052172014,
        0.0087713546894869345, 0.0099542547052172014,
        0.082167040564230779, -0.02260254047747506, 0.082667627847533255, -0.022740242215978211,
        0.13849856162855697, -0.038098236516556217
    };

    static final double LEARNING_RATE = 0.5;

    static final double[] AFTER_ONE_STEP = {
        0.14978071613276283, 0.24975114363236957, 0.19956143226552565, 0.29950228726473914,
        0.34561432265525653, 0.3450228726473914,
        0.35891647971788461, 0.51130127023873753, 0.40866618607623337, 0.56137012110798911,
        0.53075071918572152, 0.61904911825827811
    };

    static final double LOSS_AFTER_ONE_STEP = 0.28047144679143016;

    /** Steps, and the loss after them, with the biases held fixed as in the article. */
    static final double[][] FIXED_BIAS_LOSSES = {
        {1, 0.29102777369359935},
        {10, 0.22091859205390404},
        {100, 0.02004682824942521},
        {1000, 0.001114349453733746},
        {10000, 3.510187782978859e-05}
    };

    static final double FLOAT_TOLERANCE = 2e-6;
    static final double DOUBLE_TOLERANCE = 1e-12;

    private WorkedExample() {}

    static float[] toFloat(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    static double[] toDouble(double[] values) {
        return values.clone();
    }
}
