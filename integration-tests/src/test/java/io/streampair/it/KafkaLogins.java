// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings of a broker with ACLs and of its clients: three principals named worker, source and sink. */
final class KafkaLogins {
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";

    private KafkaLogins() {}

    /** Of the broker: a listener with logins, and another one whose clients may do all. */
    static Map<String, String> broker() {
        return Map.of(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,WORKERS:SASL_PLAINTEXT",
                "sasl.enabled.mechanisms",
                "PLAIN",
                "listener.name.workers.plain.sasl.jaas.config",
                LOGIN + "user_worker=\"worker-secret\" user_source=\"source-secret\" user_sink=\"sink-secret\";",
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users",
                "User:ANONYMOUS");
    }

    /** Of the worker: its own login. */
    static Map<String, String> worker() {
        Map<String, String> properties = new HashMap<>(Map.of("sasl.jaas.config", of("worker")));
        for (String client : List.of("", "producer.", "consumer.", "admin.")) {
            properties.put(client + "security.protocol", "SASL_PLAINTEXT");
            properties.put(client + "sasl.mechanism", "PLAIN");
        }
        properties.put("offset.flush.interval.ms", "2000");
        return properties;
    }

    /** The value of {@code sasl.jaas.config} for one of worker, source and sink. */
    static String of(String user) {
        return LOGIN + "username=\"" + user + "\" password=\"" + user + "-secret\";";
    }
}
