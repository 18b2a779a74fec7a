package lanewise.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** One thing is told from none and from several. */
class CountsTest {

    @Test
    void things() {
        assertEquals("0 rows", Counts.of(0, "row"));
        assertEquals("1 row", Counts.of(1, "row"));
        assertEquals("2 rows", Counts.of(2, "row"));
        assertEquals("-1 rows", Counts.of(-1, "row"));
        assertEquals("1 class", Counts.of(1, "class"));
        assertEquals("3 classes", Counts.of(3, "class"));
        assertEquals("3 batches", Counts.of(3, "batch"));
        assertEquals("3 epochs", Counts.of(3, "epoch"));
        assertEquals("3 entries", Counts.of(3, "entry"));
        assertEquals("3 target columns", Counts.of(3, "target column"));
        assertEquals("1 row of targets", Counts.of(1, "row of targets"));
        assertEquals("3 rows of targets", Counts.of(3, "row of targets"));
    }

    @Test
    void allOfThem() {
        assertEquals("the row", Counts.all(1, "row"));
        assertEquals("all 4 rows", Counts.all(4, "row"));
        assertEquals("the row has", Counts.allHave(1, "row"));
        assertEquals("all 4 rows have", Counts.allHave(4, "row"));
    }

    @Test
    void verbs() {
        assertEquals("has", Counts.verb(1, "has", "have"));
        assertEquals("have", Counts.verb(0, "has", "have"));
        assertEquals("have", Counts.verb(2, "has", "have"));
    }

    @Test
    void numbersThatDoNotBelongTogether() {
        assertEquals("1 weight does not fit 2 rows", Counts.misfit(1, "weight", 2, "row"));
        assertEquals("2 weights do not fit 1 row", Counts.misfit(2, "weight", 1, "row"));
    }
}
