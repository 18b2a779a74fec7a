package lanewise.data;

import java.util.List;
import lanewise.checks.Counts;
import lanewise.io.ByteSource;

/** A CSV file opened with a format: its columns and, one after the other, its rows. */
final class CsvTable implements AutoCloseable {

    private final CsvFormat format;
    private final CsvRecords records;
    private final CsvColumns columns;
    private final CsvCells cells;
    private boolean pending;

    CsvTable(CsvFormat format, ByteSource source) {
        this.format = format;
        records = new CsvRecords(source, format.syntax());
        try {
            if (!records.next()) {
                throw new IllegalArgumentException(source.name() + " is empty");
            }
            List<String> header = format.header() ? records.header() : List.of();
            pending = !format.header();
            columns = new CsvColumns(format, source.name(), header, records.columns());
            cells = new CsvCells(format.values(), columns, records);
            if (columns.count() == 1) {
                records.keepEmptyLines();
            }
        } catch (RuntimeException e) {
            records.close();
            throw e;
        }
    }

    CsvColumns columns() {
        return columns;
    }

    /** The current row. */
    CsvCells cells() {
        return cells;
    }

    boolean hasWeights() {
        return format.has(CsvColumn.Role.WEIGHT);
    }

    /** Goes to the next row to keep. */
    boolean next() {
        while (pending || records.next()) {
            pending = false;
            if (records.columns() != columns.count()) {
                throw records.error("has " + Counts.of(records.columns(), "column") + " instead of " + columns.count());
            }
            if (!(format.values().missing() instanceof MissingValues.DropRow && cells.lacksValue())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        records.close();
    }
}
