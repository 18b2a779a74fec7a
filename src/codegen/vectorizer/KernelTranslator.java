package vectorizer;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Translates scalar kernels of one element type into loops over vectors: each operation becomes the vector operation
 * of the same rounding, so the bits stay the same.
 *
 * <p>A kernel is {@code public static void name(int n, scalars, float[] a, int aOffset, …)} whose body is declarations
 * of scalars, then {@code for (int i = 0; i < n; i++)} over declarations and stores {@code a[aOffset + i] = …}.
 * Expressions are made of + − · /, comparisons, {@code && || !}, {@code ?:} (both sides are computed), shifts,
 * {@code &}, {@code |}, an integer as a float, {@code Math.fma}, {@code Math.abs}, {@code Math.sqrt}, bits to value and back, constants, and
 * calls of static functions of the same file, or of the files of functions, which are inlined: a vector that crosses a
 * method boundary could be allocated.
 *
 * <p>Where a function {@code f} that a kernel calls has a twin {@code fOrdinary} in its file, the kernel becomes
 * two methods. The first takes the twin, vector by vector, as long as {@code fIsOrdinary} holds in all lanes; at the first
 * vector where it does not, it hands the rest to the second, {@code …Any}, which takes {@code f} itself.
 *
 * <p>A long array is taken in chunks. So the second compiler sees a method that is called often, and not one loop that it has
 * to enter in the middle, where the constants come out of objects: the slope of GELU in float took 2.3 ns an element there, and
 * 1.4 in chunks (arrays of 32 MiB, AVX2). And one argument that is not ordinary costs no more than the rest of its chunk.
 *
 * <p>The way of a source: {@link ScalarParser} reads it into the tree of {@link ScalarFile}, {@link KernelMethods} writes the
 * methods of each kernel, {@link VectorBody} walks the tree for what one vector goes through, {@link VectorCode} writes each
 * operation, and {@link Broadcasts} and {@link ConstantTables} keep its constants.
 */
public final class KernelTranslator {

    private final Precision precision;
    private final ScalarFiles files = new ScalarFiles();

    /**
     * A translator of the kernels of one type.
     *
     * @param type {@code Float} or {@code Double}
     * @param functions the sources of the files of functions, by name
     */
    public KernelTranslator(String type, Map<String, String> functions) {
        precision = new Precision(type);
        functions.forEach((name, source) -> files.add(ScalarParser.parse(name, source)));
    }

    /** The vector source of one file of scalar kernels. */
    public String translate(String name, String source) {
        ScalarFile file = ScalarParser.parse(name, source);
        files.add(file);
        ConstantTables constants = new ConstantTables(precision);
        StringBuilder methods = new StringBuilder();
        for (ScalarMethod method : file.methods().values()) {
            if (method.isKernel()) {
                methods.append(new KernelMethods(precision, files, constants, method).source());
            }
        }
        String simd = name.replace("Scalar", "Simd");
        String type = precision.type();
        boolean inMemory = methods.indexOf(Broadcasts.ARRAY) >= 0;
        return "// Generated from " + name
                + ".java by src/codegen/ScalarToSimd.java.\npackage lanewise.kernel.simd;\n\n"
                + imports(methods) + "import lanewise.kernel.scalar." + name + ";\n" + """

                        /** The kernels of {@code %s} on vectors. */
                        public final class %s {

                            private static final VectorSpecies<%s> SPECIES = Species.%s;
                            private static final int LANES = SPECIES.length();

                            /** {@code KernelTranslator} says why. */
                            private static final int CHUNK = 1 << 13;
                        %s
                            private %s() {}
                        %s}
                        """.formatted(name, simd, type, type.toUpperCase(),
                        constants.declarations()
                                + (inMemory ? Broadcasts.ARRAY_DECLARATION.formatted(precision.element()) : ""),
                        simd, methods);
    }

    private String imports(StringBuilder methods) {
        StringBuilder imports = new StringBuilder();
        for (String used : new TreeSet<>(Set.of(precision.vector(Value.Kind.NUMBER), precision.vector(Value.Kind.BITS),
                "VectorMask", "VectorOperators", "VectorSpecies"))) {
            if (methods.indexOf(used) >= 0 || used.equals("VectorSpecies")) {
                imports.append("import jdk.incubator.vector.").append(used).append(";\n");
            }
        }
        if (methods.indexOf("VarHandle") >= 0) {
            imports.append("import java.lang.invoke.VarHandle;\n");
        }
        return imports.toString();
    }
}
