// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.internal.core.metadata.DefaultEndPoint;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class ReloadedEnginesTest {
    private String content = "first";
    private int loads;

    private List<ByteBuffer> files() {
        if (content == null) {
            throw new SettingException("ssl.truststore.location", "/trust", "does not exist");
        }
        return List.of(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
    }

    private TlsEngines load() {
        if (content.equals("half")) {
            throw new SettingException("ssl.truststore.location", "/trust", "cannot be read");
        }
        loads++;
        try {
            return new TlsEngines(SSLContext.getDefault(), true, false, List.of(), List.of());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void connect(ReloadedEngines engines) {
        InetSocketAddress node = InetSocketAddress.createUnresolved("cassandra", 9042);
        assertThat(engines.newSslEngine(new DefaultEndPoint(node)).getPeerHost())
                .isEqualTo("cassandra");
    }

    @Test
    void should_load_what_has_changed_when_a_connection_is_made() {
        ReloadedEngines engines = new ReloadedEngines(this::files, this::load);
        connect(engines);
        assertThat(loads).isEqualTo(1);
        content = "second";
        connect(engines);
        connect(engines);
        assertThat(loads).isEqualTo(2);
    }

    @Test
    void should_go_on_with_what_it_had_while_files_are_replaced() {
        ReloadedEngines engines = new ReloadedEngines(this::files, this::load);
        content = null;
        connect(engines);
        content = "half";
        connect(engines);
        assertThat(loads).isEqualTo(1);
        content = "second";
        connect(engines);
        assertThat(loads).isEqualTo(2);
    }

    @Test
    void should_fail_at_once_if_there_is_nothing_to_go_on_with() {
        content = "half";
        assertThatThrownBy(() -> new ReloadedEngines(this::files, this::load)).isInstanceOf(SettingException.class);
    }
}
