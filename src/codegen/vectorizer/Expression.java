package vectorizer;

import java.util.List;

/** An expression of a scalar source; its parentheses have become the shape of the tree. */
sealed interface Expression {

    /** A number as it is written. */
    record Literal(String text) implements Expression {

        boolean isInteger() {
            return text.matches("(0x[0-9a-fA-F]+|[\\d_]+)L?");
        }
    }

    /** A parameter, a local, a constant of a file, or one of the language as {@code Float.NaN}. */
    record Name(String text) implements Expression {}

    /** {@code array[offset + i]}. */
    record Element(String array, String offset) implements Expression {

        /** The array and the place in it as arguments. */
        String place() {
            return array + ", " + offset;
        }
    }

    /** {@code -} or {@code !} and what it is applied to. */
    record Unary(String operator, Expression operand) implements Expression {}

    record Binary(Expression left, String operator, Expression right) implements Expression {}

    /** {@code condition ? yes : no}. */
    record Choice(Expression condition, Expression yes, Expression no) implements Expression {}

    /** {@code (float) operand}. */
    record AsFloat(Expression operand) implements Expression {}

    record Call(String function, List<Expression> arguments) implements Expression {}
}
