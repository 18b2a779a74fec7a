package vectorizer;

/**
 * Takes over scalar kernels that go row by row and leave the elements of a row to other kernels: the same source, which calls
 * {@code SimdX} where it called {@code ScalarX}.
 */
public final class RowsTranslator {

    private RowsTranslator() {}

    /**
     * The vector source of one file of such kernels.
     *
     * @param name the name of the scalar class
     * @param source its source
     */
    public static String translate(String name, String source) {
        String rows = simd(name) + "Rows";
        String code = simd(source.substring(source.indexOf("public final class"))).replace(simd(name), rows);
        StringBuilder file = new StringBuilder("// Generated from " + name
                + ".java by src/codegen/ScalarToSimd.java.\npackage lanewise.kernel.simd;\n\n");
        for (String functions : new String[] {"FloatFunctions", "DoubleFunctions"}) {
            if (code.contains(functions + ".")) {
                file.append("import lanewise.kernel.scalar.").append(functions).append(";\n");
            }
        }
        return file.append("\n/** The kernels of {@code ").append(name).append("} with those of a row on vectors. */\n")
                .append(code)
                .toString();
    }

    private static String simd(String text) {
        return text.replaceAll("\\bScalar(?=Float|Double)", "Simd");
    }
}
