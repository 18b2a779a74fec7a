package lanewise.verification;

/**
 * How far a check has come.
 *
 * @param block the block it is in
 * @param done comparisons made
 * @param total comparisons to make; a failing fast check adds some
 */
public record Progress(String block, long done, long total) {}
