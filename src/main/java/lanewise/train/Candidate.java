package lanewise.train;

import java.util.Objects;
import lanewise.network.Network;

/**
 * One of several settings to choose from.
 *
 * @param name what it is called in the report, unlike all others of a choice
 * @param network the network
 * @param training how to train it; its number of epochs is what the winner is trained for
 */
public record Candidate(String name, Network network, Training training) {

    /** Checks that nothing is missing. */
    public Candidate {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(training, "training");
    }
}
