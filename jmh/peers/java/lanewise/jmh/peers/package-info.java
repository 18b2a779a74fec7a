/**
 * Lanewise beside the best native libraries, in one process, in turn. Compiled only in the Maven profile {@code peers},
 * which downloads those libraries.
 */
package lanewise.jmh.peers;
