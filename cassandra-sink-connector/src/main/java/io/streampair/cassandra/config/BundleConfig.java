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

/** The secure connect bundle of an Astra database: a zip file that says where it is and how to encrypt. */
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
                        "The path, on every worker, of the secure connect bundle of an Astra database. It says where "
                                + "the database is and how to encrypt, so that " + ConnectionConfig.CONTACT_POINTS
                                + ", " + ConnectionConfig.LOCAL_DATACENTER + " and ssl.* must not be set.");
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
                    ? Optional.of("is no secure connect bundle, since it holds no " + CONTENT)
                    : Optional.empty();
        } catch (ZipException e) {
            return Optional.of("is no secure connect bundle, since it is no zip file");
        } catch (InvalidPathException e) {
            return Optional.of("is no path");
        } catch (IOException e) {
            return Optional.of(
                    Files.exists(path().orElseThrow())
                            ? "cannot be read by the worker: " + e
                            : "does not exist on this worker; every worker needs the file at this path");
        }
    }

    private List<ConfigProblem> contradictions() {
        List<ConfigProblem> problems = new ArrayList<>();
        List<String> told = new ArrayList<>(
                config.originalsWithPrefix(SslConfig.PREFIX, false).keySet());
        told.add(ConnectionConfig.CONTACT_POINTS);
        told.add(ConnectionConfig.LOCAL_DATACENTER);
        for (String key : told) {
            if (config.originals().containsKey(key)) {
                problems.add(new ConfigProblem(key, "must be left out, since " + BUNDLE + " tells it"));
            }
        }
        RoutesConfig.routes(config).stream()
                .filter(route -> route.table().createsKeyspace())
                .map(route -> route.fullKey(TableConfig.KEYSPACE_CREATE))
                .distinct()
                .forEach(key -> problems.add(new ConfigProblem(
                        key,
                        "is not possible with " + BUNDLE + ", since Astra creates keyspaces outside of CQL alone")));
        return problems;
    }
}
