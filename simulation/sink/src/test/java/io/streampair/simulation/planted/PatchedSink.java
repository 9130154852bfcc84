// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.planted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The sink and the simulation in a class loader of their own, with one source file of the sink changed and compiled again. */
final class PatchedSink extends ClassLoader {
    private static final Path SOURCES = Path.of("../../cassandra-sink-connector/src/main/java/io/streampair/cassandra");
    private static final String OURS = "io.streampair.";

    private final Map<String, byte[]> patched;

    private PatchedSink(Map<String, byte[]> patched) {
        super(PatchedSink.class.getClassLoader());
        this.patched = patched;
    }

    static PatchedSink with(PlantedBug bug) {
        String source = sourceOf(bug);
        return new PatchedSink(compile(bug.file(), source.replace(bug.original(), bug.replacement())));
    }

    /** The file of the sink in which the bug is planted, as it is. */
    static String sourceOf(PlantedBug bug) {
        try {
            return Files.readString(SOURCES.resolve(bug.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> compile(String file, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        JavaFileManager files = new InMemory(compiler.getStandardFileManager(null, null, null), classes);
        JavaFileObject text = new SimpleJavaFileObject(URI.create("string:///" + file), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        List<String> options = List.of("-nowarn", "-proc:none", "-classpath", System.getProperty("java.class.path"));
        boolean compiles = compiler.getTask(
                        new java.io.OutputStreamWriter(messages, StandardCharsets.UTF_8),
                        files,
                        null,
                        options,
                        null,
                        List.of(text))
                .call();
        if (!compiles) {
            throw new IllegalStateException(messages.toString(StandardCharsets.UTF_8));
        }
        Map<String, byte[]> compiled = new HashMap<>();
        classes.forEach((name, bytes) -> compiled.put(name, bytes.toByteArray()));
        return compiled;
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        private InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                }
            };
        }
    }

    /** The sink and the simulation are loaded here, all else is shared. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = name.startsWith(OURS) ? define(name) : super.loadClass(name, false);
            }
            return loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = patched.get(name);
        if (bytes == null) {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                bytes = in.readAllBytes();
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** What {@code Hunt.first} returns in this loader: after how many schedules what was found, or null. */
    String hunt(long from, int atMost) {
        try {
            return (String) loadClass("io.streampair.simulation.Hunt")
                    .getMethod("first", long.class, int.class)
                    .invoke(null, from, atMost);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
