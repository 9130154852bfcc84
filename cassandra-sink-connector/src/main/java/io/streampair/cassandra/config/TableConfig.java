// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.streampair.cassandra.row.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;

/** Settings of the table: its name, creation and evolution. */
public final class TableConfig {
    public static final String KEYSPACE = "keyspace";
    public static final String TABLE = "table";
    public static final String KEYSPACE_CREATE = "keyspace.create";
    public static final String KEYSPACE_REPLICATION_FACTOR = "keyspace.replication.factor";
    public static final String TABLE_CREATE = "table.create";
    public static final String TABLE_COLUMNS = "table.columns";
    public static final String TABLE_PRIMARY_KEY = "table.primary.key";
    public static final String TABLE_EVOLVE = "table.evolve";

    private static final String GROUP = "Table";
    private static final Pattern NAME = Pattern.compile("\"(\"\"|[^\"])+\"|[A-Za-z]\\w*");
    private static final String NONE = "none";
    private static final String ADD_COLUMNS = "add-columns";

    /** Cassandra's limits; before 5.0 the names of tables had that of keyspaces. */
    private static final int MAX_KEYSPACE = 48;

    private static final int MAX_TABLE = 222;

    private final RouteSettings settings;

    TableConfig(RouteSettings settings) {
        this.settings = settings;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        KEYSPACE,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        identifier(MAX_KEYSPACE),
                        Importance.HIGH,
                        "Keyspace of the table. As in CQL, names are lower case unless they are in double "
                                + "quotes. May contain `${topic}`, as in `table`.",
                        GROUP,
                        1,
                        Width.MEDIUM,
                        "Keyspace")
                .define(
                        TABLE,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        identifier(MAX_TABLE),
                        Importance.HIGH,
                        "Table to write to; as in CQL, the name becomes lower case unless it is in "
                                + "double quotes. `${topic}` stands for the record's topic after all transforms, "
                                + "with an underscore for each character that names do not allow: see "
                                + "docs/routes.md.",
                        GROUP,
                        2,
                        Width.MEDIUM,
                        "Table")
                .define(
                        KEYSPACE_CREATE,
                        Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Whether to create the keyspace if it does not exist, replicated in the local data "
                                + "center keyspace.replication.factor times.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Create the keyspace")
                .define(
                        KEYSPACE_REPLICATION_FACTOR,
                        Type.INT,
                        1,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "Replication factor of a keyspace that keyspace.create creates.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Replication factor")
                .define(
                        TABLE_CREATE,
                        Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Whether to create the table if it does not exist; requires table.primary.key. Its "
                                + "columns are table.columns or, if that is empty, follow from the schema of "
                                + "the first record and the mapping.",
                        GROUP,
                        5,
                        Width.SHORT,
                        "Create the table")
                .define(
                        TABLE_COLUMNS,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Columns of a table that table.create creates, as in CREATE TABLE: `name text, "
                                + "address text`. Empty: a column for each mapped field, with a type that holds "
                                + "all values of its schema; a value without a schema needs columns here, unless "
                                + "it is delimited. See docs/routes.md.",
                        GROUP,
                        6,
                        Width.LONG,
                        "Columns")
                .define(
                        TABLE_PRIMARY_KEY,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Primary key of a table that table.create creates, as in PRIMARY KEY (...): `(name), "
                                + "address` means partition key name, clustering column address.",
                        GROUP,
                        7,
                        Width.LONG,
                        "Primary key")
                .define(
                        TABLE_EVOLVE,
                        Type.STRING,
                        NONE,
                        Choice.of(NONE, ADD_COLUMNS),
                        Importance.MEDIUM,
                        "What to do when a record's schema has a field that the table has no column for: "
                                + "`none` leaves the field out; `add-columns` adds the column before the "
                                + "record is written, with the type that table.create would choose. Columns "
                                + "are never dropped or altered.",
                        GROUP,
                        8,
                        Width.SHORT,
                        "Evolve the table");
    }

    static List<ConfigProblem> check(RouteSettings settings) {
        List<ConfigProblem> problems = new ArrayList<>();
        for (String key : List.of(KEYSPACE, TABLE)) {
            if (!settings.has(key)) {
                problems.add(settings.problem(key, "must be set, for the route or as the plain key"));
            }
        }
        if (settings.getBoolean(TABLE_CREATE)) {
            if (settings.getString(TABLE_PRIMARY_KEY).isBlank()) {
                problems.add(settings.problem(TABLE_PRIMARY_KEY, "required because " + TABLE_CREATE + " is true"));
            }
        }
        return problems;
    }

    private static ConfigDef.Validator identifier(int maxLength) {
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    if (value == null || value.toString().isBlank()) {
                        throw new ConfigException(name, value, "must not be empty");
                    }
                    new NameTemplate(value.toString()).problem(maxLength).ifPresent(problem -> {
                        throw new ConfigException(name, value, problem);
                    });
                },
                () -> "a CQL name");
    }

    /** Finds a keyspace or table whose name is too long for this topic. */
    List<ConfigProblem> check(String topic) {
        List<ConfigProblem> problems = new ArrayList<>();
        if (!settings.has(KEYSPACE) || !settings.has(TABLE)) {
            return problems;
        }
        keyspace().problem(topic, MAX_KEYSPACE).ifPresent(problem -> problems.add(tooLong(KEYSPACE, topic, problem)));
        table().problem(topic, MAX_TABLE).ifPresent(problem -> problems.add(tooLong(TABLE, topic, problem)));
        return problems;
    }

    private ConfigProblem tooLong(String key, String topic, String problem) {
        return settings.problem(
                key, problem + ", for the topic " + topic + ". Give the topic a route with a name of its own");
    }

    /** Whether records of different topics go to different tables. */
    public boolean isPerTopic() {
        return keyspace().isPerTopic() || table().isPerTopic();
    }

    /** The table of a topic. */
    public TableName nameFor(String topic) {
        return new TableName(keyspace().of(topic), table().of(topic));
    }

    private NameTemplate keyspace() {
        return new NameTemplate(settings.getString(KEYSPACE));
    }

    private NameTemplate table() {
        return new NameTemplate(settings.getString(TABLE));
    }

    public boolean createsKeyspace() {
        return settings.getBoolean(KEYSPACE_CREATE);
    }

    public int keyspaceReplicationFactor() {
        return settings.getInt(KEYSPACE_REPLICATION_FACTOR);
    }

    public boolean createsTable() {
        return settings.getBoolean(TABLE_CREATE);
    }

    public String tableColumns() {
        return settings.getString(TABLE_COLUMNS);
    }

    public String tablePrimaryKey() {
        return settings.getString(TABLE_PRIMARY_KEY);
    }

    /** The primary key columns of a table that the sink creates; empty if it creates none. */
    public List<CqlIdentifier> primaryKeyColumns() {
        return NAME.matcher(tablePrimaryKey())
                .results()
                .map(name -> CqlIdentifier.fromCql(name.group()))
                .toList();
    }

    /** Whether the schemas of records decide which columns the table gets. */
    public boolean usesRecordSchemas() {
        return evolves() || (createsTable() && tableColumns().isBlank());
    }

    public boolean evolves() {
        return settings.getString(TABLE_EVOLVE).equals(ADD_COLUMNS);
    }
}
