// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.internal.core.metadata.DefaultEndPoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SslConfigTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeFiles() throws Exception {
        SslFiles.write(folder);
    }

    /** @param settings of the form key=value, without the prefix ssl. */
    private static SSLEngine engine(InetSocketAddress node, String... settings) {
        Map<String, String> properties = Settings.with("ssl.enabled", "true");
        for (String setting : settings) {
            String[] pair = setting.replace("$dir", folder.toString()).split("=", 2);
            properties.put("ssl." + pair[0], pair[1]);
        }
        return new SinkConfig(properties)
                .connection()
                .sslEngines()
                .orElseThrow()
                .newSslEngine(new DefaultEndPoint(node));
    }

    private static SSLEngine engine(String... settings) {
        return engine(InetSocketAddress.createUnresolved("cassandra", 9042), settings);
    }

    @Test
    void should_not_encrypt_unless_it_is_asked_for() {
        assertThat(new SinkConfig(Settings.needed()).connection().sslEngines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truststore.location=$dir/trust.jks",
                "truststore.location=$dir/trust.jks truststore.password=right",
                "truststore.location=$dir/trust.p12 truststore.password=right truststore.type=pkcs12",
                "truststore.location=$dir/trust.pem truststore.type=PEM",
                "keystore.location=$dir/key.jks keystore.password=right",
                "keystore.location=$dir/key.p12 keystore.password=right keystore.type=PKCS12",
                "keystore.location=$dir/key2.jks keystore.password=right key.password=other",
                "keystore.location=$dir/key.pem keystore.type=PEM",
                "keystore.location=$dir/encrypted-key.pem keystore.type=PEM key.password=other",
                "protocols=" // none of these at all
            })
    void should_read_stores_of_every_format(String settings) {
        String[] given = settings.equals("protocols=") ? new String[0] : settings.split(" ");
        SSLEngine engine = engine(given);
        assertThat(engine.getUseClientMode()).isTrue();
        assertThat(engine.getPeerHost()).isEqualTo("cassandra");
        assertThat(engine.getPeerPort()).isEqualTo(9042);
    }

    @Test
    void should_take_certificates_and_keys_as_texts() throws IOException {
        Map<String, String> settings = new HashMap<>(Settings.with("ssl.enabled", "true"));
        settings.put("ssl.truststore.certificates", Files.readString(folder.resolve("trust.pem")));
        settings.put("ssl.keystore.certificate.chain", Files.readString(folder.resolve("trust.pem")));
        settings.put("ssl.keystore.key", Files.readString(folder.resolve("encrypted-key.pem")));
        settings.put("ssl.key.password", "other");
        assertThat(new SinkConfig(settings).connection().sslEngines()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\\n", "\n", "\r\n"})
    void should_take_texts_on_one_line(String lineEnd) throws IOException {
        Map<String, String> settings = new HashMap<>(Settings.with("ssl.enabled", "true"));
        settings.put("ssl.truststore.certificates", read("trust.pem", lineEnd) + read("trust.pem", lineEnd));
        settings.put("ssl.keystore.certificate.chain", read("trust.pem", lineEnd));
        settings.put("ssl.keystore.key", read("encrypted-key.pem", lineEnd));
        settings.put("ssl.key.password", "other");
        assertThat(new SinkConfig(settings).connection().sslEngines()).isPresent();
    }

    private static String read(String file, String lineEnd) throws IOException {
        return Files.readString(folder.resolve(file)).strip().replace("\n", lineEnd);
    }

    @Test
    void should_check_host_names_by_default() {
        assertThat(engine().getSSLParameters().getEndpointIdentificationAlgorithm())
                .isEqualTo("HTTPS");
        assertThat(engine("endpoint.identification.algorithm=")
                        .getSSLParameters()
                        .getEndpointIdentificationAlgorithm())
                .isNull();
    }

    @Test
    void should_look_up_the_name_of_an_address_only_when_set() throws IOException {
        InetSocketAddress node = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 9042);
        assertThat(engine(node).getPeerHost()).isEqualTo("127.0.0.1");
        node = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 9042);
        assertThat(engine(node, "reverse.lookup=true").getPeerHost()).isEqualTo(node.getHostName());
    }

    @Test
    void should_offer_only_the_protocols_and_cipher_suites_that_are_named() {
        SSLEngine engine = engine("enabled.protocols=TLSv1.3", "cipher.suites=TLS_AES_256_GCM_SHA384");
        assertThat(engine.getEnabledProtocols()).containsExactly("TLSv1.3");
        assertThat(List.of(engine.getEnabledCipherSuites())).containsExactly("TLS_AES_256_GCM_SHA384");
    }
}
