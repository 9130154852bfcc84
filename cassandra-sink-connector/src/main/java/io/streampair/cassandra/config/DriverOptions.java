// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.config.DriverOption;
import com.datastax.oss.driver.api.core.config.ProgrammaticDriverConfigLoaderBuilder;
import com.datastax.oss.driver.api.core.config.TypedDriverOption;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import io.streampair.cassandra.text.NearestName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;

/**
 * The Java driver's own options, by their paths in its
 * <a
 * href="https://docs.datastax.com/en/developer/java-driver/latest/manual/core/configuration/reference/">reference</a>.
 */
public final class DriverOptions {
    /** Precedes the path of a driver option. */
    public static final String PREFIX = "driver.";

    private static final Map<String, String> SINK_KEYS = Map.of(
            "basic.contact-points", ConnectionConfig.CONTACT_POINTS,
            "basic.load-balancing-policy.local-datacenter", ConnectionConfig.LOCAL_DATACENTER,
            "basic.request.timeout", ConnectionConfig.REQUEST_TIMEOUT_MS,
            "basic.request.consistency", RowConfig.CONSISTENCY_LEVEL,
            "advanced.protocol.compression", ConnectionConfig.COMPRESSION,
            "basic.cloud.secure-connect-bundle", BundleConfig.BUNDLE);

    private static final Map<String, Class<?>> TYPES = types();

    private final Map<String, String> values = new TreeMap<>();

    DriverOptions(AbstractConfig config) {
        config.originalsWithPrefix(PREFIX).forEach((path, value) -> values.put(path, value.toString()));
    }

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new TreeMap<>();
        for (TypedDriverOption<?> option : TypedDriverOption.builtInValues()) {
            types.put(option.getRawOption().getPath(), option.getExpectedType().getRawType());
        }
        return types;
    }

    static List<ConfigProblem> check(AbstractConfig config) {
        DriverOptions options = new DriverOptions(config);
        boolean logsIn = new CredentialsConfig(config).areSet();
        boolean hasBundle = new BundleConfig(config).isSet();
        boolean encrypts = hasBundle || new SslConfig(config).isEnabled();
        List<ConfigProblem> problems = new ArrayList<>();
        options.values.forEach((path, value) -> {
            String problem = problem(path, value);
            if (logsIn && path.startsWith("advanced.auth-provider.")) {
                problem = "contradicts " + CredentialsConfig.USERNAME + "; set one of them";
            } else if (encrypts && path.startsWith("advanced.ssl-engine-factory.")) {
                problem = "contradicts " + (hasBundle ? BundleConfig.BUNDLE : SslConfig.ENABLED) + "; set one of them";
            }
            if (problem != null) {
                problems.add(new ConfigProblem(PREFIX + path, problem));
            }
        });
        return problems;
    }

    private static String problem(String path, String value) {
        if (SINK_KEYS.containsKey(path)) {
            return "cannot be set here; use the sink's own key " + SINK_KEYS.get(path);
        }
        if (path.equals("advanced.metadata.schema.enabled") && !value.equals("true")) {
            return "must be true: the sink reads the schema of its tables";
        }
        Class<?> type = TYPES.get(path);
        if (type == null) {
            return isOfMap(path)
                    ? null
                    : "unknown option of the Java driver"
                            + NearestName.of(path, TYPES.keySet(), 3)
                                    .map(nearest -> "; did you mean " + PREFIX + nearest + "?")
                                    .orElse("");
        }
        try {
            parse(type, value);
            return DriverClasses.problem(path, value).orElse(null);
        } catch (ConfigException e) {
            return "must be a " + type.getSimpleName()
                    + (type == Duration.class ? ", such as 500 ms or 2 seconds" : "");
        }
    }

    private static boolean isOfMap(String path) {
        return TYPES.entrySet().stream()
                .anyMatch(option -> option.getValue() == Map.class && path.startsWith(option.getKey() + "."));
    }

    private static Object parse(Class<?> type, String text) {
        String key = "value";
        Config value = ConfigFactory.parseMap(Map.of(key, text));
        if (type == Boolean.class) {
            return value.getBoolean(key);
        }
        if (type == Integer.class) {
            return value.getInt(key);
        }
        if (type == Long.class) {
            return value.getBytes(key);
        }
        if (type == Double.class) {
            return value.getDouble(key);
        }
        if (type == Duration.class) {
            return value.getDuration(key);
        }
        return text;
    }

    /** Adds the options to the driver's configuration. Lists are separated by commas. */
    public void applyTo(ProgrammaticDriverConfigLoaderBuilder driver) {
        values.forEach((path, value) -> {
            DriverOption option = () -> path;
            if (TYPES.get(path) == List.class) {
                driver.withStringList(option, List.of(value.strip().split("\\s*,\\s*")));
            } else {
                driver.withString(option, value);
            }
        });
    }
}
