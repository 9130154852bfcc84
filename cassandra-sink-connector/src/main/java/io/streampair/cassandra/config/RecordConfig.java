// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;

/** What the records look like, and which of their fields goes to which column. */
public final class RecordConfig {
    public static final String VALUE_FORMAT = "value.format";
    public static final String VALUE_DELIMITER = "value.delimiter";
    public static final String VALUE_FIELDS = "value.fields";
    public static final String MAPPING = "mapping";

    private static final String GROUP = "Record";
    private static final String STRUCTURED = "structured";
    private static final String JSON = "json";
    private static final String DELIMITED = "delimited";
    private static final String RAW = "raw";

    private final RouteSettings settings;

    RecordConfig(RouteSettings settings) {
        this.settings = settings;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        VALUE_FORMAT,
                        Type.STRING,
                        STRUCTURED,
                        Choice.ofAnyCase(STRUCTURED, JSON, DELIMITED, RAW),
                        Importance.HIGH,
                        "What a record's value is: `structured`, a Struct, a map or a single value, as the value converter "
                                + "makes it; `json`, JSON as text or bytes that no converter has read, with all digits of its "
                                + "numbers, where a key that is a JSON object has fields as well; `raw`, text or bytes that are one field, called value; or `delimited`, a string of fields "
                                + "with a delimiter between them. In a delimited string a backslash stands before a "
                                + "delimiter or backslash that belongs to a field, and the field \\N is null.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Value format")
                .define(
                        VALUE_DELIMITER,
                        Type.STRING,
                        ",",
                        Importance.MEDIUM,
                        "What stands between two fields of a delimited value: one or more characters, white space included. "
                                + "It holds no backslash, does not begin with N and does not end as it begins.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Delimiter")
                .define(
                        VALUE_FIELDS,
                        Type.LIST,
                        List.of(),
                        Importance.MEDIUM,
                        "The names of the fields of a delimited value, in their order.",
                        GROUP,
                        3,
                        Width.LONG,
                        "Fields")
                .define(
                        MAPPING,
                        Type.STRING,
                        "",
                        Importance.HIGH,
                        "Which column gets what, as `column=source, ...`. A source is value, key, header.NAME, topic, "
                                + "partition, offset, timestamp, now(), uuid(), a number, true, false, null or "
                                + "'text'; value, key and headers may be followed by the path to a field: "
                                + "value.address.lines[0]. `*` maps all other columns by name: each gets the field of "
                                + "the value that has its name, or one that differs in case only; `*=[-a, -b]` leaves "
                                + "columns out. Without a mapping all columns are mapped by name.",
                        GROUP,
                        4,
                        Width.LONG,
                        "Mapping");
    }

    static List<ConfigProblem> check(RouteSettings settings) {
        List<ConfigProblem> problems = new ArrayList<>();
        if (settings.getString(VALUE_FORMAT).equalsIgnoreCase(DELIMITED)) {
            String problem = ValueFormat.delimiterProblem(delimiter(settings));
            if (problem != null) {
                problems.add(settings.problem(VALUE_DELIMITER, problem));
            }
            List<String> fields = settings.getList(VALUE_FIELDS);
            if (fields.isEmpty()) {
                problems.add(settings.problem(
                        VALUE_FIELDS, "must name the fields in their order, since " + VALUE_FORMAT + " is delimited"));
            } else if (new HashSet<>(fields).size() < fields.size()) {
                problems.add(settings.problem(VALUE_FIELDS, "names a field twice; give each its own name"));
            }
        }
        try {
            Mapping mapping = Mapping.parse(settings.getString(MAPPING));
            if (problems.isEmpty()) {
                mapping.check(new RecordConfig(settings).valueFormat());
            }
        } catch (IllegalArgumentException e) {
            problems.add(settings.problem(MAPPING, e.getMessage()));
        }
        return problems;
    }

    public ValueFormat valueFormat() {
        return switch (settings.getString(VALUE_FORMAT).toLowerCase(Locale.ROOT)) {
            case JSON -> ValueFormat.json();
            case RAW -> ValueFormat.raw();
            case DELIMITED -> ValueFormat.delimited(delimiter(settings), settings.getList(VALUE_FIELDS));
            default -> ValueFormat.structured();
        };
    }

    /** As it is given, with the white space that Kafka takes from the ends of settings. */
    private static String delimiter(RouteSettings settings) {
        String given = settings.original(VALUE_DELIMITER);
        return given == null ? settings.getString(VALUE_DELIMITER) : given;
    }

    /** The mapping; empty when columns are mapped by name. */
    public Mapping mapping() {
        return Mapping.parse(settings.getString(MAPPING));
    }
}
