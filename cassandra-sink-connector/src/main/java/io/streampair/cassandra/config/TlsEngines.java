// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.metadata.EndPoint;
import com.datastax.oss.driver.api.core.ssl.SslEngineFactory;
import java.net.InetSocketAddress;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/**
 * Creates the TLS engines of the driver's connections.
 *
 * @param checksHostNames whether a certificate must contain the host name or address that the sink connects to
 * @param looksUpNames whether to look up in DNS the name of a host that is known by address only
 * @param protocols TLS versions; empty for the JVM's defaults
 * @param cipherSuites empty for the JVM's defaults
 */
record TlsEngines(
        SSLContext context,
        boolean checksHostNames,
        boolean looksUpNames,
        List<String> protocols,
        List<String> cipherSuites)
        implements SslEngineFactory {

    static List<String> supportedProtocols() {
        return List.of(supported().getProtocols());
    }

    static List<String> supportedCipherSuites() {
        return List.of(supported().getCipherSuites());
    }

    private static SSLParameters supported() {
        try {
            return SSLContext.getDefault().getSupportedSSLParameters();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM does not support TLS", e);
        }
    }

    @Override
    public SSLEngine newSslEngine(EndPoint endPoint) {
        InetSocketAddress address = (InetSocketAddress) endPoint.resolve();
        String host = looksUpNames ? address.getHostName() : address.getHostString();
        SSLEngine engine = context.createSSLEngine(host, address.getPort());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        if (checksHostNames) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        if (!protocols.isEmpty()) {
            parameters.setProtocols(protocols.toArray(new String[0]));
        }
        if (!cipherSuites.isEmpty()) {
            parameters.setCipherSuites(cipherSuites.toArray(new String[0]));
        }
        engine.setSSLParameters(parameters);
        return engine;
    }

    @Override
    public void close() {
        // There is nothing to release.
    }
}
