package vectorizer;

import java.util.HashMap;
import java.util.Map;

/** The scalar sources that a file of kernels is translated with: itself, and those whose functions it calls. */
final class ScalarFiles {

    private final Map<String, ScalarFile> files = new HashMap<>();

    void add(ScalarFile file) {
        files.put(file.name(), file);
    }

    /** The method that a name, alone or after that of a file, means in a file; null if there is none. */
    ScalarMethod method(String file, String name) {
        ScalarFile named = named(file, name);
        return named == null ? null : named.methods().get(own(name));
    }

    /** The constant that a name, alone or after that of a file, means in a file; null if there is none. */
    Expression constant(String file, String name) {
        ScalarFile named = named(file, name);
        return named == null ? null : named.constants().get(own(name));
    }

    /** The file that a name belongs to, seen from another file. */
    ScalarFile named(String from, String name) {
        int dot = name.lastIndexOf('.');
        return files.get(dot < 0 ? from : name.substring(0, dot));
    }

    private static String own(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
