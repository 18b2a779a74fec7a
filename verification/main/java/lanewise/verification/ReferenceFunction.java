package lanewise.verification;

import java.util.Arrays;
import lanewise.verification.reference.ReferenceNetwork;

/** The reference of a network on one batch, as a function of the parameters alone. */
record ReferenceFunction(ReferenceNetwork reference, double[] x, double[] y, int rows) implements Differentiated {

    private static final double UNIT = 0x1p-53;

    /** As many units of the gauge as the second hop allows. */
    private static final double UNITS = 16;

    @Override
    public int dimension() {
        return reference.layout().size();
    }

    @Override
    public double value(double[] parameters) {
        return reference.value(parameters, x, y, rows);
    }

    @Override
    public double valueAndGradient(double[] parameters, double[] gradient) {
        return reference.valueAndGradient(parameters, x, y, rows, gradient);
    }

    /** A user's own activation, layer or loss may have kinks that nobody knows of. */
    @Override
    public boolean knowsPieces() {
        return !CustomCode.in(reference.network());
    }

    @Override
    public long pieces() {
        return reference.pieces();
    }

    @Override
    public String nonFinite() {
        return reference.nonFinite();
    }

    @Override
    public double[] gradientRounding(double[] parameters) {
        double[] bounds = new double[dimension()];
        reference.gauge(parameters, x, y, rows, UNIT, bounds);
        Arrays.setAll(bounds, i -> UNITS * UNIT * bounds[i]);
        return bounds;
    }
}
