package lanewise.optimize;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Prints figures of tests that documents state, a name and a number on each line, for the table of evidence. */
final class Figures {

    private Figures() {}

    public static void main(String[] args) {
        print("optimizers-double", DoubleOptimizerTest.optimizers().mapToDouble(DoubleOptimizerTest::difference));
        print("optimizers-float", FloatOptimizerTest.optimizers().mapToDouble(FloatOptimizerTest::difference));
        print("optimizers", Stream.of((double) DoubleOptimizerTest.optimizers().count()).mapToDouble(n -> n));
        double[] digits = NistReferenceTest.fewestDigits();
        System.out.println("nist-nonlinear " + digits[0]);
        System.out.println("nist-linear " + digits[1]);
    }

    private static void print(String name, DoubleStream numbers) {
        System.out.println(name + " " + numbers.max().orElseThrow());
    }
}
