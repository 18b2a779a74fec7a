/**
 * Training and serving.
 *
 * <p>{@link lanewise.train.FloatTrainer} carries a {@link lanewise.train.Training} ({@link lanewise.train.Clipping}, {@link
 * lanewise.train.EarlyStop}, {@link lanewise.train.Rollback}, {@link lanewise.train.Decay} among it) out on datasets, row sources
 * or single batches. A {@link lanewise.train.TrainingListener}, such as {@link lanewise.train.ProgressLine}, hears an {@link
 * lanewise.train.EpochReport} after each epoch and an {@link lanewise.train.EpochProgress} within a long one, and a run ends with
 * a {@link lanewise.train.TrainingReport}, a step that must not be taken with a {@link lanewise.train.DivergedException}. {@link
 * lanewise.train.FloatNetworkObjective} gives a network on a dataset to the minimizers.
 *
 * <p>Choosing: {@link lanewise.train.FloatRateRange} tries learning rates and returns a {@link lanewise.train.RateRange},
 * {@link lanewise.train.FloatHalving} chooses one {@link lanewise.train.Candidate} and returns a {@link
 * lanewise.train.HalvingReport}. A {@link lanewise.train.RateRangeListener} and a {@link lanewise.train.HalvingListener} hear of
 * it, and may end it.
 *
 * <p>Serving: {@link lanewise.train.FloatModel} saves, loads and exports, and predicts by a {@link
 * lanewise.train.FloatPrediction} per thread. {@link lanewise.train.FloatLive} learns while each {@link
 * lanewise.train.FloatLivePrediction} reads a published version.
 *
 * <p>Measuring: {@link lanewise.train.FloatMetrics}, {@link lanewise.train.ConfusionMatrix}, {@link
 * lanewise.train.Evaluation}, and {@link lanewise.train.FloatCalibration} for probabilities that mean what they say.
 *
 * <p>Inside a trainer: {@code FloatStepper} takes a step, on the gradient of {@code FloatParallelBackprop} or, where no gradient
 * is stored, by {@code FloatSlicedStep} and {@code FloatRowStep}; {@code FloatAccumulation} lets batches wait for one,
 * {@code LearningRate} says how long it is. {@code FloatContender} is a candidate of a choice at work, {@code CalibrationFit} finds
 * what a calibration needs. {@code FloatRuns} and {@code FloatRun} go through the epochs, {@code FloatBatches}
 * through the batches, {@code FloatProgress} says how far. {@code FloatGradientCheck} refuses a step that must not be taken;
 * {@code FloatRecovery} says why, or goes back to what {@code FloatLastGood} keeps. {@code DataFit}, {@code FloatRows} and
 * {@code FloatLabels} say what is wrong with the data. Files: {@code FloatCheckpoint} with {@code Progress},
 * {@code TrainingTerms} and {@code LearnedFrom}; {@code FloatModelFile}, {@code SpecificationText} for the networks in both;
 * {@code FloatOnnx}. Measuring: {@code FloatEvaluator}, of sources {@code FloatSourceEvaluator}. Serving: {@code FloatVersions}.
 */
package lanewise.train;
