// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.conversion.PartRules;
import io.streampair.cassandra.mapping.FieldPolicy;
import io.streampair.cassandra.mapping.FieldPolicy.Missing;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;

/** Settings of the mapping: missing, null and extra fields, and the units of mapped times. */
public final class MappingConfig {
    public static final String MISSING_FIELDS = "mapping.missing.fields";
    public static final String NULL_FIELDS = "mapping.null.fields";
    public static final String NAMES = "mapping.names";
    public static final String EMPTY_TEXT = "mapping.empty.text";
    public static final String NULL_ELEMENTS = "mapping.null.elements";
    public static final String UDT_FIELDS = "mapping.udt.fields";
    public static final String EXTRA_FIELDS = "mapping.extra.fields";
    public static final String TIMESTAMP_UNIT = "mapping.timestamp.unit";
    public static final String TTL_UNIT = "mapping.ttl.unit";
    public static final String EXPIRES_UNIT = "mapping.expires.unit";

    private static final String GROUP = "Mapping";
    private static final String UNSET = "unset";
    private static final String NULL = "null";
    private static final String FAIL = "fail";
    private static final String IGNORE = "ignore";
    private static final String LIKE = "like";
    private static final String EXACT = "exact";
    private static final String KEEP = "keep";
    private static final String DROP = "drop";

    private static final Pattern UDT_FIELD = Pattern.compile("\\s*([^.=]+\\.[^=]+?)\\s*=\\s*(.+?)\\s*");

    private final RouteSettings settings;

