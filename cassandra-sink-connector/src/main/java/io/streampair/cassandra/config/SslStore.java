// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.types.Password;

/** A file of certificates or keys, and what is needed to read it. */
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

    /** @param prefix of the keys that tell of the file */
    SslStore(AbstractConfig config, String prefix) {
        this.config = config;
        this.prefix = prefix;
    }

    /** @throws SettingException if something tells of a file that is not there, or contradicts what it is */
    void checkUse() {
        if (!isSet() && password() != null) {
            throw wrongPassword("has no effect without " + prefix + LOCATION);
        }
        if (isSet() && isPem() && password() != null) {
            throw wrongPassword("must be left out, since a PEM file has no password; that of a private key in it is "
                    + SslConfig.KEY_PASSWORD);
        }
    }

    /** @throws SettingException if a file is named besides what this key holds */
    void refuseBesides(String key) {
        if (isSet()) {
            throw unusable("cannot be used together with " + key + ": set one of them");
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

    /** The text of a PEM file. */
    InputStream pem() {
        return new ByteArrayInputStream(content());
    }

    /** What a JKS or PKCS12 file holds. */
    KeyStore load() {
        byte[] content = content();
        if (startsWith(content, PEM_BEGIN)) {
            throw new SettingException(prefix + TYPE, type(), "does not fit " + location() + ", which is a PEM file");
        }
        try {
            KeyStore store = KeyStore.getInstance(type());
            store.load(new ByteArrayInputStream(content), password());
            return store;
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw wrongPassword("is not the password of " + location());
            }
            throw notOfType(e);
        } catch (GeneralSecurityException e) {
            throw notOfType(e);
        }
    }

    private SettingException notOfType(Exception cause) {
        return unusable("is no readable " + type() + " file (" + cause.getMessage() + "); set " + prefix + TYPE
                + " to its format");
    }

    /** @param message in words that follow the key and the location */
    SettingException unusable(String message) {
        return new SettingException(prefix + LOCATION, location(), message);
    }

    SettingException wrongPassword(String message) {
        return new SettingException(prefix + PASSWORD, config.getPassword(prefix + PASSWORD), message);
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(Path.of(location()));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw unusable("does not exist on this worker; every worker needs the file at this path");
        } catch (IOException e) {
            throw unusable("cannot be read by the worker: " + e);
        }
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
