package lanewise.jmh;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A build of the library, loaded by a class loader of its own, so that several run in one process. The classes of this package
 * that call the library are loaded again for each of them; the Vector API, which is the JDK's, is the same for all.
 */
final class LibraryBuild {

    private final String name;
    private final Path path;
    private final Class<?> cases;
    private final Class<?> simd;

    /**
     * Work made ready.
     *
     * @param timed does it once
     * @param results the arrays that it wrote
     */
    record Ready(Runnable timed, List<?> results) {}

    /**
     * Opens a build.
     *
     * @param name a word for reports
     * @param path a directory of classes, or a jar
     */
    LibraryBuild(String name, Path path) {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("--build " + name + ": there is no " + path);
        }
        this.name = name;
        this.path = path;
        try {
            ClassLoader loader = new Loader(path.toUri().toURL());
            cases = loader.loadClass(VersionCase.class.getName());
            simd = loader.loadClass("lanewise.kernel.Simd");
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "--build " + name + ": " + path
                            + " holds no classes of Lanewise; give src/target/classes or the jar",
                    e);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("--build " + name + ": " + path + " cannot be opened", e);
        }
    }

    String name() {
        return name;
    }

    /** Where it is and which vectors it computes with. */
    String describe() {
        try {
            return name + ": " + path + ", " + call(simd.getMethod("describe"));
        } catch (ReflectiveOperationException e) {
            return name + ": " + path;
        }
    }

    /**
     * Makes a case ready and does it once.
     *
     * @param caseName the case
     * @param operands the arrays that all builds compute with; the first one fills it
     */
    Ready prepare(String caseName, Map<String, Object> operands) {
        try {
            BuildWork work = (BuildWork) call(cases.getMethod("work", String.class, Map.class), caseName, operands);
            List<?> results = work.results().get();
            work.timed().run();
            return new Ready(work.timed(), results);
        } catch (ArithmeticException | OutOfMemoryError e) {
            throw new IllegalStateException(caseName
                    + ": its arrays are too large for this process; take smaller ones, or give it more with -Xmx", e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(caseName + " on the build " + name + ": " + e.getMessage(), e);
        } catch (ReflectiveOperationException | LinkageError e) {
            String lacking = e instanceof InvocationTargetException ? e.getCause().getMessage() : e.getMessage();
            throw new IllegalStateException(
                    caseName + ": the build " + name + " (" + path + ") lacks what it takes: " + lacking, e);
        }
    }

    private static Object call(Method method, Object... arguments) throws ReflectiveOperationException {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw e;
            }
        }
    }

    /** The classes of the build, and this package's anew; nothing else of Lanewise, wherever the program found its own. */
    private static final class Loader extends URLClassLoader {

        private static final String HERE = LibraryBuild.class.getPackageName() + ".";

        Loader(URL build) {
            super(new URL[] {build}, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String className) throws ClassNotFoundException {
            if (className.equals(BuildWork.class.getName())) {
                return BuildWork.class;
            }
            if (!className.startsWith(HERE)) {
                return super.findClass(className);
            }
            String file = className.substring(HERE.length()) + ".class";
            try (InputStream code = LibraryBuild.class.getResourceAsStream(file)) {
                if (code == null) {
                    throw new ClassNotFoundException(className);
                }
                byte[] bytes = code.readAllBytes();
                return defineClass(className, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(className, e);
            }
        }
    }
}
