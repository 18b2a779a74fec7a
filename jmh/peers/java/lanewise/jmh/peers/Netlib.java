package lanewise.jmh.peers;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.JavaBLAS;
import lanewise.jmh.GemmCase;

/** netlib's BLAS in pure Java, with the Vector API where it can. Column-major: so Cᵀ = Bᵀ·Aᵀ. */
final class Netlib implements GemmPeer {

    private final BLAS blas = JavaBLAS.getInstance();

    @Override
    public String name() {
        return "netlib";
    }

    @Override
    public String describe() {
        return blas.getClass().getSimpleName();
    }

    @Override
    public boolean takes(GemmCase gemm) {
        return true;
    }

    @Override
    public Product prepare(GemmCase gemm, double[] a, double[] b) {
        return gemm.isDouble()
                ? new DoubleProduct(blas, gemm, a, b, new double[gemm.m() * gemm.n()])
                : new FloatProduct(
                        blas, gemm, GemmPeer.floats(a), GemmPeer.floats(b), new float[gemm.m() * gemm.n()]);
    }

    private static String letter(boolean transposed) {
        return transposed ? "T" : "N";
    }

    private record FloatProduct(BLAS blas, GemmCase gemm, float[] a, float[] b, float[] c) implements Product {

        @Override
        public void run() {
            blas.sgemm(letter(gemm.bTransposed()), letter(gemm.aTransposed()), gemm.n(), gemm.m(), gemm.k(), 1f, b,
                    gemm.bStride(), a, gemm.aStride(), 0f, c, gemm.n());
        }

        @Override
        public double[] result() {
            return GemmPeer.doubles(c);
        }
    }

    private record DoubleProduct(BLAS blas, GemmCase gemm, double[] a, double[] b, double[] c) implements Product {

        @Override
        public void run() {
            blas.dgemm(letter(gemm.bTransposed()), letter(gemm.aTransposed()), gemm.n(), gemm.m(), gemm.k(), 1, b,
                    gemm.bStride(), a, gemm.aStride(), 0, c, gemm.n());
        }

        @Override
        public double[] result() {
            return c.clone();
        }
    }
}
