package lanewise.jmh.peers;

import lanewise.jmh.GemmCase;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_FDRM;

/** EJML's dense row-major matrices. */
final class Ejml implements GemmPeer {

    /** Multiplies once, so that a missing jar shows here and not beside a case. */
    Ejml() {
        CommonOps_FDRM.mult(new FMatrixRMaj(1, 1), new FMatrixRMaj(1, 1), new FMatrixRMaj(1, 1));
        CommonOps_DDRM.mult(new DMatrixRMaj(1, 1), new DMatrixRMaj(1, 1), new DMatrixRMaj(1, 1));
    }

    @Override
    public String name() {
        return "ejml";
    }

    @Override
    public String describe() {
        return "EJML, dense row-major, one thread";
    }

    @Override
    public boolean takes(GemmCase gemm) {
        return true;
    }

    @Override
    public Product prepare(GemmCase gemm, double[] a, double[] b) {
        int aRows = gemm.aTransposed() ? gemm.k() : gemm.m();
        int bRows = gemm.bTransposed() ? gemm.n() : gemm.k();
        return gemm.isDouble()
                ? new DoubleProduct(
                        gemm.form(),
                        DMatrixRMaj.wrap(aRows, gemm.aStride(), a.clone()),
                        DMatrixRMaj.wrap(bRows, gemm.bStride(), b.clone()),
                        new DMatrixRMaj(gemm.m(), gemm.n()))
                : new FloatProduct(
                        gemm.form(),
                        FMatrixRMaj.wrap(aRows, gemm.aStride(), GemmPeer.floats(a)),
                        FMatrixRMaj.wrap(bRows, gemm.bStride(), GemmPeer.floats(b)),
                        new FMatrixRMaj(gemm.m(), gemm.n()));
    }

    private record FloatProduct(GemmCase.Form form, FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) implements Product {

        @Override
        public void run() {
            switch (form) {
                case NN -> CommonOps_FDRM.mult(a, b, c);
                case NT -> CommonOps_FDRM.multTransB(a, b, c);
                case TN -> CommonOps_FDRM.multTransA(a, b, c);
            }
        }

        @Override
        public double[] result() {
            return GemmPeer.doubles(c.data);
        }
    }

    private record DoubleProduct(GemmCase.Form form, DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) implements Product {

        @Override
        public void run() {
            switch (form) {
                case NN -> CommonOps_DDRM.mult(a, b, c);
                case NT -> CommonOps_DDRM.multTransB(a, b, c);
                case TN -> CommonOps_DDRM.multTransA(a, b, c);
            }
        }

        @Override
        public double[] result() {
            return c.data.clone();
        }
    }
}
