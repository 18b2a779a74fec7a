// Generated from FloatElementwiseTest.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static lanewise.kernel.DoubleElementwiseKernel.SPECIAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every element-wise kernel, found by reflection: the public kernel returns the bits of its scalar
 * definition, writes nothing beside its block and checks its arguments first.
 */
@Tag("every-width")
class DoubleElementwiseTest {

    /** Slopes that a comparison with y chooses: where it is 0, not even NaN times it counts, and NaN in y is the "else". */
    private static final Set<String> SLOPES_BY_COMPARISON = Set.of(
            "reluBackward", "leakyReluBackward", "hardSigmoidBackward", "hardTanhBackward");

    private static Stream<DynamicTest> forEachKernel(Consumer<DoubleElementwiseKernel> test) {
        return DoubleElementwiseKernel.kernels().stream()
                .map(kernel -> DynamicTest.dynamicTest(kernel.toString(), () -> test.accept(kernel)));
    }

    @TestFactory
    Stream<DynamicTest> sameBitsAsTheDefinition() {
        return forEachKernel(kernel -> {
            SplittableRandom random = new SplittableRandom(11);
            for (int n = 0; n <= 200; n += n < 70 ? 1 : 13) {
                kernel.assertSameBits(kernel.arguments(n, random));
            }
        });
    }

    /** Values of which most kernels need no special care, alone and then with one special value among them. */
    @TestFactory
    Stream<DynamicTest> ordinaryValuesAndOneSpecial() {
        return forEachKernel(kernel -> {
            SplittableRandom random = new SplittableRandom(16);
            for (int n = 1; n <= 150; n += n < 70 ? 1 : 7) {
                Object[] arguments = kernel.arguments(n, random);
                double least = n % 2 == 0 ? -9 : 0.1;
                for (int p : kernel.arrays()) {
                    int offset = (Integer) arguments[p + 1];
                    for (int i = 0; i < n; i++) {
                        ((double[]) arguments[p])[offset + i] = random.nextDouble(least, 9);
                    }
                }
                kernel.assertSameBits(arguments);
                for (int p : kernel.arrays()) {
                    int place = (Integer) arguments[p + 1] + random.nextInt(n);
                    ((double[]) arguments[p])[place] = SPECIAL[random.nextInt(SPECIAL.length)];
                }
                kernel.assertSameBits(arguments);
                if (kernel.takesOneBlockTwice()) {
                    Object[] inPlace = kernel.copy(arguments);
                    int first = kernel.arrays().getFirst();
                    int last = kernel.arrays().getLast();
                    inPlace[last] = inPlace[first];
                    inPlace[last + 1] = inPlace[first + 1];
                    kernel.assertSameBits(inPlace);
                }
            }
        });
    }

    /**
     * One special value in one operand, at every place of a vector, its tail and beyond: no other place is touched, and NaN
     * leaves a NaN there.
     */
    @TestFactory
    Stream<DynamicTest> aSpecialValueStaysInItsPlace() {
        return forEachKernel(kernel -> {
            int n = 37;
            Object[] ordinary = kernel.arguments(n, new SplittableRandom(18));
            for (int p : kernel.arrays()) {
                System.arraycopy(Guarded.doubles(n, p), 0, (double[]) ordinary[p], (Integer) ordinary[p + 1], n);
            }
            Object[] clean = kernel.copy(ordinary);
            kernel.run(clean);
            for (int operand : kernel.arrays()) {
                for (double special : SPECIAL) {
                    for (int place = 0; place < n; place++) {
                        Object[] arguments = kernel.copy(ordinary);
                        ((double[]) arguments[operand])[(Integer) arguments[operand + 1] + place] = special;
                        kernel.assertSameBits(arguments);
                        kernel.run(arguments);
                        String what = special + " at " + place + " of parameter " + operand;
                        boolean trace = false;
                        for (int p : kernel.arrays()) {
                            for (int i = 0; i < n; i++) {
                                double value = ((double[]) arguments[p])[(Integer) arguments[p + 1] + i];
                                double before = ((double[]) clean[p])[(Integer) clean[p + 1] + i];
                                if (i != place) {
                                    Guarded.assertSameBits(before, value, what + ", element " + i);
                                } else if (p != operand || written(kernel, p)) {
                                    trace |= Double.isNaN(value);
                                }
                            }
                        }
                        if (Double.isNaN(special) && !trace && !mayVanish(kernel, operand)) {
                            fail(kernel + ": " + what + " leaves no trace");
                        }
                    }
                }
            }
        });
    }

    /** Outputs come last; an optimizer step changes its state too. */
    private static boolean written(DoubleElementwiseKernel kernel, int p) {
        return p == kernel.arrays().getLast();
    }

