// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.common.Home;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The archives are what the installers of Confluent's hub, Strimzi and people expect. */
class ArchiveIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A link in Markdown to another page, not to a site or to a place on the same page. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?://|#)([^)#]+)[^)]*\\)");

    @ParameterizedTest
    @EnumSource
    void should_be_readable_as_a_stream_to_the_end(Archive archive) throws Exception {
        try (ZipFile zip = new ZipFile(archive.file(".zip").toFile())) {
            List<String> listed = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(Object::toString)
                    .toList();
            assertThat(archive.zipFiles()).containsOnlyKeys(listed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_have_one_top_folder_and_the_manifest_right_below_it(Archive archive) throws Exception {
        assertThat(archive.zipFiles().keySet()).allMatch(path -> path.startsWith(archive.topFolder() + "/"));
        assertThat(archive.zipFiles().keySet().stream().filter(path -> path.endsWith("manifest.json")))
                .containsExactly(archive.topFolder() + "/manifest.json");
    }

    @ParameterizedTest
    @EnumSource
    void should_say_in_its_manifest_what_the_installers_ask_for(Archive archive) throws Exception {
        JsonNode manifest = JSON.readTree(archive.content("manifest.json"));
        assertThat(manifest.path("name").asText()).isEqualTo(archive.component());
        assertThat(manifest.path("version").asText()).isEqualTo(Archive.version());
        assertThat(manifest.path("title").asText()).isNotBlank();
        assertThat(manifest.path("description").asText()).isNotBlank();
        assertThat(manifest.path("owner").path("username").asText()).isEqualTo(Archive.OWNER);
        assertThat(manifest.path("owner").path("name").asText()).isNotBlank();
        for (String url :
                List.of("/owner/url", "/support/url", "/documentation_url", "/source_url", "/license/0/url")) {
            assertThat(manifest.at(url).asText()).as(url).startsWith("https://");
        }
        for (String text :
                List.of("/support/summary", "/support/provider_name", "/docker_image/name", "/docker_image/tag")) {
            assertThat(manifest.at(text).asText()).as(text).isNotBlank();
        }
        assertThat(archive.names("assets"))
                .contains(manifest.at("/logo").asText().replace("assets/", ""));
        assertThat(manifest.path("requirements")).isNotEmpty();
        assertThat(manifest.path("tags")).isNotEmpty();
        assertThat(manifest.path("component_types").toString()).isEqualTo("[\"" + archive.type() + "\"]");
        assertThat(manifest.path("license").path(0).path("name").asText()).isNotBlank();
        assertThat(manifest.path("license").path(0).path("url").asText()).startsWith("https://");
        assertThat(manifest.path("release_date").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(new String(archive.content("manifest.json"), UTF_8)).doesNotContain("${");
    }

    @ParameterizedTest
    @EnumSource
    void should_have_a_logo_as_large_as_the_hub_wants_it(Archive archive) throws Exception {
        String logo =
                JSON.readTree(archive.content("manifest.json")).path("logo").asText();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(archive.content(logo)));
        assertThat(image.getWidth()).isGreaterThanOrEqualTo(400);
        assertThat(image.getHeight()).isGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void should_hold_the_same_files_as_zip_and_as_tar(Archive archive) throws Exception {
        Map<String, byte[]> zip = archive.zipFiles();
        Map<String, byte[]> tar = archive.tarFiles();
        assertThat(tar.keySet()).isEqualTo(zip.keySet());
        zip.forEach((path, bytes) -> assertThat(tar.get(path)).as(path).isEqualTo(bytes));
    }

    @ParameterizedTest
    @EnumSource
    void should_bring_these_libraries_and_no_others(Archive archive) throws Exception {
        Set<String> expected = new TreeSet<>(archive.libraries());
        expected.add(archive.jar());
        assertThat(archive.names("lib")).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void should_explain_how_to_use_it(Archive archive) throws Exception {
        assertThat(archive.names("doc")).contains("README.md", "LICENSE", "NOTICE", archive.connector() + "-config.md");
        Path configs = Home.find().resolve("connect-configs");
        assertThat(archive.names("etc")).containsExactly(archive.connector() + ".json", "worker.properties");
        for (String name : archive.names("etc")) {
            assertThat(archive.content("etc/" + name)).isEqualTo(Files.readAllBytes(configs.resolve(name)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_link_only_to_its_own_pages_and_to_other_sites(Archive archive) throws Exception {
        Set<String> pages = archive.names("doc");
        for (String page : pages) {
            if (page.endsWith(".md")) {
                Matcher links = LINK.matcher(new String(archive.content("doc/" + page), UTF_8));
                while (links.find()) {
                    assertThat(pages).as("pages that %s links to", page).contains(links.group(1));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_be_found_without_a_scan(Archive archive) throws Exception {
        String service = "META-INF/services/org.apache.kafka.connect." + archive.type() + "."
                + (archive.type().equals("source") ? "SourceConnector" : "SinkConnector");
        assertThat(new String(archive.jarFiles().get(service), UTF_8))
                .isEqualToIgnoringNewLines(archive.connectorClass());
    }

    @ParameterizedTest
    @EnumSource
    void should_come_with_their_checksums(Archive archive) throws Exception {
        for (String ending : List.of(".zip", ".tar.gz")) {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive.file(ending)));
            assertThat(archive.file(ending + ".sha512"))
                    .content()
                    .as("what sha512sum -c takes")
                    .isEqualToIgnoringNewLines(HexFormat.of().formatHex(digest) + " *" + archive.topFolder() + ending);
        }
    }
}
