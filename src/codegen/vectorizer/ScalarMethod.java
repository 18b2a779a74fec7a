package vectorizer;

import java.util.ArrayList;
import java.util.List;

/**
 * A static method of a scalar source: a kernel, which has a loop over the elements, or a function of one element.
 *
 * @param file the name of the file that it stands in
 * @param declarations what stands before the loop or the result
 * @param loop the statements for one element; none in a function
 * @param result what a function returns; null of a kernel
 */
record ScalarMethod(
        String file, String name, List<Parameter> parameters, List<Statement.Declaration> declarations,
        List<Statement> loop, Expression result) {

    record Parameter(String type, String name) {

        boolean isArray() {
            return type.endsWith("[]");
        }

        @Override
        public String toString() {
            return type + " " + name;
        }
    }

    boolean isKernel() {
        return result == null;
    }

    /** The arguments of a call for all elements. */
    String arguments() {
        return String.join(", ", parameters.stream().map(Parameter::name).toList());
    }

    /** The arguments of a call for so many elements from i on. */
    String argumentsFromI(String count) {
        List<String> arguments = new ArrayList<>(List.of(count));
        for (int p = 1; p < parameters.size(); p++) {
            boolean offset = parameters.get(p - 1).isArray();
            arguments.add(parameters.get(p).name() + (offset ? " + i" : ""));
        }
        return String.join(", ", arguments);
    }
}
