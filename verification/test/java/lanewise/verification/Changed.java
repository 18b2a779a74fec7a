package lanewise.verification;

import java.util.function.Consumer;

/** A function whose gradient somebody changed. */
record Changed(Differentiated function, Consumer<double[]> change) implements Differentiated {

    @Override
    public int dimension() {
        return function.dimension();
    }

    @Override
    public double value(double[] parameters) {
        return function.value(parameters);
    }

    @Override
    public double valueAndGradient(double[] parameters, double[] gradient) {
        double value = function.valueAndGradient(parameters, gradient);
        change.accept(gradient);
        return value;
    }

    @Override
    public boolean knowsPieces() {
        return function.knowsPieces();
    }

    @Override
    public long pieces() {
        return function.pieces();
    }

    @Override
    public double representable(double parameter) {
        return function.representable(parameter);
    }
}
