package vectorizer;

/** A statement of a scalar source. */
sealed interface Statement {

    /** {@code type name = value;}. */
    record Declaration(String type, String name, Expression value) implements Statement {}

    /** {@code array[offset + i] = value;}. */
    record Store(Expression.Element place, Expression value) implements Statement {}
}
