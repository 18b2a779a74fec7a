package vectorizer;

/**
 * What an expression has become.
 *
 * @param uniform whether it is the same in every lane; then the text is scalar code, else vector code
 */
record Value(Kind kind, boolean uniform, String text) {

    enum Kind {
        NUMBER, BITS, CONDITION
    }

    static Value uniform(Kind kind, String text) {
        return new Value(kind, true, text);
    }

    static Value vector(Kind kind, String text) {
        return new Value(kind, false, text);
    }

    boolean isOne() {
        return uniform && text.matches("1f|1\\.0");
    }

    boolean isMinusZero() {
        return uniform && text.matches("-0f|-0\\.0");
    }

    /** The kind of an operation on two values; an integer literal may stand for a number. */
    static Kind wider(Value left, Value right) {
        return left.kind == Kind.BITS ? right.kind : left.kind;
    }
}
