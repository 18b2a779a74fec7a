/**
 * Data for training: datasets on flat arrays, readers of CSV and IDX files, streams of rows for what does not fit in
 * memory, and the scaling of features.
 *
 * <p>{@link lanewise.data.FloatDataset} holds rows, {@link lanewise.data.FloatSplit} two parts of them; {@link
 * lanewise.data.Datasets} has two small ones. {@link lanewise.data.Csv} reads text, with {@link
 * lanewise.data.MissingValues}, {@link lanewise.data.UnknownCategories} and {@link lanewise.data.CategoryOrder}; {@link
 * lanewise.data.Idx} reads images. A {@link lanewise.data.FloatRowSource} gives rows one batch after the other, a {@link
 * lanewise.data.FloatShuffleBuffer} mixes them. {@link lanewise.data.FloatScaler} brings features to one scale.
 *
 * <p>What is wrong with the data is an {@link IllegalArgumentException} whose one sentence names the source, the row and
 * the column; what the file system refuses is an {@link java.io.UncheckedIOException}.
 *
 * <p>Inside the reader of CSV: {@code CsvFormat} is what a {@code Csv} has been told and has learned, with the {@code CsvSyntax}
 * of the text, the {@code CsvValues} for what is missing and a {@code CsvColumn} for each column; {@code CsvLearner} learns, and
 * {@code CsvFile} keeps it. {@code CsvRecords} splits text into {@code CsvFields}, as {@code CsvRow} has them from a map, and {@code
 * DecimalNumber} reads one; {@code CsvTable} is an open file, {@code CsvPlaces} finds its columns, {@code CsvColumns} gives each a
 * place among the features, {@code CsvCells} knows what a field means, and {@code FloatCsvRow} and {@code FloatCsvStream} fill rows.
 * The sources of rows are
 * {@code FloatDatasetRows}, {@code FloatSegmentRows}, {@code FloatScaledRows} and the stream. {@code FloatDatasetChecks} says
 * what is wrong with arrays; a scaler is fitted by {@code FloatScalerFit} from {@code FloatColumnStatistics}.
 */
package lanewise.data;
