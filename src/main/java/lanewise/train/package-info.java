/** Training: networks on data. */
package lanewise.train;
