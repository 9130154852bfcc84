// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.types.Password;

/** The secure connect bundle of an Astra database: a zip file with its address and TLS certificates. */
public final class BundleConfig {
    public static final String BUNDLE = "secure.connect.bundle";

    private final AbstractConfig config;

    BundleConfig(AbstractConfig config) {
        this.config = config;
    }

    static void define(ConfigDef definition) {
        new KeyGroup("Astra", definition)
                .add(
                        BUNDLE,
                        Type.PASSWORD,
                        null,
                        ConfigDef.LambdaValidator.with(BundleConfig::refuseEmpty, () -> "non-empty string"),
                        Importance.MEDIUM,
                        "The secure connect bundle of an Astra database: its path, where the file must exist on "
                                + "every worker; or `base64:` and its content in base64, which stays in memory. "
                                + "It replaces " + ConnectionConfig.CONTACT_POINTS + ", "
                                + ConnectionConfig.LOCAL_DATACENTER + " and ssl.*, which "
                                + "must not be set.");
    }

    private static void refuseEmpty(String key, Object value) {
        if (value != null && ((Password) value).value().isEmpty()) {
            throw new SettingException(key, value, "must be a non-empty string");
        }
    }

    boolean isSet() {
        return config.getPassword(BUNDLE) != null;
    }

    Optional<SecureBundle> bundle() {
        return Optional.ofNullable(config.getPassword(BUNDLE)).map(value -> new SecureBundle(value.value()));
    }

    static List<ConfigProblem> check(AbstractConfig config) {
        BundleConfig bundle = new BundleConfig(config);
        List<ConfigProblem> problems = new ArrayList<>();
        if (bundle.isSet()) {
            bundle.bundle()
                    .flatMap(SecureBundle::problem)
                    .ifPresent(problem -> problems.add(new ConfigProblem(BUNDLE, problem)));
            problems.addAll(bundle.contradictions());
        }
        return problems;
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
