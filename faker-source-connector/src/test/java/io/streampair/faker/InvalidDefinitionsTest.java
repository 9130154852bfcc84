// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions that are refused, with the place and what to do. */
class InvalidDefinitionsTest {
    private static String problem(String definition, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of("definition", definition));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        try {
            WorldRecords.from(settings);
        } catch (ConfigException e) {
            return e.getMessage();
        }
        return "valid";
    }

    private static String ofField(String field) {
        return problem("tables: {t: {columns: {a: int32, w: int32, l: string}, rows: [[1, 2, en], [2, 0, xx]]}}\n"
                + "streams:\n  old: {initial: 2, fields: {id: entity, up: id + 1}}\n  late: {arrive: 1/s, fields: {id: entity}}\n"
                + "  s:\n    initial: 5\n    fields:\n      r: row(t)\n      o: ref(old)\n      " + field + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "f: intger(1, 2) | line 10, column 10: unknown function intger; did you mean integer?",
                "f: integer(9, 1) | line 10, column 18: the first number must not be above the second",
                "f: 'o.idd' | line 10, column 11: The stream old has no 'idd'; did you mean id?",
                "f: r.b | The table t has no 'b'",
                "f: o | 'o' stands for a whole row; write o with one of its fields",
                "f: ref(olds) | line 10, column 10: There is no stream 'olds'; did you mean old?",
                "f: ref(late) | 'late' has none yet. Give 'late' initial: 1 or more",
                "f: ref(old, zip(1)) | Unknown way to pick 'zip'; did you mean zipf?",
                "f: ref(old, each) | each needs a parent of the same number",
                "f: ref(old, it.id == 1, 3) | Write ref(stream)",
                "f: ref(old, uniform, it.idd == 1) | did you mean id?",
                "f: ref(old).id | A reference or row stands alone",
                "f: 1 + ref(old) | 'old' is neither a field",
                "f: row(x) | There is no table 'x'",
                "f: row(t, w) | has no weight above 0",
                "f: row(t, each) | has more records than the table",
                "f: row(t, a + 1) | Expected a column with weights",
                "f: {is: Name.fullName, locale: r.l} | Datafaker has no texts in the locale 'xx'",
                "f: {is: Name.fullName, locale: \"concat('d', 'e')\"} | The locales must be known",
                "f: {is: Name.fullName, tpye: int32} | line 10, column 30: Unknown key 'tpye' of a field; did you mean type?",
                "f: {is: Name.fullName, type: integer} | Unknown type 'integer'",
                "f: {is: if(a, b, c)} | A comma ends a value within braces",
                "f: #{Name.fullName} | line 10, column 9: There is no value. In YAML a # after a space begins a comment",
                "f: concat('a #b', 'c') | In YAML a # after a space begins a comment: put the whole expression in quotes",
                "f: {} | needs exactly one of is, choice, struct, map, array, one_of",
                "f: {choice: {a: 0}} | Expected a weight above 0",
                "f: {array: 4..1, of: entity} | the lower number first",
                "f: {array: 2} | The key of is missing",
                "f: {struct: {a: f}} | line 10, column 7: The field 'f' needs itself",
                "f: 1h | Convert them",
                "f: g | 'g' is neither a field nor one of",
                "f: Nmae.fullName | did you mean #{Name.fullName}?",
                "f: {struct: {a: concat(b, c)}} | 'c)' is no field. A comma ends a value within braces",
                "f-g: 1 | The name of the field 'f-g'",
                "f: {choice: [a, b], type: int32} | 'a' is no value of type int32",
                "f: {choice: [a, b], enum: 1, type: int32} | An enum has texts",
                "f: {choice: [a, b c], enum: E} | line 10, column 23: 'b c' is no symbol of an enum",
                "f: {choice: [a], enum: 1x} | A name of an Avro type has letters",
                "f: 2026-01-01 | This is a subtraction. Write a date as text in quotes within quotes: \"'2026-01-01'\"",
                "f: chance(1.5) | expected a probability from 0 to 1",
                "f: maybe(-1, 2) | expected a probability from 0 to 1",
                "f: {is: text(1), fixed: X} | fixed needs bytes of a constant number",
            })
    void should_refuse_fields(String field, String expected) {
        assertThat(ofField(field)).contains(expected).contains("line 1").contains("definition");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "streams: {s: {initial: 1}} | The key fields is missing",
                "streams: {s: {fields: {a: 1}}} | Nobody is ever born",
                "streams: {s: {arrive: fast, fields: {a: 1}}} | line 1, column 23",
                "streams: {s: {initial: 1, key: b, fields: {a: 1}}} | has no field 'b'; did you mean a?",
                "streams: {s: {initial: 1, key: a, fields: {a: 'maybe(0.5, 1)'}}} | The key 'a' may be null",
                "streams: {s: {initial: 1, topic: 'a b', fields: {a: 1}}} | A topic has",
                "streams: {s: {initial: 1, timestamp: later, fields: {a: 1}}} | Write timestamp: now",
                "streams: {s: {initial: 1, life: {every: 1h, states: {}}, fields: {a: 1}}} | A life has either states or",
                "streams: {s: {initial: 1, life: {every: 1h, jitter: 2h}, fields: {a: 1}}} | line 1, column 53: The jitter is not below every",
                "streams: {s: {initial: 1, arrive: 1/s, life: {every: 1h}, fields: {a: 1}}} | Lives without end that keep arriving",
                "streams: {s: {initial: 1, life: {states: {A: {next: B}}}, fields: {a: 1}}} | There is no state B",
                "streams: {s: {initial: 1, life: {states: {A: {next: {A: 1}, after: 1s}}}, fields: {a: 1}}} | A life may go round for ever: A -> A",
                "streams: {s: {initial: 1, life: {states: {A: {next: B, after: 1x}, B: {}}}, fields: {a: 1}}} | '1x' is not a duration",
                "streams: {s: {initial: 1, life: {states: {A: {next: {A: much}, after: 1s}}}, fields: {a: 1}}} | line 1, column 57: Expected a weight above 0, at most 1e9, not 'much'",
                "streams: {s: {initial: 1, life: {states: {A: {set: {b: 1}}}}, fields: {a: 1}}} | The stream 's' has no field 'b'",
                "streams: {s: {arrive: 1000/s, life: {at_most: 90d, states: {A: {next: A, after: 1d}}}, fields: {a: 1}}} | Too many entities would be live at once",
                "streams: {s: {initial: 1, life: {at_most: 1d, states: {A: {next: A, after: 1s}}}, fields: {a: 1}}} | more than 1000 events",
                "streams: {s: {initial: 1, emit: [], fields: {a: 1}}} | Expected 1 to 20 outputs",
                "streams: {s: {initial: 1, emit: [{topic: t, when: b == 1}], fields: {a: 1}}} | 'b' is neither a field",
                "streams: {s: {arrive: {rate: 1/s, peak: '19:00'}, fields: {a: 1}}} | Without a swing the rate is always the same",
                "streams: {s: {initial: 1, emit: [{tombstones: true}], fields: {a: 1}}} | writes a tombstone anyway",
                "streams: {s: {initial: 1, emit: [{value: avro}], fields: {a: 1}}} | Unknown value 'avro'",
                "streams: {s: {initial: 1, emit: [{topic: t}, {topic: t, fields: {x: a + 1}, key: a}], fields: {a: 1}}} | Two outputs write different schemas",
                "streams: {s: {initial: 1, fields: {a: before.b}}} | 'before' is neither",
                "{began: 2027-01-01T00:00:00Z, streams: {s: {initial: 1, fields: {a: 1}}}} | The world must begin at its start or before",
                "streams: {s: {initial: 1, fields: {_a: 1}}} | has no field that is written",
                "streams: {s: {initial: 1, fields: {a: 1}}, t: {topic: s, initial: 1, fields: {a: '''x'''}}} | write different schemas into the topic s",
                "stream: {s: {initial: 1, fields: {a: 1}}} | Unknown key 'stream' of a definition; did you mean streams?",
                "{pace: fast, streams: {s: {initial: 1, fields: {a: 1}}}} | Expected a pace",
                "{start: today, streams: {s: {initial: 1, fields: {a: 1}}}} | Expected an instant",
                "{end: 0s, streams: {s: {initial: 1, fields: {a: 1}}}} | The end must be after the start",
                "{locale: xx, streams: {s: {initial: 1, fields: {a: 1}}}} | Datafaker has no texts in the locale",
                "{streams: {s: {initial: 1, fields: {a: 1, a: 2}}}} | The key 'a' occurs twice",
                "{streams: [1] | This is not YAML",
                "streams: 5 | Expected the names of streams",
                "{tables: {t: {from: x}}, streams: {s: {initial: 1, fields: {a: 1}}}} | The connector has no key tables.x",
                "{tables: {t: {columns: {a: int32}, rows: [[x]]}}, streams: {s: {initial: 1, fields: {a: 1}}}} | is no value of type int32: x",
                "{tables: {t: {columns: {a: int32}, rows: [[1, 2]]}}, streams: {s: {initial: 1, fields: {a: 1}}}} | has 2 values, but there are 1 columns",
                "streams: {s: {initial: 1, fields: {a: b.x, b: 'ref(t)'}}, t: {initial: 1, fields: {x: c.a, c: 'ref(s)'}}} | needs itself, through other fields or references",
                "streams: {s: {initial: 2, fields: {a: b.a, b: 'ref(s)'}}} | needs itself, through other fields or references",
            })
    void should_refuse_documents(String document, String expected) {
        assertThat(problem(document)).contains(expected).contains("line 1, column");
    }

    @Test
    void should_name_all_fields_that_are_wrong() {
        assertThat(problem("streams: {s: {initial: 1, fields: {a: x, b: 1, c: y}}}"))
                .contains("'x' is neither")
                .contains("'y' is neither");
    }

    @Test
    void should_say_what_cannot_be_made_though_its_type_fits() {
        assertThat(problem("streams: {s: {initial: 5, fields: {a: 1 / (entity - 3)}}}"))
                .contains("Cannot make the field 'a' of s in its record 3");
        assertThat(problem(
                        "streams: {s: {initial: 5, fields: {a: entity}, emit: [{topic: t, when: 1 / (a - 3) < 9}]}}"))
                .contains("line 1, column")
                .contains("Cannot tell whether record 3 of s is written to t")
                .contains("division by zero");
    }

    @Test
    void should_refuse_the_keys_of_single_streams_beside_it() {
        String definition = "streams: {s: {initial: 1, fields: {a: 1}}}";
        assertThat(problem(definition, "topic", "t"))
                .contains("topic")
                .contains("Cannot be set together with definition");
        assertThat(problem(definition, "fields.a.is", "1")).contains("Cannot be set together with definition");
        assertThat(problem(definition, "rate", "5")).contains("Cannot be set together with definition");
        assertThat(problem(definition, "value.format", "template")).contains("A template is for a single stream");
        assertThat(problem(definition, "definition.streams", "t")).contains("The definition has no stream 't'");
        assertThat(problem(definition, "definition.stream", "s")).contains("did you mean definition.streams?");
        assertThat(problem(definition, "key.converter", "x", "name", "y", "tasks.max", "2", "value.converter", "z"))
                .isEqualTo("valid");
    }

    @Test
    void should_refuse_what_is_too_large() {
        assertThat(problem("# " + "x".repeat(300_000))).contains("more than 256 KiB");
        assertThat(problem("[".repeat(100_000))).contains("line");
        assertThat(problem("a: &a [*a]")).contains("line");
        assertThat(ofField("f: {array: 2000, of: {struct: {g: {array: 1..2000, of: entity}}}}"))
                .contains("line 10, column ")
                .contains("may have 4002000 elements of arrays");
        assertThat(problem(aliases(24))).contains("line ").contains("more than 200000 parts");
        assertThat(problem(aliases(4))).isEqualTo("valid");
    }

    /** Structs of which each has the one before twice. */
    private static String aliases(int levels) {
        StringBuilder document = new StringBuilder("streams: {s: {initial: 1, fields: {f0: &f0 {struct: {a: entity}}");
        for (int i = 1; i <= levels; i++) {
            document.append(", f%d: &f%d {struct: {a: *f%d, b: *f%d}}".formatted(i, i, i - 1, i - 1));
        }
        return document.append("}}}").toString();
    }

    @Test
    void should_refuse_offsets_of_other_streams_and_malformed_ones() {
        Map<String, String> settings = Map.of("definition", "streams: {s: {initial: 1, fields: {a: 1}}}");
        FakerSourceConnector connector = new FakerSourceConnector();
        assertThat(connector.alterOffsets(settings, Map.of(Map.of("stream", "s", "split", 1L), Map.of("next", 17L))))
                .isTrue();
        assertThatThrownBy(() -> connector.alterOffsets(
                        settings, Map.of(Map.of("stream", "x", "split", 1L), Map.of("next", 17L))))
                .hasMessageContaining("belongs to no stream of the definition");
        assertThatThrownBy(() -> connector.alterOffsets(
                        settings, Map.of(Map.of("stream", "s", "split", 1L), Map.of("next", 18L))))
                .hasMessageContaining("is not a record of split 1");
        assertThatThrownBy(() -> connector.alterOffsets(
                        settings, Map.of(Map.of("stream", "s", "split", 1L), Map.of("at", "noon"))))
                .hasMessageContaining("is no instant");
    }
}
