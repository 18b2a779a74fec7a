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
 */
package lanewise.network;
