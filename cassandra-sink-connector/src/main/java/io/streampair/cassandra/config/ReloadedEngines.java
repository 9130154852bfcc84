// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.metadata.EndPoint;
import com.datastax.oss.driver.api.core.ssl.SslEngineFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS engines with the certificates that files hold when a connection is made, so that changed ones need no restart. While they
 * cannot be used it goes on with those of before. Thread-safe.
 */
final class ReloadedEngines implements SslEngineFactory {
    private static final Logger LOG = LoggerFactory.getLogger(ReloadedEngines.class);

    private final Supplier<List<ByteBuffer>> files;
    private final Supplier<TlsEngines> load;
    private List<ByteBuffer> loaded;
    private TlsEngines engines;

    /**
     * @param files reads the files; throws a {@link SettingException} if it cannot
     * @param load makes engines of what they hold; throws a {@link SettingException} if it cannot
     */
    ReloadedEngines(Supplier<List<ByteBuffer>> files, Supplier<TlsEngines> load) {
        this.files = files;
        this.load = load;
        this.loaded = files.get();
        this.engines = load.get();
    }

    @Override
    public SSLEngine newSslEngine(EndPoint endPoint) {
        return current().newSslEngine(endPoint);
    }

    private synchronized TlsEngines current() {
        try {
            List<ByteBuffer> now = files.get();
            if (!now.equals(loaded)) {
                engines = load.get();
                loaded = now;
                LOG.info("The certificates have changed; new connections use them");
            }
        } catch (SettingException e) {
            LOG.warn("New connections still use the previous certificates: {}", e.getMessage());
        }
        return engines;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
