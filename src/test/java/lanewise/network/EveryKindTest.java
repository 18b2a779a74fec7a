package lanewise.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A kind of layer, activation or loss that is new must come into the lists that the tests of all kinds go through. */
class EveryKindTest {

    private static void assertEvery(Class<?> kind, Function<Network, Stream<?>> parts) {
        Set<String> permitted = Arrays.stream(kind.getPermittedSubclasses()).map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tested = EveryNetwork.NETWORKS.stream().flatMap(parts).map(part -> name(kind, part.getClass()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(permitted, tested);
    }

    /** The kind of a part: for one of a user's own, the interface that it implements. */
    private static String name(Class<?> kind, Class<?> part) {
        for (Class<?> permitted : kind.getPermittedSubclasses()) {
            if (permitted.isAssignableFrom(part)) {
                return permitted.getSimpleName();
            }
        }
        return part.getSimpleName();
    }

    @Test
    void everyLayer() {
        assertEvery(Layer.class, network -> network.allLayers().stream());
    }

    @Test
    void everyActivation() {
        assertEvery(Activation.class, network -> network.allLayers().stream()
                .filter(Layer.Dense.class::isInstance)
                .map(layer -> ((Layer.Dense) layer).activation()));
    }

    @Test
    void everyLoss() {
        assertEvery(Loss.class, network -> Stream.of(network.loss()));
    }
}
