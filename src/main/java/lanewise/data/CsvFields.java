package lanewise.data;

/** The fields of one record as they are written, counted from 0, and how to call them in a message. */
interface CsvFields {

    boolean isEmpty(int column);

    /** Whether a field has just these characters. */
    boolean is(int column, String text);

    String text(int column);

    /** The number of a field that is not missing. */
    double number(int column);

    /** The text of a field for a message. */
    String quote(int column);

    /** A sentence about a field of the record. */
    IllegalArgumentException error(int column, String problem);
}
