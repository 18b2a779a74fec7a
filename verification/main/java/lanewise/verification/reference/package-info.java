/**
 * The mathematics of a network, written down a second time: forward and backward pass from the textbook formulas, on
 * commons-math matrices, in {@code double}, without one Lanewise kernel.
 *
 * <p>It shares with the library the specification of a network and the flat parameter array, nothing else. To change
 * how a layer, an activation, a loss or a penalty is differentiated here, open the class that carries its name.
 */
package lanewise.verification.reference;
