// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.List;
import java.util.Optional;

/** Finds classes in the driver's options that do not exist. As in the driver, a name without a package is one of its own. */
final class DriverClasses {
    private static final List<String> PACKAGES = List.of(
            "com.datastax.oss.driver.internal.core.loadbalancing.",
            "com.datastax.dse.driver.internal.core.loadbalancing.",
            "com.datastax.oss.driver.internal.core.connection.",
            "com.datastax.oss.driver.internal.core.retry.",
            "com.datastax.oss.driver.internal.core.specex.",
            "com.datastax.oss.driver.internal.core.auth.",
            "com.datastax.dse.driver.internal.core.auth.",
            "com.datastax.oss.driver.internal.core.ssl.",
            "com.datastax.oss.driver.internal.core.time.",
            "com.datastax.oss.driver.internal.core.tracker.",
            "com.datastax.oss.driver.internal.core.session.throttling.",
            "com.datastax.oss.driver.internal.core.addresstranslation.",
            "com.datastax.oss.driver.internal.core.metadata.",
            "com.datastax.oss.driver.internal.core.metadata.schema.",
            "com.datastax.oss.driver.internal.core.metrics.",
            "com.datastax.oss.driver.internal.metrics.microprofile.",
            "com.datastax.oss.driver.internal.metrics.micrometer.");

    private DriverClasses() {}

    /** What is wrong with the value of an option, if it names classes. */
    static Optional<String> problem(String path, String value) {
        if (!path.endsWith(".class") && !path.endsWith(".classes")) {
            return Optional.empty();
        }
        for (String name : value.strip().split("\\s*,\\s*", -1)) {
            if (!exists(name)) {
                return Optional.of("names a class that the sink cannot load: '" + name
                        + "'. Correct it, or put its jar into " + "the lib folder of the plugin on every worker");
            }
        }
        return Optional.empty();
    }

    private static boolean exists(String name) {
        return name.contains(".") ? canLoad(name) : PACKAGES.stream().anyMatch(prefix -> canLoad(prefix + name));
    }

    private static boolean canLoad(String name) {
        try {
            Class.forName(name, false, DriverClasses.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
