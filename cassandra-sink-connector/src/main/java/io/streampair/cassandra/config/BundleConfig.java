// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The secure connect bundle of an Astra database: a zip file with its address and TLS certificates. */
public final class BundleConfig {
    public static final String BUNDLE = "secure.connect.bundle";

    private static final String CONTENT = "config.json";

    private final AbstractConfig config;

    BundleConfig(AbstractConfig config) {
        this.config = config;
    }

    static void define(ConfigDef definition) {
        new KeyGroup("Astra", definition)
                .add(
                        BUNDLE,
                        Type.STRING,
                        null,
                        new ConfigDef.NonEmptyString(),
                        Importance.MEDIUM,
                        "Path of the secure connect bundle of an Astra database; the file must exist on every "
                                + "worker. It replaces " + ConnectionConfig.CONTACT_POINTS + ", "
                                + ConnectionConfig.LOCAL_DATACENTER + " and ssl.*, which "
                                + "must not be set.");
    }

    boolean isSet() {
        return config.getString(BUNDLE) != null;
    }

    Optional<Path> path() {
        return isSet() ? Optional.of(Path.of(config.getString(BUNDLE))) : Optional.empty();
    }

    static List<ConfigProblem> check(AbstractConfig config) {
        BundleConfig bundle = new BundleConfig(config);
        List<ConfigProblem> problems = new ArrayList<>();
        if (bundle.isSet()) {
            bundle.fileProblem().ifPresent(problem -> problems.add(new ConfigProblem(BUNDLE, problem)));
            problems.addAll(bundle.contradictions());
        }
        return problems;
    }

    private Optional<String> fileProblem() {
        try (ZipFile zip = new ZipFile(path().orElseThrow().toFile())) {
            return zip.getEntry(CONTENT) == null
                    ? Optional.of("not a secure connect bundle: it contains no " + CONTENT)
                    : Optional.empty();
        } catch (ZipException e) {
            return Optional.of("not a secure connect bundle: it is not a zip file");
        } catch (InvalidPathException e) {
            return Optional.of("not a path");
        } catch (IOException e) {
            return Optional.of(
                    Files.exists(path().orElseThrow())
                            ? "the worker cannot read this file: " + e
                            : "this file does not exist on this worker; copy it to this path on every worker");
        }
    }

    private List<ConfigProblem> contradictions() {
        List<ConfigProblem> problems = new ArrayList<>();
        List<String> keys = new ArrayList<>(
                config.originalsWithPrefix(SslConfig.PREFIX, false).keySet());
        keys.add(ConnectionConfig.CONTACT_POINTS);
        keys.add(ConnectionConfig.LOCAL_DATACENTER);
        for (String key : keys) {
            if (config.originals().containsKey(key)) {
                problems.add(new ConfigProblem(
                        key,
                        "must not be set together with " + BUNDLE + ", which contains " + "it; remove one of them"));
            }
        }
        RoutesConfig.routes(config).stream()
                .filter(route -> route.table().createsKeyspace())
                .map(route -> route.fullKey(TableConfig.KEYSPACE_CREATE))
                .distinct()
                .forEach(key -> problems.add(new ConfigProblem(
                        key,
                        "cannot be used with " + BUNDLE + ": Astra does not create keyspaces with CQL. Create "
                                + "it in the Astra console")));
        return problems;
    }
}
