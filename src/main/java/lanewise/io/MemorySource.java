package lanewise.io;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes held in memory. */
record MemorySource(String name, byte[] bytes) implements ByteSource {

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
