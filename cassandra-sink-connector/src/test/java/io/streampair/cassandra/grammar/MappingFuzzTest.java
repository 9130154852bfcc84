// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random texts; {@code -Dfuzz.seconds=60} sets the duration and {@code -Dfuzz.seed=…} the seed. */
class MappingFuzzTest {
    private static final int LEAST_TEXTS = 20_000;

    private static final List<String> SEEDS = List.of(
            "name=value.name, address=value.address, \"Data\"=key.x",
            "*=[-a,-b], c=header.h, tags+=value.tags[0].x['k']",
            "__ttl=value.ttl, __timestamp=timestamp, id=now(), u=uuid()",
            "d = date(value.ts), b = floor(value.ts, 1h) , s=hash(key.id, 16), n = value.a + 1 * 2\nx=if(a.b in (1), 'a', null)",
            "a='it''s', b=-1.5e3, c=true, d=null\ne=\"value.some field\"");

    private static final String[] PIECES = {
        "value",
        "key",
        "header",
        "topic",
        "now()",
        "uuid()",
        "__ttl",
        "__timestamp",
        "null",
        "true",
        "a",
        "b1",
        "x-y",
        "=",
        "+=",
        "-=",
        ".",
        ",",
        "\n",
        " ",
        "*",
        "[",
        "]",
        "(",
        ")",
        "\"",
        "'",
        "-",
        "|",
        "0",
        "1e9",
        "99999999999",
        "\\",
        "\u0000",
        "é",
        "\ud83d",
        "\ud83d\ude00",
        "\u00a0",
        "\t",
        "\r\n",
        " + ",
        " == ",
        "date(",
        "1h",
        " and ",
        "concat("
    };

    private final Random random = new Random(Long.getLong("fuzz.seed", 20_261_127));

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void should_parse_or_refuse_any_text_in_its_own_words() {
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("fuzz.seconds", 0)).toNanos();
        int texts = 0;
        int parsed = 0;
        for (; texts < LEAST_TEXTS || System.nanoTime() < end; texts++) {
            parsed += isParsed(random.nextBoolean() ? pieces() : mutant()) ? 1 : 0;
        }
        System.out.println("Of " + texts + " mappings by chance " + parsed + " were parsed");
        assertThat(parsed).isBetween(LEAST_TEXTS / 100, texts - LEAST_TEXTS / 100);
    }

    /** What a mapping meant before there were expressions it still means. */
    private static void assertSameAsWithoutExpressions(String text) {
        Mapping plain;
        try {
            Scanner scanner = new Scanner(text);
            plain = new MappingParser(scanner, new SourceParser(scanner)).mapping();
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(Mapping.parse(text)).as(text).isEqualTo(plain);
    }

    private static boolean isParsed(String text) {
        assertSameAsWithoutExpressions(text);
        Mapping mapping;
        try {
            mapping = Mapping.parse(text);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).as(text).startsWith("at ");
            assertThat(e.getClass()).as(text).isEqualTo(IllegalArgumentException.class);
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            return fail("The text <" + text + ">", e);
        }
        assertThat(Mapping.parse(mapping.toString())).as(text).isEqualTo(mapping);
        return true;
    }

    private String pieces() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private String mutant() {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(4));
            text.replace(at, end, random.nextBoolean() ? "" : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
