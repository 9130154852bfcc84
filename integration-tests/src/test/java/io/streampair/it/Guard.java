// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

/**
 * Protects a Cassandra: clients must log in and need permissions; a second port takes only TLS with a client's certificate.
 */
final class Guard {
    /** The password of the role {@link #ROLE}, and one that is not. */
    static final String PASSWORD = "planted-password";

    static final String WRONG_PASSWORD = "planted-guess";
    static final String ROLE = "sink";

    private final Certificates certificates;
    private final int tlsPort;
    private final Path secrets;

    private Guard(Certificates certificates, int tlsPort, Path secrets) {
        this.certificates = certificates;
        this.tlsPort = tlsPort;
        this.secrets = secrets;
    }

    static Guard make(Path folder) {
        try {
            Certificates certificates = Certificates.make(folder);
            Path secrets = certificates.file("secrets.properties");
            Files.writeString(
                    secrets,
                    "password=" + PASSWORD + "\nwrong=" + WRONG_PASSWORD + "\nstore=" + Certificates.PASSWORD + "\n");
            return new Guard(certificates, freePort(), secrets);
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException("The certificates and secrets of the guarded Cassandra cannot be made", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Map<String, Object> cassandraYaml() {
        Map<String, Object> yaml = new HashMap<>();
        yaml.put("authenticator", "PasswordAuthenticator");
        yaml.put("authorizer", "CassandraAuthorizer");
        // Not to remember for two seconds that something is not permitted.
        yaml.put("permissions_validity", "0ms");
        yaml.put("native_transport_port_ssl", tlsPort);
        yaml.put(
                "client_encryption_options",
                Map.of(
                        "enabled",
                        true,
                        "optional",
                        false,
                        "require_client_auth",
                        true,
                        "keystore",
                        file("node.p12"),
                        "keystore_password",
                        Certificates.PASSWORD,
                        "truststore",
                        file("trust.p12"),
                        "truststore_password",
                        Certificates.PASSWORD,
                        "store_type",
                        "PKCS12"));
        return yaml;
    }

    /** Lets connectors take secrets from a file. */
    Map<String, String> workerProperties() {
        return Map.of(
                "config.providers", "env,file",
                "config.providers.file.class", "org.apache.kafka.common.config.provider.FileConfigProvider",
                "config.providers.file.param.allowed.paths", secrets.getParent().toString());
    }

    /** Raises the log levels far above the default, to check that even then no secret is logged. */
    Map<String, String> workerEnvironment() {
        String logger = " -Dorg.slf4j.simpleLogger.log.";
        return Map.of("JAVA_TOOL_OPTIONS", logger + "io.streampair=trace" + logger + "com.datastax.oss.driver=debug");
    }

    /** A reference to password, wrong or store in the file of secrets, which the worker resolves. */
    String secret(String name) {
        return "${file:" + secrets + ":" + name + "}";
    }

    String file(String name) {
        return certificates.file(name).toString();
    }

    int tlsPort() {
        return tlsPort;
    }
}
