package lanewise.jmh.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the process of a comparison inherits, and what is said of peers that are not there. */
class PeerProcessTest {

    @Test
    void peersInheritNoSettings() {
        Map<String, String> environment = new TreeMap<>();
        for (String variable : new String[] {
            "ONEDNN_MAX_CPU_ISA", "DNNL_MAX_CPU_ISA", "MKL_CBWR", "MKL_ENABLE_INSTRUCTIONS", "ATEN_CPU_CAPABILITY",
            "KMP_BLOCKTIME", "OMP_WAIT_POLICY", "OMP_NUM_THREADS", "GOMP_CPU_AFFINITY", "GOTO_NUM_THREADS",
            "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"
        }) {
            environment.put(variable, "inherited");
        }
        environment.put("PATH", "/bin");
        PeerProcess.prepare(environment, "");
        Map<String, String> own = Map.of(
                "PATH", "/bin", "MKL_NUM_THREADS", "1", "OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1");
        assertEquals(new TreeMap<>(own), environment);
        PeerProcess.prepare(environment, "Zen");
        assertEquals("Zen", environment.get("OPENBLAS_CORETYPE"));
    }

    @Test
    void aMissingJarIsSaidToBeMissing() {
        assumeTrue(System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64"));
        assertEquals(
                "its jar is missing on the class path, which the profile peers fills: there is no"
                        + " org/bytedeco/nosuch/linux-x86_64/libnosuch.so",
                assertThrows(IllegalStateException.class, () -> NativeLibrary.open("nosuch", "libnosuch.so"))
                        .getMessage());
        NoClassDefFoundError error = new NoClassDefFoundError("org/ejml/data/FMatrix1Row");
        String sentence = "its jar is missing on the class path, which the profile peers fills: there is no class"
                + " org.ejml.data.FMatrix1Row";
        assertEquals(sentence, PeerProcess.sentence(error));
        error.initCause(new ClassNotFoundException("org.ejml.data.FMatrix1Row"));
        assertEquals(sentence, PeerProcess.sentence(error));
        assertEquals("why", PeerProcess.sentence(new ExceptionInInitializerError(new IllegalStateException("why"))));
    }
}
