/** Programs to run from the command line: a gradient check of any network, and training on handwritten digits. */
package lanewise.verification.cli;
