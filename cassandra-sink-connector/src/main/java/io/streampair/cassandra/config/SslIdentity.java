// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.netty.handler.ssl.SslContextBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import org.apache.kafka.common.config.AbstractConfig;

/** The sink's private key and certificates, from a file or from PEM text in the settings. */
final class SslIdentity {
    private static final String NOT_READ =
            "no readable private key with a certificate. Both must be in PEM format, the key in PKCS#8 "
                    + "(convert it with `openssl pkcs8 -topk8`); set ssl.key.password if the key is encrypted";

    private final SslText key;
    private final SslText chain;
    private final SslText keyPassword;
    private final SslStore store;
    private final AbstractConfig config;

    SslIdentity(AbstractConfig config) {
        this.config = config;
        this.key = new SslText(config, SslConfig.KEY);
        this.chain = new SslText(config, SslConfig.CERTIFICATE_CHAIN);
        this.keyPassword = new SslText(config, SslConfig.KEY_PASSWORD);
        this.store = new SslStore(config, SslConfig.KEYSTORE);
    }

    /** @throws SettingException if the key cannot be read */
    void addTo(SslContextBuilder context) {
        store.checkUse();
        checkTexts();
        if (key.isSet()) {
            addTexts(context);
        } else if (store.isSet() && store.isPem()) {
            addPemFile(context);
        } else if (store.isSet()) {
            addStore(context);
        } else if (keyPassword.isSet()) {
            throw keyPassword.unusable("has no effect without a private key; set " + SslConfig.KEYSTORE
                    + SslStore.LOCATION + " or " + SslConfig.KEY);
        }
    }

    private void checkTexts() {
        if (key.isSet()) {
            store.refuseTogetherWith(SslConfig.KEY);
        }
        if (key.isSet() && !chain.isSet()) {
            throw chain.unusable("required because " + SslConfig.KEY + " is set");
        }
        if (chain.isSet() && !key.isSet()) {
            throw key.unusable("required because " + SslConfig.CERTIFICATE_CHAIN + " is set");
        }
    }

    private void addTexts(SslContextBuilder context) {
        try {
            context.keyManager(chain.stream(), key.stream(), keyPassword());
        } catch (IllegalArgumentException e) {
            throw key.unusable(NOT_READ);
        }
    }

    private void addPemFile(SslContextBuilder context) {
        try {
            context.keyManager(store.pem(), store.pem(), keyPassword());
        } catch (IllegalArgumentException e) {
            throw store.unusable(NOT_READ);
        }
    }

    private void addStore(SslContextBuilder context) {
        KeyStore loaded = store.load();
        try {
            checkContent(loaded);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            String password = keyPassword();
            factory.init(loaded, password == null ? store.password() : password.toCharArray());
            context.keyManager(factory);
        } catch (UnrecoverableKeyException e) {
            throw store.password() == null && !keyPassword.isSet()
                    ? store.wrongPassword("must be set to read the private key in ssl.keystore.location")
                    : keyPassword.unusable("must be set to the password of the private key");
        } catch (GeneralSecurityException e) {
            throw store.unusable("cannot use this file: " + e.getMessage());
        }
    }

    private void checkContent(KeyStore loaded) throws KeyStoreException {
        for (String alias : Collections.list(loaded.aliases())) {
            if (loaded.isKeyEntry(alias)) {
                return;
            }
        }
        throw store.password() == null
                ? store.wrongPassword("must be set to read the private key in ssl.keystore.location")
                : store.unusable("contains no private key; a file with trusted certificates belongs in "
                        + SslConfig.TRUSTSTORE + SslStore.LOCATION);
    }

    private String keyPassword() {
        return keyPassword.isSet() ? config.getPassword(SslConfig.KEY_PASSWORD).value() : null;
    }
}
