// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.UnsupportedProtocolVersionException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.internal.core.metadata.DefaultEndPoint;
import io.netty.handler.ssl.NotSslRecordException;
import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.write.FailureKind;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFailureTest {
    private static final String REFUSED = "server replied 'Provided username sink and/or password are incorrect'";

    private final Map<String, String> settings = Settings.needed();

    private RuntimeException explain(Throwable... ofNodes) {
        List<Map.Entry<Node, Throwable>> errors = new ArrayList<>();
        for (Throwable error : ofNodes) {
            errors.add(new SimpleEntry<>(node(), error));
        }
        return new ConnectionFailure(new SinkConfig(settings).connection())
                .explain(AllNodesFailedException.fromErrors(errors));
    }

    private static Node node() {
        return (Node) Proxy.newProxyInstance(
                Node.class.getClassLoader(),
                new Class<?>[] {Node.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "node";
                    default -> null;
                });
    }

    private static AuthenticationException login(String answer) {
        return new AuthenticationException(
                new DefaultEndPoint(InetSocketAddress.createUnresolved("127.0.0.1", 9042)), answer);
    }

    private static Throwable lost(Throwable cause) {
        return new ClosedConnectionException("Unexpected error on channel", cause);
    }

    private static Throwable handshake(Exception cause) {
        SSLHandshakeException failure = new SSLHandshakeException(cause.getMessage());
        failure.initCause(new CertificateException(cause.getMessage(), cause));
        return lost(failure);
    }

    private static void assertSetting(RuntimeException failure, String key, String part) {
        assertThat(failure).isInstanceOf(SettingException.class).hasMessageContaining(part);
        assertThat(((SettingException) failure).key()).isEqualTo(key);
        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.FATAL);
    }

    private void logsIn() {
        settings.put("username", "sink");
        settings.put("password", "planted");
    }

    @Test
    void should_tell_that_the_login_is_refused_without_the_password() {
        logsIn();
        RuntimeException failure = explain(login(REFUSED));
        assertSetting(
                failure,
                "username",
                "Invalid value sink for configuration username: the cluster refused this " + "role and its password");
        assertThat(failure).isInstanceOf(RefusedLoginException.class).hasMessageNotContaining("planted");
    }

    @Test
    void should_name_the_files_of_a_login_that_is_refused(@TempDir Path folder) throws IOException {
        Path role = Files.writeString(folder.resolve("role"), "sink\n");
        settings.put("username.file", role.toString());
        settings.put(
                "password.file",
                Files.writeString(folder.resolve("password"), "planted ").toString());
        RuntimeException failure = explain(login(REFUSED));
        assertSetting(failure, "username.file", "Invalid value " + role + " for configuration username.file");
        assertThat(failure)
                .hasMessageContaining("refused this role and its password.file (")
                .hasMessageContaining("white space in the files counts")
                .hasMessageNotContaining("planted");
    }

    @Test
    void should_tell_that_a_login_is_needed() {
        assertSetting(explain(login("requires authentication")), "username", "the cluster requires a login");
    }

    @Test
    void should_wait_for_a_cluster_that_cannot_look_a_login_up() {
        logsIn();
        RuntimeException failure = explain(login("Unable to perform authentication: Cannot achieve consistency level"));
        assertThat(failure).isInstanceOf(UnreachableException.class).hasMessageContaining("system_auth");
        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.MOMENT);
    }

    @Test
    void should_hear_the_nodes_that_answer() {
        logsIn();
        assertSetting(explain(lost(new ConnectException("Connection refused")), login(REFUSED)), "username", "refused");
    }

    @Test
    void should_wait_for_nodes_that_cannot_be_reached() {
        RuntimeException failure = explain(lost(new ConnectException("Connection refused: /127.0.0.1:9042")));
        assertThat(failure)
                .isInstanceOf(UnreachableException.class)
                .hasMessage("Invalid value 127.0.0.1 for configuration contact.points: cannot connect "
                        + "(Connection refused: /127.0.0.1:9042); check that Cassandra listens there and no "
                        + "firewall blocks the port");
        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.MOMENT);
        assertThat(explain(lost(new UnknownHostException("nowhere"))))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("cannot resolve the host name");
    }

    @Test
    void should_wait_for_nodes_that_hang_up_and_think_of_tls() {
        assertThat(explain(lost(new IOException("Connection reset"))))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("the node closed the connection (Connection reset)");
        assertThat(explain(lost(new ClosedChannelException())))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("the node closed the connection (ClosedChannelException)");
        RuntimeException failure = explain(new ClosedConnectionException("Lost connection to remote peer"));
        assertThat(failure)
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("the node closed the connection (Lost connection to remote peer)")
                .hasMessageContaining("set ssl.enabled=true if");
        settings.put("ssl.enabled", "true");
        assertThat(explain(new ClosedConnectionException("Lost connection to remote peer")))
                .isInstanceOf(UnreachableException.class)
                .hasMessageNotContaining("ssl.enabled");
    }

    @Test
    void should_tell_what_is_wrong_with_certificates() {
        settings.put("ssl.enabled", "true");
        assertSetting(
                explain(handshake(new CertPathBuilderException("unable to find valid certification path"))),
                "ssl.truststore.location",
                "does not contain the authority that issued the node's certificate");
        assertSetting(
                explain(handshake(new CertificateException("No name matching localhost found"))),
                "contact.points",
                "the node's certificate does not contain this host (No name matching localhost found)");
        assertSetting(explain(handshake(new CertificateExpiredException("NotAfter"))), "ssl.enabled", "not valid now");
        assertSetting(
                explain(lost(new SSLHandshakeException("Received fatal alert: bad_certificate"))),
                "ssl.keystore.location",
                "must be set, since the node asks for a client certificate");
        assertSetting(
                explain(lost(new SSLHandshakeException("Received fatal alert: protocol_version"))),
                "ssl.enabled.protocols",
                "no TLS version or cipher suite in common with the node");
        assertSetting(
                explain(lost(new NotSslRecordException("not an SSL/TLS record"))),
                "ssl.enabled",
                "the node answered without TLS");
    }

    @Test
    void should_tell_of_the_bundle_what_it_leads_to(@TempDir Path folder) throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            zip.putNextEntry(new ZipEntry("config.json"));
        }
        settings.keySet().removeAll(List.of("contact.points", "local.datacenter"));
        settings.put("secure.connect.bundle", bundle.toString());
        assertSetting(
                explain(handshake(new CertificateException("No name matching localhost found"))),
                "secure.connect.bundle",
                "bundle.zip for configuration secure.connect.bundle: TLS failed with this bundle (No name "
                        + "matching localhost found); download it again");
        assertThat(explain(lost(new ConnectException("Connection refused"))))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("for configuration secure.connect.bundle: cannot connect");
        assertThat(FailureKind.of(explain(new DriverTimeoutException("init query OPTIONS: timed out after 5000 ms"))))
                .isEqualTo(FailureKind.MOMENT);
        assertSetting(
                explain(new IllegalStateException("no config.json")),
                "secure.connect.bundle",
                "cannot use this bundle (All 1 node(s) tried for the query failed");
    }

    @Test
    void should_wait_when_an_encrypted_connection_is_lost() {
        settings.put("ssl.enabled", "true");
        assertThat(FailureKind.of(explain(lost(new SSLException("closed while handshaking")))))
                .isEqualTo(FailureKind.MOMENT);
    }

    @Test
    void should_leave_what_it_does_not_know_as_it_is() {
        RuntimeException failure = explain(UnsupportedProtocolVersionException.forNegotiation(
                new DefaultEndPoint(InetSocketAddress.createUnresolved("127.0.0.1", 9042)), List.of()));
        assertThat(failure).isInstanceOf(AllNodesFailedException.class);
    }
}
