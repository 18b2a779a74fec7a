package lanewise.jmh.peers;

import lanewise.kernel.DoubleGemm;
import lanewise.kernel.FloatGemm;
import lanewise.kernel.Simd;

/** Ours, called as a user calls it: checks of the arguments included. */
final class LanewiseGemm implements GemmPeer {

    private final FloatGemm floatGemm = new FloatGemm();
    private final DoubleGemm doubleGemm = new DoubleGemm();

    @Override
    public String name() {
        return "lanewise";
    }

    @Override
    public String describe() {
        return Simd.describe();
    }

    @Override
    public boolean takes(GemmCase gemm) {
        return true;
    }

    @Override
    public Product prepare(GemmCase gemm, double[] a, double[] b) {
        return gemm.isDouble()
                ? new DoubleProduct(doubleGemm, gemm, a, b, new double[gemm.m() * gemm.n()])
                : new FloatProduct(
                        floatGemm, gemm, GemmPeer.floats(a), GemmPeer.floats(b), new float[gemm.m() * gemm.n()]);
    }

    private record FloatProduct(FloatGemm kernel, GemmCase gemm, float[] a, float[] b, float[] c) implements Product {

        @Override
        public void run() {
            int m = gemm.m();
            int n = gemm.n();
            int k = gemm.k();
            switch (gemm.form()) {
                case NN -> kernel.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n);
                case NT -> kernel.nt(m, n, k, a, 0, k, b, 0, k, null, 0, 0, c, 0, n);
                case TN -> kernel.tn(m, n, k, a, 0, m, b, 0, n, null, 0, 0, c, 0, n);
            }
        }

        @Override
        public double[] result() {
            return GemmPeer.doubles(c);
        }
    }

    /** C = A·B in double, in the case's form. */
    static void multiply(DoubleGemm kernel, GemmCase gemm, double[] a, double[] b, double[] c) {
        int m = gemm.m();
        int n = gemm.n();
        int k = gemm.k();
        switch (gemm.form()) {
            case NN -> kernel.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n);
            case NT -> kernel.nt(m, n, k, a, 0, k, b, 0, k, null, 0, 0, c, 0, n);
            case TN -> kernel.tn(m, n, k, a, 0, m, b, 0, n, null, 0, 0, c, 0, n);
        }
    }

    private record DoubleProduct(DoubleGemm kernel, GemmCase gemm, double[] a, double[] b, double[] c)
            implements
                Product {

        @Override
        public void run() {
            multiply(kernel, gemm, a, b, c);
        }

        @Override
        public double[] result() {
            return c.clone();
        }
    }
}
