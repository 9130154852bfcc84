// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder for {@code plugin.path} with converters that keep their schemas in a registry, of which Connect brings none. */
final class RegistryConverters {
    static final String AVRO = "io.apicurio.registry.utils.converter.AvroConverter";
    static final String JSON = "io.apicurio.registry.utils.converter.ExtJsonConverter";
    static final String PROTOBUF = "io.streampair.it.ProtobufConverter";

    private static final Path TEST_CLASSES = Path.of("target", "test-classes", "io", "streampair", "it");
    private static final Path FOLDER = Path.of("target", "converters").toAbsolutePath();

    private static final Lazy<Path> LAID_OUT = new Lazy<>(RegistryConverters::layOut);

    private static final Pattern CLASS_PATH = Pattern.compile(Pattern.quote(File.pathSeparator));

    /** What the workers have themselves, and what is there for the tests only. */
    private static final Pattern NOT_THEIRS = Pattern.compile(
            "(kafka-|connect-|jackson-|slf4j|junit|opentest4j|apiguardian|assertj|awaitility|hamcrest|testcontainers|docker|"
                    + "java-driver|native-protocol|datafaker|local-cluster|faker-|cassandra-).*");

    private RegistryConverters() {}

    /** The folder, in which the first call has put links to the jars of this test's own class path. */
    static Path folder() {
        return LAID_OUT.get();
    }

    /** A new converter, transform or predicate. */
    static <T> T instance(String className, Class<T> type) {
        try {
            return type.cast(Class.forName(className).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(className + " cannot be made", e);
        }
    }

    private static Path layOut() {
        try {
            Path plugin = FOLDER.resolve("apicurio");
            clear(plugin);
            for (String entry : CLASS_PATH.split(System.getProperty("java.class.path"), -1)) {
                Path jar = Path.of(entry);
                String name = jar.getFileName().toString();
                if (name.endsWith(".jar") && !NOT_THEIRS.matcher(name).matches()) {
                    Files.createSymbolicLink(plugin.resolve(name), jar);
                }
            }
            writeServices(plugin.resolve("services.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException("The converters cannot be laid out", e);
        }
        return FOLDER;
    }

    /** Makes an empty folder of it. */
    private static void clear(Path plugin) throws IOException {
        Files.createDirectories(plugin);
        try (Stream<Path> jars = Files.list(plugin)) {
            for (Path jar : jars.toList()) {
                Files.delete(jar);
            }
        }
    }

    /** Connect finds plugins by it: Apicurio's own jar has none, and the tests' classes are in none. */
    private static void writeServices(Path file) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("META-INF/services/org.apache.kafka.connect.storage.Converter"));
            jar.write(String.join("\n", AVRO, JSON, PROTOBUF).getBytes(StandardCharsets.UTF_8));
            try (Stream<Path> classes = Files.list(TEST_CLASSES)) {
                for (Path each : classes.toList()) {
                    if (each.getFileName().toString().startsWith("Protobuf")) {
                        jar.putNextEntry(new JarEntry("io/streampair/it/" + each.getFileName()));
                        jar.write(Files.readAllBytes(each));
                    }
                }
            }
        }
    }
}
