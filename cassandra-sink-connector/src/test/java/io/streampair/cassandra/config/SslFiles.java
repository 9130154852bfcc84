// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/**
 * Valid and invalid TLS files. The password is {@code right}; that of the key in {@code key2.p12} and in {@code
 * encrypted-key.pem} is {@code other}.
 */
final class SslFiles {
    private static final char[] RIGHT = "right".toCharArray();
    private static final char[] OTHER = "other".toCharArray();
    private static final String ENCRYPTION = "PBEWithSHA1AndDESede";

    private final Path folder;
    private final Certificate certificate;
    private final PrivateKey key;

    private SslFiles(Path folder) throws GeneralSecurityException, IOException {
        this.folder = folder;
        this.certificate = anyCertificate();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        this.key = generator.generateKeyPair().getPrivate();
    }

    static void write(Path folder) throws GeneralSecurityException, IOException {
        SslFiles files = new SslFiles(folder);
        files.writeStores();
        files.writePem();
        files.writeBundles();
    }

    /** A certificate that the JVM trusts; its content does not matter. */
    private static Certificate anyCertificate() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(
                Path.of(System.getProperty("java.home"), "lib/security/cacerts").toFile(), (char[]) null);
        return trusted.getCertificate(trusted.aliases().nextElement());
    }

    private void writeStores() throws GeneralSecurityException, IOException {
        for (String type : new String[] {"JKS", "PKCS12"}) {
            String extension = type.equals("JKS") ? ".jks" : ".p12";
            KeyStore trust = empty(type);
            trust.setCertificateEntry("ca", certificate);
            store(trust, "trust" + extension);
            KeyStore identity = empty(type);
            identity.setKeyEntry("sink", key, RIGHT, new Certificate[] {certificate});
            store(identity, "key" + extension);
            store(empty(type), "empty" + extension);
        }
        KeyStore identity = empty("JKS");
        identity.setKeyEntry("sink", key, OTHER, new Certificate[] {certificate});
        store(identity, "key2.jks");
        Files.writeString(folder.resolve("garbage"), "not what it should be");
    }

    private static KeyStore empty(String type) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }

    private void store(KeyStore store, String name) throws GeneralSecurityException, IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name))) {
            store.store(file, RIGHT);
        }
    }

    private void writePem() throws GeneralSecurityException, IOException {
        String trusted = pem("CERTIFICATE", certificate.getEncoded());
        String plain = pem("PRIVATE KEY", key.getEncoded());
        String encrypted = pem("ENCRYPTED PRIVATE KEY", encrypted());
        Files.writeString(folder.resolve("trust.pem"), trusted);
        Files.writeString(folder.resolve("key.pem"), plain + trusted);
        Files.writeString(folder.resolve("key-alone.pem"), plain);
        Files.writeString(folder.resolve("encrypted-key.pem"), encrypted + trusted);
        Files.writeString(folder.resolve("pkcs1.pem"), pem("RSA PRIVATE KEY", pkcs1()) + trusted);
    }

    /** The PKCS#1 key within PKCS#8, whose header has 26 bytes for keys of 1024 bits. */
    private byte[] pkcs1() {
        byte[] pkcs8 = key.getEncoded();
        return Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
    }

    private byte[] encrypted() throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance(ENCRYPTION);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(ENCRYPTION).generateSecret(new PBEKeySpec(OTHER)),
                new PBEParameterSpec(new byte[8], 1000));
        AlgorithmParameters parameters = cipher.getParameters();
        return new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(key.getEncoded())).getEncoded();
    }

    private static String pem(String label, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
    }

    private void writeBundles() throws IOException {
        zip("bundle.zip", Map.of("config.json", "{}"));
        zip("other.zip", Map.of("readme.txt", "hello"));
    }

    private void zip(String name, Map<String, String> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