    MappingConfig(RouteSettings settings) {
        this.settings = settings;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        MISSING_FIELDS,
                        Type.STRING,
                        UNSET,
                        Choice.ofAnyCase(UNSET, NULL, FAIL),
                        Importance.MEDIUM,
                        "What happens to a column whose field is missing from the record: `unset` leaves the "
                                + "column unchanged, without a tombstone; `null` deletes its value; `fail`: "
                                + "the record is bad.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Missing fields")
                .define(
                        NULL_FIELDS,
                        Type.STRING,
                        NULL,
                        Choice.ofAnyCase(NULL, UNSET),
                        Importance.MEDIUM,
                        "What happens to a column whose field is null: `null` deletes its value, which writes "
                                + "a tombstone; `unset` leaves the column unchanged.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Null fields")
                .define(
                        EXTRA_FIELDS,
                        Type.STRING,
                        IGNORE,
                        Choice.ofAnyCase(IGNORE, FAIL),
                        Importance.LOW,
                        "What happens to a record with unmapped fields in its value: `ignore` leaves the "
                                + "fields out; `fail`: the record is bad.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Extra fields")
                .define(
                        TIMESTAMP_UNIT,
                        Type.STRING,
                        TimeUnit.MICROSECONDS.name(),
                        unit(),
                        Importance.LOW,
                        "Unit of the number mapped to __timestamp, the write time of a row, counted from "
                                + "1970-01-01 UTC. Fractions of a microsecond are cut off. A Connect "
                                + "Timestamp has its own unit.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Unit of write times")
                .define(
                        TTL_UNIT,
                        Type.STRING,
                        TimeUnit.SECONDS.name(),
                        unit(),
                        Importance.LOW,
                        "Unit of the number mapped to __ttl, the time to live of a row. Fractions of a second "
                                + "are rounded up; 0: without limit.",
                        GROUP,
                        5,
                        Width.SHORT,
                        "Unit of times to live")
                .define(
                        EXPIRES_UNIT,
                        Type.STRING,
                        TimeUnit.MILLISECONDS.name(),
                        unit(),
                        Importance.LOW,
                        "Unit of the number mapped to __expires, the time at which a row expires, counted from "
                                + "1970-01-01 UTC. A text or a Connect Timestamp has its own unit.",
                        GROUP,
                        6,
                        Width.SHORT,
                        "Unit of expiry times")
                .define(
                        EMPTY_TEXT,
                        Type.STRING,
                        KEEP,
                        Choice.ofAnyCase(KEEP, NULL),
                        Importance.LOW,
                        "What an empty text becomes in its column: `keep`: an empty text, which a column of another "
                                + "type refuses; `null`: the same as null, see " + NULL_FIELDS + ".",
                        GROUP,
                        7,
                        Width.SHORT,
                        "Empty texts")
                .define(
                        NULL_ELEMENTS,
                        Type.STRING,
                        FAIL,
                        Choice.ofAnyCase(FAIL, DROP),
                        Importance.LOW,
                        "What happens to null elements of lists and sets, and to entries of maps whose value is null, "
                                + "which Cassandra cannot store: `fail`: the record is bad; `drop` leaves them out.",
                        GROUP,
                        8,
                        Width.SHORT,
                        "Null elements")
                .define(
                        UDT_FIELDS,
                        Type.LIST,
                        List.of(),
                        udtFields(),
                        Importance.LOW,
                        "Fields of user-defined types that take their value from a record's field of another name, as "
                                + "type.field=name: for example `address.street=strasse, address.zip=plz`. Write type "
                                + "and field as in Cassandra, without quotes. All other fields take theirs by name.",
                        GROUP,
                        9,
                        Width.LONG,
                        "Fields of types")
                .define(
                        NAMES,
                        Type.STRING,
                        LIKE,
                        Choice.ofAnyCase(LIKE, EXACT),
                        Importance.LOW,
                        "Which field goes by name to a column, to a field of a user-defined type or to a parameter of a "
                                + "query: `like`: the one of its name, or else one that differs in case, underscores and "
                                + "hyphens only, as firstName does from first_name, see docs/mapping.md; `exact`: none "
                                + "but the one of its name.",
                        GROUP,
                        10,
                        Width.SHORT,
                        "Names");
    }

    private static ConfigDef.Validator udtFields() {
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    Set<String> seen = new HashSet<>();
                    for (Object each : (List<?>) value) {
                        Matcher field = UDT_FIELD.matcher(each.toString());
                        if (!field.matches()) {
                            throw new ConfigException(
                                    name, each, "not of the form type.field=name, such as address.zip=postcode");
                        }
                        if (!seen.add(field.group(1))) {
                            throw new ConfigException(name, each, "names " + field.group(1) + " twice");
                        }
                    }
                },
                () -> "type.field=name, ...");
    }

    static List<ConfigProblem> check(RouteSettings settings) {
        boolean isExact = settings.getString(NAMES).equalsIgnoreCase(EXACT);
        return isExact && !settings.getString(TableConfig.TABLE_EVOLVE).equalsIgnoreCase("none")
                ? List.of(settings.problem(
                        NAMES,
                        "=" + EXACT + " cannot be used with " + TableConfig.TABLE_EVOLVE
                                + ", which adds no column for a field whose name differs from that of a column only"
                                + " in case, underscores and hyphens"))
                : List.of();
    }

    /** How the parts of collections and user-defined types are read. */
    PartRules parts() {
        Map<String, String> fields = new HashMap<>();
        for (String each : settings.getList(UDT_FIELDS)) {
            Matcher field = UDT_FIELD.matcher(each);
            if (field.matches()) {
                fields.put(field.group(1), field.group(2));
            }
        }
        return new PartRules(
                text(NULL_ELEMENTS).equals(DROP),
                Map.copyOf(fields),
                text(NAMES).equals(EXACT));
    }

    private static ConfigDef.Validator unit() {
        return Choice.ofAnyCase(
                Arrays.stream(TimeUnit.values()).map(TimeUnit::name).toArray(String[]::new));
    }

    public FieldPolicy fields() {
        return new FieldPolicy(
                Missing.valueOf(text(MISSING_FIELDS).toUpperCase(Locale.ROOT)),
                text(NULL_FIELDS).equals(UNSET),
                text(EMPTY_TEXT).equals(NULL));
    }

    public boolean failsOnExtraFields() {
        return text(EXTRA_FIELDS).equals(FAIL);
    }

    public TimeUnit timestampUnit() {
        return TimeUnit.valueOf(text(TIMESTAMP_UNIT).toUpperCase(Locale.ROOT));
    }

    public TimeUnit ttlUnit() {
        return TimeUnit.valueOf(text(TTL_UNIT).toUpperCase(Locale.ROOT));
    }

    public TimeUnit expiresUnit() {
        return TimeUnit.valueOf(text(EXPIRES_UNIT).toUpperCase(Locale.ROOT));
    }

    private String text(String key) {
        return settings.getString(key).toLowerCase(Locale.ROOT);
    }
}