    /**
     * What a kernel only writes, so that what stood there before does not matter; a slope by comparison; and AMSGrad's largest
     * v, which becomes NaN with v, and not without it.
     */
    private static boolean mayVanish(DoubleElementwiseKernel kernel, int p) {
        String name = kernel.method().getName();
        return written(kernel, p) && kernel.method().getDeclaringClass() != DoubleUpdate.class
                || SLOPES_BY_COMPARISON.contains(name)
                || name.equals("amsGrad") && p == kernel.arrays().get(2);
    }

    /** Near the bounds of the ordinary, where a result becomes subnormal. */
    @TestFactory
    Stream<DynamicTest> sameBitsAtTheBoundsOfTheOrdinary() {
        return forEachKernel(kernel -> {
            SplittableRandom random = new SplittableRandom(17);
            for (double bound : new double[] {7.9, 10, 13.2, 21, 31.6, 37.6, 43, 50, 86, 88, 104, 354, 500, 707, 745}) {
                // In narrow bands, so that all lanes of a vector lie on one side.
                for (double middle = 0.97 * bound; middle < 1.03 * bound; middle += 0.001 * bound) {
                    Object[] arguments = kernel.arguments(40, random);
                    for (int p : kernel.arrays()) {
                        int offset = (Integer) arguments[p + 1];
                        for (int i = 0; i < 40; i++) {
                            double value = middle * random.nextDouble(0.9995, 1.0005);
                            ((double[]) arguments[p])[offset + i] = (random.nextBoolean() ? value : -value);
                        }
                    }
                    kernel.assertSameBits(arguments);
                }
            }
        });
    }

    /** Each special value meets each position of a vector and of the rest. */
    @TestFactory
    Stream<DynamicTest> specialValuesInEveryPosition() {
        return forEachKernel(kernel -> {
            SplittableRandom random = new SplittableRandom(12);
            for (int shift = 0; shift < SPECIAL.length; shift++) {
                int n = 40 + shift % 8;
                Object[] arguments = kernel.arguments(n, random);
                for (int p : kernel.arrays()) {
                    int offset = (Integer) arguments[p + 1];
                    for (int i = 0; i < n; i++) {
                        ((double[]) arguments[p])[offset + i] = SPECIAL[(i * p + shift) % SPECIAL.length];
                    }
                }
                kernel.assertSameBits(arguments);
            }
        });
    }

    /** Two arrays may be the same block. */
    @TestFactory
    Stream<DynamicTest> inPlace() {
        return forEachKernel(kernel -> {
            SplittableRandom random = new SplittableRandom(13);
            for (int p : kernel.arrays()) {
                for (int q : kernel.arrays()) {
                    for (int n = p < q ? 1 : 100; n < 100; n += 7) {
                        Object[] arguments = kernel.arguments(n, random);
                        arguments[p] = arguments[q];
                        arguments[p + 1] = arguments[q + 1];
                        if (kernel.takesOneBlockTwice()) {
                            kernel.assertSameBits(arguments);
                        } else {
                            kernel.assertRefused(arguments);
                        }
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> badArgumentsChangeNothing() {
        return forEachKernel(kernel -> {
            SplittableRandom random = new SplittableRandom(14);
            Object[] good = kernel.arguments(33, random);
            for (int p : kernel.arrays()) {
                for (int offset : new int[] {-1, ((double[]) good[p]).length - 32, Integer.MAX_VALUE}) {
                    Object[] bad = kernel.copy(good);
                    bad[p + 1] = offset;
                    String message = assertThrows(IndexOutOfBoundsException.class, () -> kernel.run(bad)).getMessage();
                    assertTrue(message.contains("33 from offset " + offset), message);
                    assertUnchanged(kernel, good, bad);
                }
            }
            Object[] negative = kernel.copy(good);
            negative[0] = -1;
            assertThrows(IllegalArgumentException.class, () -> kernel.run(negative));
            assertUnchanged(kernel, good, negative);
        });
    }

    @TestFactory
    Stream<DynamicTest> partialOverlapIsRefused() {
        return forEachKernel(kernel -> {
            int last = kernel.arrays().getLast();
            for (int p : kernel.arrays()) {
                if (p != last) {
                    Object[] good = kernel.arguments(33, new SplittableRandom(15));
                    good[p] = new double[80];
                    good[last] = good[p];
                    good[last + 1] = (Integer) good[p + 1] + 5;
                    Object[] bad = kernel.copy(good);
                    String message = assertThrows(IllegalArgumentException.class, () -> kernel.run(bad)).getMessage();
                    assertTrue(message.contains("overlap in 28 of 33 elements"), message);
                    assertUnchanged(kernel, good, bad);
                }
            }
        });
    }

    private static void assertUnchanged(DoubleElementwiseKernel kernel, Object[] before, Object[] after) {
        for (int p : kernel.arrays()) {
            assertEquals(-1, Arrays.mismatch((double[]) before[p], (double[]) after[p]),
                    "parameter " + p + " is written");
        }
    }
}
