package lanewise.verification;

/** The mistakes that people make in a backward pass. {@link PlainNetwork} has one place for each. */
enum PlantedBug {
    NONE,
    /** The weight gradients are sums over the rows, the loss is a mean. */
    MISSING_ONE_OVER_N,
    /** The derivative of the loss is taken of half the loss. */
    HALF_THE_LOSS,
    /** The derivative of the loss is taken of twice the loss. */
    TWICE_THE_LOSS,
    /** The bias gradient is assigned row by row instead of added. */
    BIAS_NOT_SUMMED,
    /** The weight gradient is written [out][in]. */
    WEIGHT_GRADIENT_TRANSPOSED,
    /** Delta goes back through W where Wᵀ belongs. */
    DELTA_THROUGH_W,
    /** The backward pass uses the activations of the evaluation before. */
    STALE_ACTIVATION,
    /** The derivative of the activation is taken at its output. */
    DERIVATIVE_AT_OUTPUT,
    /** The derivative of ReLU is 1 where the output is at least 0, which it always is. */
    RELU_GREATER_OR_EQUAL,
    /** The derivative of ReLU is 1 on the negative side. */
    RELU_SIDE_FLIPPED,
    /** The derivative of leaky ReLU is 0 on the negative side. */
    LEAKY_SLOPE_FORGOTTEN,
    /** Softmax is differentiated once more although the loss has it fused. */
    SOFTMAX_DERIVATIVE_TWICE,
    /** Columns beyond the last full group of lanes get no gradient. */
    LAST_LANES_DROPPED,
    /** The last row of every weight matrix gets no gradient. */
    LAST_ROW_DROPPED,
    /** The last column of every weight matrix gets no gradient. */
    LAST_COLUMN_DROPPED,
    /** The weight gradient starts one entry too late in the flat array. */
    OFFSET_PLUS_ONE,
    /** The bias gradients of two layers of equal width are exchanged. */
    BIASES_SWAPPED,
    /** The gradient is added to what the array held. */
    NOT_CLEARED,
    /** The penalty is in the loss but not in the gradient. */
    L2_MISSING,
    /** The gradient penalises biases too. */
    L2_ON_BIASES,
    /** The derivative of λ/2·w² is taken as 2·λ·w. */
    L2_TWICE,
    /** The gradient is clipped before it is returned. */
    CLIPPED,
    /** The dropout mask of the forward pass is not applied to delta. */
    DROPOUT_NOT_IN_BACKWARD,
    /** The loss is a mean over the outputs, its gradient belongs to their sum. */
    SUM_OVER_OUTPUTS,
    /** The first row takes no part in the gradient. */
    ONE_SAMPLE_IGNORED,
    /** A single entry is too large by a hundred-thousandth. */
    ONE_ENTRY_SLIGHTLY_OFF,
    /** One fused multiply-add subtracts. */
    FMA_SIGN,
    /** Rows are added up in float. */
    FLOAT_ACCUMULATION,
    /** The rows that only fill up the buffer take part in the gradient. */
    PADDING_ROWS_INCLUDED
}
