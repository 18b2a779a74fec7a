package lanewise.jmh.peers;

import lanewise.jmh.GemmCase;

/** A library that multiplies matrices. */
interface GemmPeer {

    /** A word for reports. */
    String name();

    /** What it says of itself: its version and the kernels that it chose. */
    String describe();

    /** Whether it has this form and type. */
    boolean takes(GemmCase gemm);

    /** Copies the operands into the storage that suits the library best. */
    Product prepare(GemmCase gemm, double[] a, double[] b);

    /** A product made ready. */
    interface Product extends Runnable {

        /** The elements of C, row by row, as the last run left them. */
        double[] result();
    }

    /** The values in float. */
    static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** The values in double. */
    static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
