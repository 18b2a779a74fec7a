/**
 * What several packages check of their arguments and say of them, in the same words. Not exported: for the other packages of this
 * library.
 */
package lanewise.checks;
