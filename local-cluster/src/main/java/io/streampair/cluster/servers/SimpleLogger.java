// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import java.util.List;

/** The options of slf4j-simple, the log binding of brokers and workers. */
final class SimpleLogger {

    static final List<String> OPTIONS = List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
            // Thousands of lines: every setting of every client, and every name of every plugin.
            "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config.AbstractConfig=warn",
            "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.connect.runtime.isolation.DelegatingClassLoader=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS",
            "-Dorg.slf4j.simpleLogger.showShortLogName=true");

    private SimpleLogger() {}
}
