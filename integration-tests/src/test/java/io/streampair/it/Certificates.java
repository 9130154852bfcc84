// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An authority with the certificates that it has issued, made by the JDK's keytool: that of a node on 127.0.0.1, which has
 * no other name, and that of a client; and an authority that has issued none.
 */
final class Certificates {
    /** Of all stores and keys. */
    static final String PASSWORD = "planted-store-password";

    private static final String AUTHORITY = "authority";
    private static final String STRANGER = "stranger";
    private static final String NODE = "node";
    private static final String CLIENT = "client";

    private final Path folder;
    private final KeyStore all;

    private Certificates(Path folder, KeyStore all) {
        this.folder = folder;
        this.all = all;
    }

    static Certificates make(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Files.createDirectories(folder);
        Path store = folder.resolve("all.p12");
        Files.deleteIfExists(store);
        keytool(store, AUTHORITY, "-ext", "bc:c");
        keytool(store, STRANGER, "-ext", "bc:c");
        keytool(store, NODE, "-signer", AUTHORITY, "-ext", "san=ip:127.0.0.1");
        keytool(store, CLIENT, "-signer", AUTHORITY);
        Certificates certificates =
                new Certificates(folder.toAbsolutePath(), KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()));
        certificates.write();
        return certificates;
    }

    private static void keytool(Path store, String alias, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-keyalg",
                "EC",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString()));
        command.addAll(List.of(options));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("keytool has made no key of " + alias);
        }
    }

    private void write() throws GeneralSecurityException, IOException {
        for (String type : List.of("p12", "jks")) {
            writeTrust("trust." + type, AUTHORITY);
            writeKey("client." + type, CLIENT);
        }
        writeTrust("stranger.p12", STRANGER);
        writeKey("node.p12", NODE);
        Files.writeString(
                folder.resolve("trust.pem"),
                pem("CERTIFICATE", all.getCertificate(AUTHORITY).getEncoded()));
        StringBuilder client = new StringBuilder(pem("PRIVATE KEY", key(CLIENT).getEncoded()));
        for (Certificate certificate : all.getCertificateChain(CLIENT)) {
            client.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        Files.writeString(folder.resolve("client.pem"), client);
    }

    private void writeTrust(String file, String authority) throws GeneralSecurityException, IOException {
        KeyStore store = empty(file);
        store.setCertificateEntry(authority, all.getCertificate(authority));
        write(store, file);
    }

    private void writeKey(String file, String alias) throws GeneralSecurityException, IOException {
        KeyStore store = empty(file);
        store.setKeyEntry(alias, key(alias), PASSWORD.toCharArray(), all.getCertificateChain(alias));
        write(store, file);
    }

    private Key key(String alias) throws GeneralSecurityException {
        return all.getKey(alias, PASSWORD.toCharArray());
    }

    private static KeyStore empty(String file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(file.endsWith(".jks") ? "JKS" : "PKCS12");
        store.load(null, null);
        return store;
    }

    private void write(KeyStore store, String file) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + label
                + "-----\n";
    }

    /** One of the files: trust and client as .p12, .jks and .pem, stranger.p12, node.p12. */
    Path file(String name) {
        return folder.resolve(name);
    }
}
