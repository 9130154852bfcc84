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

/** The sink's own private key and certificates, in a file or in texts of the settings. */
final class SslIdentity {
    private static final String NOT_READ =
            "holds no private key with its certificate that can be read: they must be in "
                    + "PEM form, the key in PKCS#8 (`openssl pkcs8 -topk8` converts it), with ssl.key.password if it is encrypted";

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

    /** @throws SettingException if the key cannot be had */
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
            throw keyPassword.unusable("has no effect without a key, which " + SslConfig.KEYSTORE + SslStore.LOCATION
                    + " or " + SslConfig.KEY + " gives");
        }
    }

    private void checkTexts() {
        if (key.isSet()) {
            store.refuseBesides(SslConfig.KEY);
        }
        if (key.isSet() && !chain.isSet()) {
            throw chain.unusable("is needed, since " + SslConfig.KEY + " is set");
        }
        if (chain.isSet() && !key.isSet()) {
            throw key.unusable("is needed, since " + SslConfig.CERTIFICATE_CHAIN + " is set");
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
                    ? store.wrongPassword("is needed to read the key in the file")
                    : keyPassword.unusable("is needed and must be the password of the private key");
        } catch (GeneralSecurityException e) {
            throw store.unusable("cannot be used: " + e.getMessage());
        }
    }

    private void checkContent(KeyStore loaded) throws KeyStoreException {
        for (String alias : Collections.list(loaded.aliases())) {
            if (loaded.isKeyEntry(alias)) {
                return;
            }
        }
        throw store.password() == null
                ? store.wrongPassword("is needed to read the key in the file")
                : store.unusable(
                        "holds no private key; it may be meant for " + SslConfig.TRUSTSTORE + SslStore.LOCATION);
    }

    private String keyPassword() {
        return keyPassword.isSet() ? config.getPassword(SslConfig.KEY_PASSWORD).value() : null;
    }
}
