// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A secure connect bundle: a file, or its content as base64 text, which stays in memory. */
public final class SecureBundle {
    private static final String BASE64 = "base64:";
    private static final String CONTENT = "config.json";
    /** How every zip file begins, as base64. */
    private static final String ZIP_IN_BASE64 = "UEsD";

    private final String value;

    SecureBundle(String value) {
        this.value = value;
    }

    /** Has the session connect as the bundle says. */
    public void addTo(CqlSessionBuilder session) {
        if (isText()) {
            session.withCloudSecureConnectBundle(new ByteArrayInputStream(decoded()));
        } else {
            session.withCloudSecureConnectBundle(Path.of(value));
        }
    }

    /** What is wrong with it, and what to do; never its content. */
    Optional<String> problem() {
        try (InputStream content =
                        isText() ? new ByteArrayInputStream(decoded()) : Files.newInputStream(Path.of(value));
                ZipInputStream zip = new ZipInputStream(content)) {
            return problemOf(zip);
        } catch (NoSuchFileException | InvalidPathException e) {
            return Optional.of(noFile());
        } catch (IllegalArgumentException e) {
            return Optional.of("not base64 after " + BASE64 + "; make the text with `base64 -w0 BUNDLE.zip`");
        } catch (IOException e) {
            return Optional.of("the worker cannot read this file: " + e);
        }
    }

    private static Optional<String> problemOf(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            return Optional.of("not a secure connect bundle: it is not a zip file");
        }
        while (entry != null) {
            if (entry.getName().equals(CONTENT)) {
                return Optional.empty();
            }
            entry = zip.getNextEntry();
        }
        return Optional.of("not a secure connect bundle: it contains no " + CONTENT);
    }

    private String noFile() {
        return value.startsWith(ZIP_IN_BASE64)
                ? "looks like the content of a bundle; write " + BASE64 + " before it"
                : "this file does not exist on this worker; copy it to this path on every worker, or set " + BASE64
                        + " and the output of `base64 -w0 BUNDLE.zip`";
    }

    private boolean isText() {
        return value.startsWith(BASE64);
    }

    private byte[] decoded() {
        return Base64.getDecoder().decode(value.substring(BASE64.length()).replaceAll("\\s", ""));
    }

    /** The path; of a text, nothing that is secret. */
    @Override
    public String toString() {
        return isText() ? BASE64 + "[hidden]" : value;
    }
}
