package lanewise.jmh.peers;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The JDK's own vector mathematics: {@code lanewise(EXP)} and its like, which on x86 call the Short Vector Math Library
 * that Intel gave to OpenJDK. Arrays whose length is a multiple of the vector's only.
 */
final class JdkVectorMath {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private JdkVectorMath() {}

    static void exp(float[] x, float[] y) {
        for (int i = 0; i < y.length; i += FLOATS.length()) {
            FloatVector.fromArray(FLOATS, x, i).lanewise(VectorOperators.EXP).intoArray(y, i);
        }
    }

    static void exp(double[] x, double[] y) {
        for (int i = 0; i < y.length; i += DOUBLES.length()) {
            DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.EXP).intoArray(y, i);
        }
    }

    static void expm1(float[] x, float[] y) {
        for (int i = 0; i < y.length; i += FLOATS.length()) {
            FloatVector.fromArray(FLOATS, x, i).lanewise(VectorOperators.EXPM1).intoArray(y, i);
        }
    }

    static void expm1(double[] x, double[] y) {
        for (int i = 0; i < y.length; i += DOUBLES.length()) {
            DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.EXPM1).intoArray(y, i);
        }
    }

    static void log1p(float[] x, float[] y) {
        for (int i = 0; i < y.length; i += FLOATS.length()) {
            FloatVector.fromArray(FLOATS, x, i).lanewise(VectorOperators.LOG1P).intoArray(y, i);
        }
    }

    static void log1p(double[] x, double[] y) {
        for (int i = 0; i < y.length; i += DOUBLES.length()) {
            DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.LOG1P).intoArray(y, i);
        }
    }

    static void log(float[] x, float[] y) {
        for (int i = 0; i < y.length; i += FLOATS.length()) {
            FloatVector.fromArray(FLOATS, x, i).lanewise(VectorOperators.LOG).intoArray(y, i);
        }
    }

    static void log(double[] x, double[] y) {
        for (int i = 0; i < y.length; i += DOUBLES.length()) {
            DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.LOG).intoArray(y, i);
        }
    }

    static void tanh(float[] x, float[] y) {
        for (int i = 0; i < y.length; i += FLOATS.length()) {
            FloatVector.fromArray(FLOATS, x, i).lanewise(VectorOperators.TANH).intoArray(y, i);
        }
    }

    static void tanh(double[] x, double[] y) {
        for (int i = 0; i < y.length; i += DOUBLES.length()) {
            DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.TANH).intoArray(y, i);
        }
    }
}
