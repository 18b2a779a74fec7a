package lanewise.train;

import lanewise.checks.Arguments;
import lanewise.checks.Counts;

/**
 * What a run learns from and is measured on, in so few words that a checkpoint can hold them.
 *
 * @param rows the rows to learn from
 * @param measured the rows to measure each epoch with, where they are no part of the others
 */
record LearnedFrom(Rows rows, Rows measured) {

    /** Of a run that has met no rows but those of single steps. */
    static final LearnedFrom NOTHING = new LearnedFrom(Rows.NONE, Rows.NONE);

    private static final String HOW = "; give it the data that it began with, or call onOtherData() to go on with others"
            + " on purpose, or make a new trainer of its parameters()";

    /** Where rows come from. */
    enum Kind {
        NONE, DATASET, SOURCE
    }

    /**
     * Some rows.
     *
     * @param kind where they come from
     * @param count how many there are; 0 of a source, which knows only when it has been read
     * @param features numbers per row
     * @param targets targets per row
     * @param classes number of classes; 0 for regression
     * @param weighted whether rows have weights
     * @param precision the type of their numbers
     * @param fingerprint a hash of the numbers; 0 of a source
     */
    record Rows(
            Kind kind, int count, int features, int targets, int classes, boolean weighted, String precision,
            long fingerprint) {

        static final Rows NONE = new Rows(Kind.NONE, 0, 0, 0, 0, false, "", 0);

        Rows {
            Arguments.atLeast("count", count, 0);
            Arguments.atLeast("features", features, 0);
            Arguments.atLeast("targets", targets, 0);
            Arguments.atLeast("classes", classes, 0);
        }

        /** Whether other rows are the same, as far as one can tell; the bits of another precision tell nothing. */
        boolean sameAs(Rows other) {
            return sizes().equals(other.sizes())
                    && (fingerprint == other.fingerprint || !precision.equals(other.precision));
        }

        /** How a sentence calls them after others. */
        String comparedWith(Rows others) {
            return sizes().equals(others.sizes()) ? "one of other numbers" : sizes();
        }

        private String sizes() {
            if (kind == Kind.NONE) {
                return "no rows";
            }
            return (kind == Kind.DATASET ? "a dataset of " + Counts.of(count, "row") : "a source of rows")
                    + (weighted ? " with weights, " : ", ") + Counts.of(features, "feature") + ", "
                    + Counts.of(targets, "target")
                    + (classes > 0 ? ", " + Counts.of(classes, "class") : "");
        }
    }

    /** Refuses data other than these, which a checkpoint was made on. */
    void check(LearnedFrom now) {
        if (rows.kind != Kind.NONE && !rows.sameAs(now.rows)) {
            throw new IllegalArgumentException("the checkpoint was made on " + rows.sizes() + ", this is "
                    + now.rows.comparedWith(rows) + HOW);
        }
        if (rows.kind != Kind.NONE && !measured.sameAs(now.measured)) {
            throw new IllegalArgumentException("the checkpoint was measured on " + measured.sizes() + ", this run on "
                    + now.measured.comparedWith(measured) + HOW);
        }
    }
}
