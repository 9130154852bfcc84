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
 * Encrypts the driver's connections.
 *
 * @param checksHostNames whether a certificate must be made out for the host that is connected to
 * @param looksUpNames whether DNS is asked for the name of a host of which only the address is known
 * @param protocols versions of TLS; empty for the JVM's default
 * @param cipherSuites empty for the JVM's default
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
            throw new IllegalStateException("This JVM knows no TLS", e);
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
        // Nothing is held.
    }
}
