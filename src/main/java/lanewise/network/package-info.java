/**
 * Networks: what they are, where their parameters lie, and how value and gradient are computed.
 *
 * <p>Three things are kept apart. {@link lanewise.network.Network} is an immutable specification.
 * {@link lanewise.network.ParameterLayout} names the blocks of the one flat array that holds all parameters; that array
 * belongs to the caller. Back-propagation owns the workspace of one thread and computes on both.
 */
package lanewise.network;
