package lanewise.jmh.peers;

import lanewise.jmh.GemmCase;
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
            gemm.multiply(kernel, a, b, null, c);
        }

        @Override
        public double[] result() {
            return GemmPeer.doubles(c);
        }
    }

    private record DoubleProduct(DoubleGemm kernel, GemmCase gemm, double[] a, double[] b, double[] c)
            implements
                Product {

        @Override
        public void run() {
            gemm.multiply(kernel, a, b, null, c);
        }

        @Override
        public double[] result() {
            return c.clone();
        }
    }
}
