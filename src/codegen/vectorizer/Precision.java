package vectorizer;

/**
 * What a precision is called in the vector sources.
 *
 * @param type {@code Float} or {@code Double}
 */
record Precision(String type) {

    boolean isDouble() {
        return type.equals("Double");
    }

    /** The type of an element. */
    String element() {
        return type.toLowerCase();
    }

    /** The type of whole numbers as wide as an element. */
    String bits() {
        return isDouble() ? "Long" : "Int";
    }

    /** The type of one such value. */
    String primitive(Value.Kind kind) {
        return kind == Value.Kind.BITS ? bits().toLowerCase() : element();
    }

    /** The type of a vector of such values. */
    String vector(Value.Kind kind) {
        return switch (kind) {
            case NUMBER -> type + "Vector";
            case BITS -> bits() + "Vector";
            case CONDITION -> "VectorMask<" + type + ">";
        };
    }

    /** The species of a vector of such values. */
    String species(Value.Kind kind) {
        return kind == Value.Kind.BITS ? "Species." + bits().toUpperCase() : "SPECIES";
    }
}
