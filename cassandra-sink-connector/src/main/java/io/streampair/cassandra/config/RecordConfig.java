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

/** Settings of the records' format and of the mapping of their fields to columns. */
public final class RecordConfig {
    public static final String VALUE_FORMAT = "value.format";
    public static final String VALUE_DELIMITER = "value.delimiter";
    public static final String VALUE_FIELDS = "value.fields";
    public static final String VALUE_QUOTE = "value.quote";
    public static final String VALUE_HEADER_LINE = "value.header.line";
    public static final String VALUE_UNAVAILABLE = "value.unavailable";
    public static final String MAPPING = "mapping";

    private static final String GROUP = "Record";
    private static final String STRUCTURED = "structured";
    private static final String JSON = "json";
    private static final String DELIMITED = "delimited";
    private static final String RAW = "raw";
    static final String DEBEZIUM = "debezium";
    private static final String DEBEZIUM_MONGODB = "debezium-mongodb";
    private static final String EXTENDED_JSON = "extended-json";

    private static final String NONE = "none";
    private static final String SKIP = "skip";

    private static final int MAX_DELIMITER = 100;

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
                        Choice.ofAnyCase(STRUCTURED, JSON, EXTENDED_JSON, DELIMITED, RAW, DEBEZIUM, DEBEZIUM_MONGODB),
                        Importance.HIGH,
                        "Format of a record's value: `structured`, a Struct, a map or a single value "
                                + "from the value converter; `json`, unparsed JSON as text or bytes (numbers "
                                + "keep all digits, and a key that is a JSON object has fields too); `extended-json`, the "
                                + "same as MongoDB writes it, with {\"$oid\": …} and the like; `raw`, text "
                                + "or bytes as one field, named value; `delimited`, text that value.delimiter "
                                + "splits into fields, in which a backslash escapes a delimiter or a "
                                + "backslash, and \\N is null; `debezium`, a change event of Debezium, whose row "
                                + "has the fields, and `debezium-mongodb`, one of its connector of MongoDB: see docs/cdc.md.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Value format")
                .define(
                        VALUE_DELIMITER,
                        Type.STRING,
                        ",",
                        Importance.MEDIUM,
                        "Delimiter between the fields of a delimited value: one or more characters, including "
                                + "white space. It must not contain a backslash, begin with N, or end with "
                                + "the characters that it begins with.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Delimiter")
                .define(
                        VALUE_FIELDS,
                        Type.LIST,
                        List.of(),
                        Importance.MEDIUM,
                        "Names of the fields of a delimited value, in order. Required if value.format is delimited.",
                        GROUP,
                        3,
                        Width.LONG,
                        "Fields")
                .define(
                        VALUE_QUOTE,
                        Type.STRING,
                        "",
                        Importance.LOW,
                        "Character around fields of a delimited value that contain delimiters, line breaks or the "
                                + "character itself, which is doubled inside, as in CSV: for example `\"`. With it, "
                                + "a backslash is a character like any other, and \\N is text, not null. Empty: a "
                                + "backslash escapes.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Quote")
                .define(
                        VALUE_HEADER_LINE,
                        Type.STRING,
                        NONE,
                        Choice.ofAnyCase(NONE, SKIP),
                        Importance.LOW,
                        "What happens to a delimited value whose fields are the names in value.fields: `none`: it is a "
                                + "record like any other; `skip`: it is the header line of a file and writes nothing.",
                        GROUP,
                        5,
                        Width.SHORT,
                        "Header line")
                .define(
                        VALUE_UNAVAILABLE,
                        Type.STRING,
                        "__debezium_unavailable_value",
                        Importance.LOW,
                        "Text that stands for a value which the record does not hold, as Debezium's "
                                + "unavailable.value.placeholder does for large values that an update did not change: the "
                                + "column stays as it is. Also recognised as bytes, arrays, maps and so on, as Debezium "
                                + "makes them of it; not in delimited and raw values. Empty: none.",
                        GROUP,
                        6,
                        Width.MEDIUM,
                        "Unavailable value")
                .define(
                        MAPPING,
                        Type.STRING,
                        "",
                        Importance.HIGH,
                        "Source of each column, as `column=source, ...`: for example `id=key, "
                                + "city=value.address.city`. `*` maps all other columns to the value's fields of "
                                + "the same name; empty means `*`. See docs/mapping.md for all sources, and "
                                + "docs/expressions.md for what can be computed from them.",
                        GROUP,
                        7,
                        Width.LONG,
                        "Mapping");
    }

    static List<ConfigProblem> check(RouteSettings settings) {
        List<ConfigProblem> problems = new ArrayList<>();
        if (settings.getString(VALUE_FORMAT).equalsIgnoreCase(DELIMITED)) {
            String problem = delimiterProblem(delimiter(settings));
            if (problem != null) {
                problems.add(settings.problem(VALUE_DELIMITER, problem));
            }
            String quote = settings.getString(VALUE_QUOTE);
            if (quote.length() > 1
                    || quote.equals("\\")
                    || (!quote.isEmpty() && delimiter(settings).contains(quote))) {
                problems.add(settings.problem(
                        VALUE_QUOTE, "must be one character, not a backslash, that is not in " + VALUE_DELIMITER));
            }
            List<String> fields = settings.getList(VALUE_FIELDS);
            if (fields.isEmpty()) {
                problems.add(settings.problem(
                        VALUE_FIELDS, "must name the fields in order because " + VALUE_FORMAT + " is delimited"));
            } else if (new HashSet<>(fields).size() < fields.size()) {
                problems.add(settings.problem(VALUE_FIELDS, "names a field twice; each needs its own name"));
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

    private static String delimiterProblem(String delimiter) {
        return delimiter.length() > MAX_DELIMITER
                ? "must have at most " + MAX_DELIMITER + " characters"
                : ValueFormat.delimiterProblem(delimiter);
    }

    public ValueFormat valueFormat() {
        String placeholder = settings.getString(VALUE_UNAVAILABLE);
        return switch (settings.getString(VALUE_FORMAT).toLowerCase(Locale.ROOT)) {
            case JSON -> ValueFormat.json().withPlaceholder(placeholder);
            case EXTENDED_JSON -> ValueFormat.extendedJson().withPlaceholder(placeholder);
            case RAW -> ValueFormat.raw();
            case DEBEZIUM_MONGODB -> ValueFormat.debeziumMongo();
            case DEBEZIUM ->
                ValueFormat.debezium(new DeleteConfig(settings).failsOnTruncate())
                        .withPlaceholder(placeholder);
            case DELIMITED ->
                ValueFormat.delimited(
                        delimiter(settings),
                        settings.getString(VALUE_QUOTE),
                        settings.getString(VALUE_HEADER_LINE).equalsIgnoreCase(SKIP),
                        settings.getList(VALUE_FIELDS));
            default -> ValueFormat.structured().withPlaceholder(placeholder);
        };
    }

    /** The original text: Kafka strips white space from the ends of parsed settings. */
    private static String delimiter(RouteSettings settings) {
        String given = settings.original(VALUE_DELIMITER);
        return given == null ? settings.getString(VALUE_DELIMITER) : given;
    }

    /** The mapping; empty when columns are mapped by name. */
    public Mapping mapping() {
        return Mapping.parse(settings.getString(MAPPING));
    }
}
