/**
 * Random numbers and orders that are a function of a seed, the same on every machine. Not exported: for the other packages of
 * this library.
 */
package lanewise.random;
