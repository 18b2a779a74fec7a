package lanewise.train;

import java.util.List;
import lanewise.checks.Counts;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;

/** Whether data are such that a network can learn from them. */
final class DataFit {

    private DataFit() {}

    /** A batch norm has nothing to pass on of a batch whose rows are all alike. */
    static void checkBatchSize(Network network, int batchSize) {
        checkNormalized(network, batchSize, "the batch size is 1");
    }

    /** As {@link #checkBatchSize}; {@code what} says what has so few rows. */
    static void checkNormalized(Network network, int rows, String what) {
        List<Layer> layers = network.allLayers();
        for (int l = 0; l < layers.size() && rows == 1; l++) {
            if (layers.get(l) instanceof Layer.BatchNorm) {
                throw new IllegalArgumentException("layer " + (l + 1) + " is a batch norm, and " + what + "; one row"
                        + " has no variance, so nothing of it would pass: use batches of at least 2 rows, or a layer norm");
            }
        }
    }

    /** One sentence when they are not. */
    static void check(Network network, int rows, int features, int targets, int classes) {
        if (rows == 0) {
            throw new IllegalArgumentException("the dataset has no rows; training needs at least 1");
        }
        check("the dataset", network, features, targets, classes);
    }

    /** As {@link #check(Network, int, int, int, int)}, for rows of a source, however many. */
    static void checkSource(Network network, int features, int targets, int classes) {
        check("the source", network, features, targets, classes);
    }

    /** As {@link #check(Network, int, int, int, int)}, for rows that a network is measured on. */
    static void checkToMeasure(Network network, int rows, int features, int targets, int classes) {
        if (rows == 0) {
            throw new IllegalArgumentException("the dataset to measure has no rows; a mean needs at least 1");
        }
        check("the dataset to measure", network, features, targets, classes);
    }

    /** As {@link #checkToMeasure(Network, int, int, int, int)}, for rows of a source, however many. */
    static void checkToMeasure(Network network, int features, int targets, int classes) {
        check("the source to measure", network, features, targets, classes);
    }

    /** Rows to measure must count the classes as those learned from do, as far as both name them. */
    static void checkClassNames(List<String> learned, List<String> measured) {
        for (int c = 0; c < Math.min(learned.size(), measured.size()); c++) {
            if (!learned.get(c).equals(measured.get(c))) {
                throw new IllegalArgumentException("class " + c + " is \"" + measured.get(c)
                        + "\" in the dataset to measure and \"" + learned.get(c)
                        + "\" in what was learned; read both with one format, that which Csv.learn returns of the training file");
            }
        }
    }

    /** Rows none of which counts are told this. */
    static IllegalArgumentException noWeight(long rows) {
        return new IllegalArgumentException(Counts.allHave(rows, "row") + " weight 0; training needs one above 0");
    }

    /** What a batch of just so many rows with more targets is told. */
    static IllegalArgumentException tooManyTargets(Network network, int numbers, int rows) {
        return new IllegalArgumentException("x has " + Counts.of(rows, "row") + ", but y has "
                + Counts.of(numbers, "number") + ", and the loss takes " + network.targets() + " per row ("
                + network.loss().name() + " of "
                + Counts.of(network.outputs(), "output") + ")"
                + (network.loss() instanceof Loss.SoftmaxCrossEntropy ? ": the index of the class" : ""));
    }

    private static String wayOut(String what, Network network, int targets, int classes) {
        if (targets == 0) {
            return "; name its target columns where it is read, with label(...) or targets(...)";
        }
        boolean labels = classes > 0 && targets == 1;
        return labels && classes == network.outputs()
                ? "; call oneHot() of " + (what.startsWith("the source") ? "a" : "the")
                        + " dataset, or end the network with softmaxCrossEntropy()"
                : "";
    }

    private static void check(String what, Network network, int features, int targets, int classes) {
        if (features != network.inputs()) {
            throw new IllegalArgumentException(what + " has " + Counts.of(features, "feature") + ", the network "
                    + Counts.of(network.inputs(), "input") + "; start it with Network.inputs(" + features + ")");
        }
        if (targets != network.targets()) {
            throw new IllegalArgumentException(
                    what + " has " + Counts.of(targets, "target column") + ", the loss takes "
                            + network.targets() + " per row (" + network.loss().name() + " of "
                            + Counts.of(network.outputs(), "output") + ")" + wayOut(what, network, targets, classes));
        }
        if (network.loss() instanceof Loss.BinaryCrossEntropy && network.outputs() == 1 && classes > 2) {
            throw new IllegalArgumentException(
                    what + " has " + classes + " classes, but one output of binary cross-entropy"
                            + " tells two apart; end the network with dense(" + classes + ").softmaxCrossEntropy()");
        }
        if (network.loss() instanceof Loss.SoftmaxCrossEntropy && classes > network.outputs()) {
            throw new IllegalArgumentException(what + " has " + classes + " classes, the network "
                    + Counts.of(network.outputs(), "output") + "; give its last layer an output per class");
        }
    }
}
