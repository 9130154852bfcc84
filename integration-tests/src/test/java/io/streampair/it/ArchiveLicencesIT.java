// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The archives carry the names, licences and notices of all that they hold. */
class ArchiveLicencesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APACHE = "Apache License";
    /** Where a jar holds classes of another library, moved to a package of its own. */
    private static final Pattern SHADED = Pattern.compile("(?:META-INF/versions/\\d+/)?(.*/shaded/[^/]+)/.*\\.class");

    private static final Pattern TEXT = Pattern.compile("META-INF/[^/]*(LICENSE|NOTICE)[^/]*");
    /** In Netty's notice: a part of another's work, and the file of its licence. */
    private static final Pattern PART = Pattern.compile(
            "This product contains(?:(?!This product).)*?license/(LICENSE\\.[a-z0-9-]+\\.txt) \\((MIT|New BSD|BSD)",
            Pattern.DOTALL);
    /** These parts are in Netty's HTTP codecs, which the archive does not hold. */
    private static final Set<String> OF_HTTP =
            Set.of("LICENSE.webbit.txt", "LICENSE.hyper-hpack.txt", "LICENSE.nghttp2-hpack.txt");

    @ParameterizedTest
    @EnumSource
    void should_know_what_its_jars_hold_of_other_libraries(Archive archive) throws Exception {
        Set<String> folders = new TreeSet<>();
        for (String jar : archive.libraries()) {
            for (String path : archive.jarFiles(jar).keySet()) {
                Matcher shaded = SHADED.matcher(path);
                if (shaded.matches()) {
                    folders.add(shaded.group(1));
                }
            }
        }
        assertThat(folders).isEqualTo(archive.shaded().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void should_name_all_that_it_holds_in_its_sbom(Archive archive) throws Exception {
        assertThat(licences(archive).keySet()).isEqualTo(held(archive));
        assertThat(held(archive)).containsAll(mavenNames(archive));
    }

    @ParameterizedTest
    @EnumSource
    void should_list_all_that_it_holds_for_people(Archive archive) throws Exception {
        String list = new String(archive.content("doc/THIRD-PARTY-LICENSES"), UTF_8);
        Set<String> listed = new TreeSet<>();
        Matcher line = Pattern.compile("(?m)^(\\S+) (\\S+) \\(\\S+\\): \\S.*").matcher(list);
        while (line.find()) {
            listed.add(line.group(1) + "-" + line.group(2) + ".jar");
        }
        Set<String> expected = held(archive);
        expected.removeIf(name -> name.endsWith("-" + Archive.version() + ".jar"));
        assertThat(listed).isEqualTo(expected);
        assertThat(list).doesNotContainIgnoringCase("unknown");
    }

    @ParameterizedTest
    @EnumSource
    void should_carry_the_texts_that_its_jars_hold(Archive archive) throws Exception {
        Set<String> texts = new TreeSet<>();
        for (String path : archive.names("doc/licenses")) {
            texts.add(words(archive.content("doc/licenses/" + path)));
        }
        for (String jar : archive.libraries()) {
            archive.jarFiles(jar).forEach((path, bytes) -> {
                if (TEXT.matcher(path).matches() && !jar.contains(Archive.version())) {
                    assertThat(texts).as("%s in %s", path, jar).contains(words(bytes));
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_carry_the_text_of_every_licence(Archive archive) throws Exception {
        assertThat(new String(archive.content("doc/LICENSE"), UTF_8)).contains(APACHE, "Version 2.0");
        Set<String> texts = archive.names("doc/licenses");
        licences(archive).forEach((jar, licence) -> {
            if (!licence.contains("Apache")) {
                String library = jar.replaceAll("-\\d.*", "");
                assertThat(texts)
                        .as("texts of %s, which is licensed as %s", jar, licence)
                        .anyMatch(text -> text.startsWith(library + "/") && text.contains("LICENSE"));
            }
        });
    }

    @Test
    void should_carry_the_texts_of_the_parts_that_netty_names() throws Exception {
        String notice =
                new String(Archive.CASSANDRA_SINK.content("doc/licenses/java-driver-core/NOTICE_binary.txt"), UTF_8);
        Set<String> parts = new TreeSet<>();
        Matcher part = PART.matcher(notice);
        while (part.find()) {
            parts.add(part.group(1));
        }
        parts.removeAll(OF_HTTP);
        assertThat(parts).contains("LICENSE.slf4j.txt", "LICENSE.jbzip2.txt");
        assertThat(Archive.CASSANDRA_SINK.names("doc/licenses/netty")).containsAll(parts);
    }

    @ParameterizedTest
    @EnumSource
    void should_carry_licence_and_notice_in_its_own_jars(Archive archive) throws Exception {
        for (String jar : archive.names("lib")) {
            if (jar.contains(Archive.version())) {
                for (String name : Set.of("LICENSE", "NOTICE")) {
                    assertThat(archive.jarFiles(jar).get("META-INF/" + name))
                            .as("%s in %s", name, jar)
                            .isEqualTo(Files.readAllBytes(Home.find().resolve(name)));
                }
            }
        }
    }

    /** The jars in lib/ but the plugin's own, and those whose classes they hold. */
    private static Set<String> held(Archive archive) throws IOException {
        Set<String> held = new TreeSet<>(archive.libraries());
        archive.shaded().values().forEach(held::addAll);
        return held;
    }

    /** What Maven's files inside the jars say is in them. */
    private static Set<String> mavenNames(Archive archive) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String jar : archive.libraries()) {
            for (Map.Entry<String, byte[]> file : archive.jarFiles(jar).entrySet()) {
                if (file.getKey().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties")) {
                    Properties maven = new Properties();
                    maven.load(new StringReader(new String(file.getValue(), UTF_8)));
                    names.add(maven.getProperty("artifactId") + "-" + maven.getProperty("version") + ".jar");
                }
            }
        }
        return names;
    }

    /** The licences of each jar, as the SBOM has them. */
    private static Map<String, String> licences(Archive archive) throws IOException {
        Map<String, String> licences = new HashMap<>();
        for (JsonNode component :
                JSON.readTree(archive.content("doc/sbom.cyclonedx.json")).path("components")) {
            String jar = component.path("name").asText() + "-"
                    + component.path("version").asText() + ".jar";
            assertThat(component.path("licenses")).as(jar).isNotEmpty();
            licences.put(jar, component.path("licenses").toString());
        }
        return licences;
    }

    private static String words(byte[] text) {
        return new String(text, UTF_8).replaceAll("\\s+", " ").strip();
    }
}
