/**
 * Networks: what they are, where their parameters lie, and how value and gradient are computed.
 *
 * <p>Three things are kept apart. {@link lanewise.network.Network} is an immutable specification, made of {@link
 * lanewise.network.Layer}, {@link lanewise.network.Activation}, {@link lanewise.network.Initializer}, {@link
 * lanewise.network.Loss}, {@link lanewise.network.Regularization}. {@link lanewise.network.ParameterLayout} names the
 * blocks of the one flat array that holds all parameters; that array belongs to the caller, and {@link
 * lanewise.network.FloatInitialization} fills it. {@link lanewise.network.FloatBackprop} and {@link
 * lanewise.network.FloatPredictor} own the workspace of one thread and compute on both. {@link
 * lanewise.network.FloatSlicedDescent} takes a whole step, on several threads if asked, and hands the gradient on slice by
 * slice.
 *
 * <p>On a gradient: {@link lanewise.network.FloatGradients} clips it, {@link lanewise.network.GradientDiagnosis} says what
 * is wrong with it. After a step {@link lanewise.network.FloatMaxNorm} bounds the weights. All randomness comes from {@link
 * lanewise.network.RandomStreams}; which units are dropped says {@link lanewise.network.DropoutMask}.
 *
 * <p>Inside, what a specification says is done by a class of its own. A layer at work is a {@code FloatPass}:
 * {@code FloatDensePass}, {@code FloatSplitPass} if its way back can be taken apart, and one for each other kind of layer; its
 * activation is a {@code FloatElementwise}. {@code FloatForward} lines the passes up in one workspace, {@code FloatBlocks}
 * sends a batch through them block by block, {@code FloatBlockDeltas} goes back and leaves the gradients for later,
 * {@code FloatRowDescent} takes a whole step on one row, and {@code FloatGradientBound} tells beforehand that a gradient will
 * be finite. A loss at work is a {@code FloatLoss} ({@code FloatElementLosses}, {@code FloatRowLosses}), a penalty a
 * {@code FloatPenalty}. What does not fit is said by {@code NetworkChecks} of a network and by {@code FloatBatchChecks} of a
 * batch.
 */
package lanewise.network;
