// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.netty.handler.ssl.SslContextBuilder;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Collections;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.common.config.AbstractConfig;

/** The trusted certificates: from a file, from PEM text in the settings, or those that the JVM trusts. */
final class SslTrust {
    private final SslText certificates;
    private final SslStore store;

    SslTrust(AbstractConfig config) {
        this.certificates = new SslText(config, SslConfig.TRUSTED_CERTIFICATES);
        this.store = new SslStore(config, SslConfig.TRUSTSTORE);
    }

    /** @throws SettingException if the certificates cannot be read */
    void addTo(SslContextBuilder context) {
        store.checkUse();
        if (certificates.isSet()) {
            store.refuseTogetherWith(SslConfig.TRUSTED_CERTIFICATES);
            addPem(context, certificates.stream(), certificates.unusable("contains no certificate in PEM format"));
        } else if (store.isSet() && store.isPem()) {
            addPem(context, store.pem(), store.unusable("contains no certificate in PEM format"));
        } else if (store.isSet()) {
            addStore(context);
        }
    }

    private static void addPem(SslContextBuilder context, InputStream pem, SettingException failure) {
        try {
            context.trustManager(pem);
        } catch (IllegalArgumentException e) {
            throw failure;
        }
    }

    private void addStore(SslContextBuilder context) {
        KeyStore loaded = store.load();
        try {
            checkContent(loaded);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(loaded);
            context.trustManager(factory);
        } catch (GeneralSecurityException e) {
            throw store.unusable("cannot use this file: " + e.getMessage());
        }
    }

    private void checkContent(KeyStore loaded) throws KeyStoreException {
        for (String alias : Collections.list(loaded.aliases())) {
            if (loaded.isCertificateEntry(alias)) {
                return;
            }
        }
        throw store.password() == null
                ? store.wrongPassword("must be set to read the certificates in ssl.truststore.location")
                : store.unusable("contains no trusted certificate; import the authority's certificate with keytool");
    }
}
