// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The options of a Cassandra node's JVM. */
final class CassandraOptions {

    private static final String PACKAGE = "io/streampair/cluster/servers/";

    private CassandraOptions() {}

    static List<String> of(Path folder, Path yaml, String classPath) {
        List<String> options = new ArrayList<>(moduleAccess());
        options.addAll(agents(classPath));
        options.add("-Djava.net.preferIPv4Stack=true");
        options.add("-Djdk.attach.allowAttachSelf=true");
        options.add("-Dio.netty.tryReflectionSetAccessible=true");
        options.add("-Dlogback.configurationFile=" + PACKAGE + "cassandra-logback.xml");
        options.add("-Dcassandra.config=" + yaml.toUri());
        options.add("-Dcassandra.storagedir=" + folder);
        options.add("-Dcassandra.logdir=" + folder);
        // Otherwise the daemon closes its standard streams.
        options.add("-Dcassandra-foreground=true");
        // On one machine the ring settles and peers learn of a shutdown at once: skip these waits.
        options.add("-Dcassandra.ring_delay_ms=2000");
        options.add("-Dcassandra.skip_wait_for_gossip_to_settle=0");
        options.add("-Dcassandra.shutdown_announce_in_ms=200");
        options.add("-Dcassandra.superuser_setup_delay_ms=0");
        return options;
    }

    /** Cassandra 4.1 measures objects with jamm 0.3, which does without an agent only before Java 17. */
    private static List<String> agents(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith("jamm-0.3."))
                .map(entry -> "-javaagent:" + entry)
                .toList();
    }

    /** What Cassandra 5.0 reaches into below the public API of Java 17. */
    private static List<String> moduleAccess() {
        try (InputStream file = CassandraOptions.class.getResourceAsStream("cassandra-jvm.options")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
