/**
 * Training and serving: {@link lanewise.train.FloatTrainer} carries a {@link lanewise.train.Training} out on datasets, row
 * sources or single batches; {@link lanewise.train.FloatModel} predicts, saves and loads;
 * {@link lanewise.train.FloatLive} does both at once; {@link lanewise.train.FloatMetrics} measures.
 */
package lanewise.train;
