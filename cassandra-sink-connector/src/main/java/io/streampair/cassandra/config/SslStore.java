// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.types.Password;

/** A file of certificates or keys, with its format and password. */
final class SslStore {
    static final String LOCATION = "location";
    static final String PASSWORD = "password";
    static final String TYPE = "type";

    static final String JKS = "JKS";
    static final String PKCS12 = "PKCS12";
    static final String PEM = "PEM";

    private static final byte[] PEM_BEGIN = "-----BEGIN ".getBytes(StandardCharsets.US_ASCII);

    private final AbstractConfig config;
    private final String prefix;

    /** @param prefix of the file's settings: {@code ssl.truststore.} or {@code ssl.keystore.} */
    SslStore(AbstractConfig config, String prefix) {
        this.config = config;
        this.prefix = prefix;
    }

    /** @throws SettingException if the password is set without a file, or for a PEM file */
    void checkUse() {
        if (!isSet() && password() != null) {
            throw wrongPassword("has no effect without " + prefix + LOCATION);
        }
        if (isSet() && isPem() && password() != null) {
            throw wrongPassword("must not be set for a PEM file; set " + SslConfig.KEY_PASSWORD + " for an encrypted "
                    + "private key");
        }
    }

    /** @throws SettingException if a file is set as well as this key */
    void refuseTogetherWith(String key) {
        if (isSet()) {
            throw unusable("must not be set together with " + key + "; remove one of them");
        }
    }

    boolean isSet() {
        return location() != null;
    }

    boolean isPem() {
        return type().equals(PEM);
    }

    /** The password; null if none is set. */
    char[] password() {
        Password password = config.getPassword(prefix + PASSWORD);
        return password == null ? null : password.value().toCharArray();
    }

    /** The content of a PEM file. */
    InputStream pem() {
        return new ByteArrayInputStream(content());
    }

    /** Loads a JKS or PKCS12 file. */
    KeyStore load() {
        byte[] content = content();
        if (startsWith(content, PEM_BEGIN)) {
            throw new SettingException(
                    prefix + TYPE, type(), "does not match " + location() + ", which is a PEM " + "file; set PEM");
        }
        try {
            KeyStore store = KeyStore.getInstance(type());
            store.load(new ByteArrayInputStream(content), password());
            return store;
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw wrongPassword("wrong password for " + location());
            }
            throw notOfType(e);
        } catch (GeneralSecurityException e) {
            throw notOfType(e);
        }
    }

    private SettingException notOfType(Exception cause) {
        return unusable("cannot be read as a " + type() + " file (" + cause.getMessage() + "); set " + prefix + TYPE
                + " to the file's " + "format");
    }

    /** @param message what is wrong and what to do; follows the key and the location */
    SettingException unusable(String message) {
        return new SettingException(prefix + LOCATION, location(), message);
    }

    SettingException wrongPassword(String message) {
        return new SettingException(prefix + PASSWORD, config.getPassword(prefix + PASSWORD), message);
    }

    /** @throws SettingException if the worker cannot read the file */
    byte[] content() {
        return new SettingFile(prefix + LOCATION, location()).content();
    }

    private static boolean startsWith(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    private String location() {
        return config.getString(prefix + LOCATION);
    }

    private String type() {
        return config.getString(prefix + TYPE).toUpperCase(Locale.ROOT);
    }
}
