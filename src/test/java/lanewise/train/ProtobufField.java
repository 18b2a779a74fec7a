package lanewise.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A field of a Protocol Buffers message: a whole number, or bytes. Every kind of field that ONNX files have is read. */
record ProtobufField(int number, long value, ByteBuffer bytes) {

    /** Of a string. */
    String text() {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    /** Of a message inside this one. */
    List<ProtobufField> message() {
        return fields(bytes);
    }

    /** All fields of a message, in their order. */
    static List<ProtobufField> fields(ByteBuffer message) {
        ByteBuffer bytes = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        List<ProtobufField> fields = new ArrayList<>();
        while (bytes.hasRemaining()) {
            long key = varint(bytes);
            int number = (int) (key >>> 3);
            switch ((int) (key & 7)) {
                case 0 -> fields.add(new ProtobufField(number, varint(bytes), null));
                case 5 -> fields.add(new ProtobufField(number, bytes.getInt(), null));
                case 2 -> {
                    int length = (int) varint(bytes);
                    fields.add(new ProtobufField(number, 0, bytes.slice(bytes.position(), length)));
                    bytes.position(bytes.position() + length);
                }
                default -> throw new AssertionError("field " + number + " has wire type " + (key & 7));
            }
        }
        return fields;
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte part = bytes.get();
            value |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new AssertionError("a number of more than ten bytes");
    }

    /** The one field of that number. */
    static ProtobufField only(List<ProtobufField> message, int number) {
        List<ProtobufField> found = message.stream().filter(field -> field.number == number).toList();
        if (found.size() != 1) {
            throw new AssertionError("field " + number + " is there " + found.size() + " times");
        }
        return found.getFirst();
    }
}
