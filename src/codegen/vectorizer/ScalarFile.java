package vectorizer;

import java.util.Map;

/** The constants and the methods of one scalar source, by name. */
record ScalarFile(String name, Map<String, Expression> constants, Map<String, ScalarMethod> methods) {}
