package lanewise.train;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lanewise.checks.Names;

/**
 * How well a network does on some rows; prints as a table. Weights of the rows count in the loss; the other measures count
 * each row once.
 */
public sealed interface Evaluation {

    /**
     * The number of rows measured.
     *
     * @return at least 1
     */
    int rows();

    /**
     * The mean of the network's loss.
     *
     * @return what training minimises
     */
    double loss();

    /**
     * The measure to look at first.
     *
     * @return a few words, for example {@code accuracy 96.67 %}
     */
    String headline();

    /**
     * Of a network that tells classes apart. Where a row has several labels, each of them yes or no, the measures count labels,
     * all of them together.
     *
     * @param rows number of rows
     * @param loss mean of the network's loss
     * @param logLoss mean of −log p of the row's class; NaN for a loss without probabilities
     * @param confusion which class was taken for which
     * @param auc area under the receiver operating characteristic of 2 classes; NaN if there are more, or only one has rows
     * @param classNames names of the classes, one per class, or none
     * @param labels the same for each label by itself where a row has several; none otherwise
     */
    record Classification(
            int rows, double loss, double logLoss, ConfusionMatrix confusion, double auc, List<String> classNames,
            List<Label> labels)
            implements
                Evaluation {

        /**
         * The measures of one label, yes or no.
         *
         * @param name its name, or its number
         * @param logLoss mean of −log p of what the rows say; NaN for a loss without probabilities
         * @param confusion how often no and yes were taken for each
         * @param auc area under the receiver operating characteristic; NaN if all rows say the same
         */
        public record Label(String name, double logLoss, ConfusionMatrix confusion, double auc) {}

        /**
         * Takes a copy of the names.
         *
         * @throws IllegalArgumentException if there are names, but not one per class, or two are the same
         */
        public Classification {
            classNames = classNames.isEmpty() ? List.of() : Names.ofClasses(classNames, confusion.classes());
            labels = List.copyOf(labels);
        }

        /**
         * The part of the rows whose class was recognised.
         *
         * @return from 0 to 1
         */
        public double accuracy() {
            return confusion.accuracy();
        }

        @Override
        public String headline() {
            return String.format(Locale.ROOT, "accuracy %.2f %%", 100 * accuracy());
        }

        @Override
        public String toString() {
            String logarithmic = Double.isNaN(logLoss) ? "" : String.format(Locale.ROOT, "log loss  %.6g\n", logLoss);
            String area = Double.isNaN(auc) ? "" : String.format(Locale.ROOT, "AUC       %.4f\n", auc);
            return String.format(Locale.ROOT, "rows      %d\nloss      %.6g\n", rows, loss)
                    + logarithmic
                    + String.format(Locale.ROOT, "accuracy  %.2f %%\n", 100 * accuracy())
                    + area
                    + confusion.table(classNames)
                    + labels.stream().map(Classification::line).collect(Collectors.joining());
        }

        private static String line(Label label) {
            ConfusionMatrix confusion = label.confusion();
            return String.format(
                    Locale.ROOT, "label %s: accuracy %.2f %%  precision %.4f  recall %.4f  F1 %.4f%s\n", label.name(),
                    100 * confusion.accuracy(), confusion.precision(1), confusion.recall(1), confusion.f1(1),
                    Double.isNaN(label.auc()) ? "" : String.format(Locale.ROOT, "  AUC %.4f", label.auc()));
        }
    }

    /**
     * Of a network that predicts numbers. Those of a Poisson loss are rates, e to the power of the outputs. A loss of one's own
     * that takes another number of targets than there are outputs, as one of a mean and a variance does, is the only measure of
     * its network; the others are then NaN.
     *
     * @param rows number of rows
     * @param loss mean of the network's loss
     * @param rmse root of the mean squared error
     * @param mae mean absolute error
     * @param rSquared coefficient of determination, averaged over the outputs
     * @param outputs the same for each output by itself, whose units may differ; none if there is but one
     */
    record Regression(int rows, double loss, double rmse, double mae, double rSquared, List<Output> outputs)
            implements
                Evaluation {

        /**
         * The measures of one output.
         *
         * @param rmse root of the mean squared error
         * @param mae mean absolute error
         * @param rSquared coefficient of determination
         */
        public record Output(double rmse, double mae, double rSquared) {}

        /** Takes a copy of the list. */
        public Regression {
            outputs = List.copyOf(outputs);
        }

        @Override
        public String headline() {
            return Double.isNaN(rmse)
                    ? String.format(Locale.ROOT, "loss %.6g", loss)
                    : String.format(Locale.ROOT, "RMSE %.6g", rmse);
        }

        @Override
        public String toString() {
            String measures = Double.isNaN(rmse)
                    ? ""
                    : String.format(
                            Locale.ROOT, "RMSE      %.6g\nMAE       %.6g\nR2        %.6f\n", rmse, mae, rSquared);
            StringBuilder text = new StringBuilder(
                    String.format(Locale.ROOT, "rows      %d\nloss      %.6g\n", rows, loss)).append(measures);
            for (int j = 0; j < outputs.size(); j++) {
                Output output = outputs.get(j);
                text.append(
                        String.format(
                                Locale.ROOT, "output %-2d RMSE %.6g  MAE %.6g  R2 %.6f\n", j, output.rmse(),
                                output.mae(),
                                output.rSquared()));
            }
            return text.toString();
        }
    }
}
