package lanewise.network;

/** What a pass may have to know about the block of rows that goes through it. Belongs to one workspace. */
final class Sweep {

    /** Whether units are dropped, and columns normalised by the statistics of the block. */
    boolean training;

    long seed;

    /** Number of the training step. */
    long step;

    /** Index in the whole batch of the first row of the call. */
    int firstRow;

    /** Index in the call of the first row of the block. */
    int blockRow;

    /** Index of the block in the call. */
    int block;
}
