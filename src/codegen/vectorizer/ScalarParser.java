package vectorizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vectorizer.ScalarMethod.Parameter;
import vectorizer.Statement.Declaration;

/** Reads a scalar source. {@link KernelTranslator} says what it may contain. */
final class ScalarParser {

    private static final Pattern TOKEN = Pattern.compile("""
            (?s)/\\*.*?\\*/|//[^\\n]*|\\s+\
            |(0x[0-9a-fA-F.]+(?:p[-+]?\\d+)?[fL]?|\\d[\\d_]*(?:\\.\\d*)?(?:[eE][-+]?\\d+)?[fL]?\
            |[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*|>>>|>>|<<|<=|>=|==|!=|&&|\\|\\||\\+\\+|.)""");

    /** Binary operators, weakest first. */
    private static final List<Set<String>> PRECEDENCE = List.of(
            Set.of("||"), Set.of("&&"), Set.of("|"), Set.of("&"), Set.of("<", "<=", ">", ">=", "==", "!="),
            Set.of("<<", ">>", ">>>"), Set.of("+", "-"), Set.of("*", "/"));

    private final String file;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private ScalarParser(String file, String source) {
        this.file = file;
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                tokens.add(matcher.group(1));
            }
        }
    }

    /** The constants and methods of a source. */
    static ScalarFile parse(String name, String source) {
        return new ScalarParser(name, source).file();
    }

    private ScalarFile file() {
        Map<String, Expression> constants = new LinkedHashMap<>();
        Map<String, ScalarMethod> methods = new LinkedHashMap<>();
        while (at < tokens.size()) {
            if (!next().equals("static")) {
                continue;
            }
            if (take("final")) {
                Declaration constant = declaration();
                constants.put(constant.name(), constant.value());
            } else {
                next(); // what it returns
                ScalarMethod method = method(next());
                methods.put(method.name(), method);
            }
        }
        return new ScalarFile(file, constants, methods);
    }

    private ScalarMethod method(String name) {
        List<Parameter> parameters = new ArrayList<>();
        expect("(");
        do {
            String type = next();
            boolean array = take("[");
            if (array) {
                expect("]");
            }
            parameters.add(new Parameter(type + (array ? "[]" : ""), next()));
        } while (take(","));
        expect(")");
        expect("{");
        List<Declaration> declarations = new ArrayList<>();
        while (!peek("for") && !peek("return")) {
            declarations.add(declaration());
        }
        List<Statement> loop = new ArrayList<>();
        Expression result = null;
        if (take("return")) {
            result = expression();
            expect(";");
        } else {
            for (String token : "for ( int i = 0 ; i < n ; i ++ ) {".split(" ")) {
                expect(token);
            }
            while (!take("}")) {
                loop.add(tokens.get(at + 1).equals("[") ? store() : declaration());
            }
        }
        expect("}");
        return new ScalarMethod(file, name, parameters, declarations, loop, result);
    }

    private Declaration declaration() {
        String type = next();
        String name = next();
        expect("=");
        Declaration declaration = new Declaration(type, name, expression());
        expect(";");
        return declaration;
    }

    private Statement.Store store() {
        Expression.Element place = element(next());
        expect("=");
        Statement.Store store = new Statement.Store(place, expression());
        expect(";");
        return store;
    }

    /** What follows the name of an array: {@code [offset + i]}. */
    private Expression.Element element(String array) {
        expect("[");
        String offset = next();
        expect("+");
        expect("i");
        expect("]");
        return new Expression.Element(array, offset);
    }

    private Expression expression() {
        Expression condition = binary(0);
        if (!take("?")) {
            return condition;
        }
        Expression yes = expression();
        expect(":");
        return new Expression.Choice(condition, yes, expression());
    }

    private Expression binary(int level) {
        if (level == PRECEDENCE.size()) {
            return unary();
        }
        Expression left = binary(level + 1);
        while (PRECEDENCE.get(level).contains(tokens.get(at))) {
            left = new Expression.Binary(left, next(), binary(level + 1));
        }
        return left;
    }

    private Expression unary() {
        return peek("-") || peek("!") ? new Expression.Unary(next(), unary()) : primary();
    }

    private Expression primary() {
        String token = next();
        if (token.equals("(")) {
            if (peek("float") && tokens.get(at + 1).equals(")")) {
                at += 2;
                return new Expression.AsFloat(unary());
            }
            Expression inner = expression();
            expect(")");
            return inner;
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Expression.Literal(token);
        }
        if (peek("[")) {
            return element(token);
        }
        return peek("(") ? call(token) : new Expression.Name(token);
    }

    private Expression call(String function) {
        List<Expression> arguments = new ArrayList<>();
        expect("(");
        do {
            arguments.add(expression());
        } while (take(","));
        expect(")");
        return new Expression.Call(function, arguments);
    }

    private boolean peek(String token) {
        return tokens.get(at).equals(token);
    }

    private boolean take(String token) {
        boolean there = peek(token);
        at += there ? 1 : 0;
        return there;
    }

    private String next() {
        return tokens.get(at++);
    }

    private void expect(String token) {
        if (!next().equals(token)) {
            List<String> around = tokens.subList(Math.max(0, at - 12), Math.min(tokens.size(), at + 4));
            throw new IllegalArgumentException(
                    file + ": '" + token + "' expected in: " + String.join(" ", around));
        }
    }
}
