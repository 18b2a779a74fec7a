package lanewise.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a call returns, and what it prints on the way. */
record Printed<T>(T result, String text) {

    /** A call of an example. */
    interface Call<T> {
        T run() throws IOException;
    }

    /** A main method. */
    interface Main {
        void run() throws IOException;
    }

    static <T> Printed<T> of(Call<T> call) throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        T result;
        try {
            System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
            result = call.run();
        } finally {
            System.setOut(out);
        }
        return new Printed<>(result, text.toString(StandardCharsets.UTF_8));
    }

    static String by(Main main) throws IOException {
        return of(() -> {
            main.run();
            return null;
        }).text;
    }
}
