package lanewise.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;

/** Writes a {@link GradientReport} as JSON. Numbers that JSON has no notation for are written as strings. */
final class ReportJson {

    private ReportJson() {}

    static String of(GradientReport r) {
        return new JsonObject()
                .text("subject", r.subject())
                .text("verdict", r.verdict().name())
                .text("mode", r.mode().name())
                .text("method", r.method())
                .number("seed", r.seed())
                .number("dimension", r.dimension())
                .number("value", r.value())
                .number("noise", r.noise())
                .number("evaluations", r.evaluations())
                .number("seconds", r.seconds())
                .raw("problems", array(r.problems(), ReportJson::quoted))
                .raw("undecided", array(r.undecided(), ReportJson::quoted))
                .raw("warnings", array(r.warnings(), ReportJson::quoted))
                .raw("detection", array(r.detection(), ReportJson::quoted))
                .raw("blocks", array(r.blocks(), ReportJson::block))
                .raw("secondOrder", r.secondOrder() == null ? "null" : secondOrder(r.secondOrder()))
                .raw("kernels", array(r.kernels(), ReportJson::kernel))
                .end();
    }

    private static String block(BlockReport b) {
        JsonObject json = new JsonObject()
                .text("name", b.block().name())
                .number("offset", b.block().offset())
                .number("rows", b.block().rows())
                .number("columns", b.block().columns())
                .text("verdict", b.verdict().name())
                .number("comparisons", b.comparisons());
        for (Outcome outcome : Outcome.values()) {
            json.number(outcome.name().toLowerCase(Locale.ROOT), b.count(outcome));
        }
        json.number("maxDifference", b.maxDifference())
                .number("maxRelative", b.maxRelative())
                .number("cosine", b.cosine())
                .number("factor", b.factor())
                .number("detectable", b.detectable())
                .raw("hints", array(b.hints(), ReportJson::quoted));
        if (b.worst() != null) {
            json.raw("worst", entry(b.worst()));
        }
        return json.raw("notable", array(b.notable(), ReportJson::entry)).end();
    }

    private static String secondOrder(SecondOrderReport s) {
        return new JsonObject()
                .text("verdict", s.verdict().name())
                .raw("symmetry", array(s.symmetry(), ReportJson::entry))
                .raw("vector", numbers(s.vector()))
                .raw("product", numbers(s.product()))
                .raw("error", numbers(s.error()))
                .raw("products", array(s.products(), ReportJson::block))
                .end();
    }

    private static String numbers(double[] values) {
        return array(Arrays.stream(values).boxed().toList(), ReportJson::number);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : quoted(Double.toString(value));
    }

    private static String entry(Entry e) {
        return new JsonObject()
                .text("place", e.place())
                .number("index", e.index())
                .text("outcome", e.outcome().name())
                .number("parameter", e.parameter())
                .number("analytic", e.analytic())
                .number("numeric", e.numeric())
                .number("error", e.error())
                .number("tolerance", e.tolerance())
                .number("step", e.step())
                .number("plus", e.plus())
                .number("minus", e.minus())
                .text("note", e.note())
                .end();
    }

    private static String kernel(KernelReport k) {
        return new JsonObject()
                .text("name", k.name())
                .text("verdict", k.verdict().name())
                .number("unit", k.unit())
                .number("limit", k.limit())
                .number("value", k.value())
                .number("referenceValue", k.referenceValue())
                .number("valueRatio", k.valueRatio())
                .text("overflow", k.overflow())
                .raw("blocks", array(k.blocks(), b -> new JsonObject()
                        .text("name", b.block().name())
                        .text("place", b.place())
                        .number("ratio", b.ratio())
                        .number("computed", b.computed())
                        .number("reference", b.reference())
                        .number("allowed", b.allowed())
                        .end()))
                .end();
    }

    private static <T> String array(List<T> elements, Function<T, String> json) {
        StringJoiner joiner = new StringJoiner(", ", "[", "]");
        elements.forEach(element -> joiner.add(json.apply(element)));
        return joiner.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static final class JsonObject {

        private final StringJoiner members = new StringJoiner(", ", "{", "}");

        JsonObject text(String name, String value) {
            return raw(name, quoted(value));
        }

        JsonObject number(String name, long value) {
            return raw(name, Long.toString(value));
        }

        JsonObject number(String name, double value) {
            return raw(name, ReportJson.number(value));
        }

        JsonObject raw(String name, String json) {
            members.add(quoted(name) + ": " + json);
            return this;
        }

        String end() {
            return members.toString();
        }
    }
}
