// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.config.Presets;
import io.streampair.faker.generate.FieldDefinition;
import io.streampair.faker.value.Rendering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

/**
 * The hashes of the records of each preset and generator. They are the same in each JVM; docs/pinned-data.md says when
 * they may change. -Dupdate.golden=true writes them anew.
 */
class PinnedDataTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/streampair/faker/pinned-data.txt");
    private static final long[] BEGINS = {0, 250_000, 1_000_000_000_000L};
    private static final int RECORDS = 500;

    @Test
    void should_make_the_records_that_are_pinned() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String preset : Presets.NAMES) {
            hashes.put("preset " + preset, hash(Configurations.of("preset", preset, "seed", "7"), 2));
        }
        generators().forEach((name, settings) -> hashes.put("generator " + name, hash(field(settings), 3)));
        StringBuilder lines = new StringBuilder();
        hashes.forEach(
                (name, hash) -> lines.append(name).append(": ").append(hash).append('\n'));
        if (Boolean.getBoolean("update.golden")) {
            Files.writeString(GOLDEN, lines);
        }

        assertThat(lines.toString())
                .as("hashes of pinned records: docs/pinned-data.md says when they may change")
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void should_pin_each_generator() {
        for (String generator : FieldDefinition.generators()) {
            assertThat(generators().keySet()).anyMatch(name -> name.split(" ", -1)[0].equals(generator));
        }
    }

    /** Settings of a field x, separated by spaces. */
    private static Map<String, String> generators() {
        Map<String, String> generators = new LinkedHashMap<>();
        generators.put("expression", "expression=#{number.numberBetween '1','1000000'}");
        generators.put(
                "is",
                "is=concat(integer(1,1000000),uuid(),lorem(9),decimal(0,1,4),normal(0,1),walk(0,9,1),zipf(99,1),y)");
        generators.put("choice", "generator=choice options=a,b,c weights=1,2,3");
        generators.put("constant", "generator=constant value=7");
        generators.put("sequence", "generator=sequence start=5 step=-3");
        generators.put("version", "generator=version");
        generators.put("unique numbers", "generator=unique max=4000000000000000000");
        generators.put("unique texts", "generator=unique format=??????????###");
        generators.put("integer", "generator=integer min=-5 max=1000000");
        generators.put("integer normal", "generator=integer min=0 max=100 distribution=normal");
        generators.put("integer log-normal", "generator=integer min=0 max=100000 distribution=log-normal mean=50");
        generators.put("integer exponential", "generator=integer min=0 max=100000 distribution=exponential mean=50");
        generators.put("integer zipf", "generator=integer min=1 max=1000000 distribution=zipf exponent=1.1");
        generators.put("decimal", "generator=decimal min=0 max=1000 scale=4");
        generators.put("decimal normal", "generator=decimal min=0 max=1000 distribution=normal");
        generators.put("double", "generator=double min=-1 max=1");
        generators.put("double normal", "generator=double min=-9 max=9 distribution=normal");
        generators.put("double log-normal", "generator=double min=0 max=1e9 distribution=log-normal mean=3");
        generators.put("double exponential", "generator=double min=0 max=1e9 distribution=exponential mean=3");
        generators.put("walk", "generator=walk min=0 max=100 deviation=0.7");
        generators.put("walk decimal", "generator=walk min=0 max=100 deviation=0.7 type=decimal");
        generators.put("boolean", "generator=boolean odds=0.3");
        generators.put("uuid", "generator=uuid");
        generators.put("uuid 7", "generator=uuid version=7");
        generators.put("regex", "generator=regex pattern=[A-Z]{2,5}(a|b)+[0-9]?");
        generators.put("bytes", "generator=bytes min.size=0 max.size=20");
        generators.put("timestamp", "generator=timestamp jitter.ms=5000");
        generators.put("date", "generator=date min=1970-01-01 max=2030-12-31");
        generators.put("time", "generator=time min=00:00 max=23:59:59");
        generators.put("template", "generator=template template=a{y}b");
        generators.put("struct", "generator=struct fields=a fields.a.generator=uuid");
        generators.put("array", "generator=array max.size=5 element.generator=integer element.min=0 element.max=9");
        generators.put("map", "generator=map key.generator=uuid value.generator=boolean");
        return generators;
    }

    private static Map<String, String> field(String settings) {
        Map<String, String> configuration = Configurations.of(
                "fields", "x,y", "fields.y.generator", "sequence", "value.format", "json", "clock.interval.ms", "0.5");
        String text = settings.startsWith("expression=") ? settings : settings.replace(' ', '\n');
        for (String setting : text.split("\n", -1)) {
            configuration.put("fields.x." + setting.split("=", 2)[0], setting.split("=", 2)[1]);
        }
        return configuration;
    }

    private static String hash(Map<String, String> configuration, int begins) {
        RecordGenerator generator = RecordGenerator.from(configuration);
        MessageDigest digest = sha256();
        for (int begin = 0; begin < begins; begin++) {
            for (int i = 0; i < RECORDS; i++) {
                SourceRecord record = generator.generate(BEGINS[begin] + i);
                digest.update(text(record.keySchema(), record.key()));
                digest.update(text(record.valueSchema(), record.value()));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static byte[] text(Schema schema, Object value) {
        StringBuilder text = new StringBuilder();
        Rendering.appendJson(text, schema, value);
        return text.append('\n').toString().getBytes(UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
