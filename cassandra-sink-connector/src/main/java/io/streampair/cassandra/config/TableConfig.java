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

/** Which table is written, and how it is made when it does not exist. */
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
                        identifier(),
                        Importance.HIGH,
                        "The keyspace of the table. As in CQL, a name is folded to lower case unless it is in double "
                                + "quotes. It may have the topic in it, as `table` may.",
                        GROUP,
                        1,
                        Width.MEDIUM,
                        "Keyspace")
                .define(
                        TABLE,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        identifier(),
                        Importance.HIGH,
                        "The table that records are written to. As in CQL, a name is folded to lower case unless it "
                                + "is in double quotes. `${topic}` in it stands for the topic of a record, as it is after "
                                + "all transforms, with an underscore in place of each character that is not a letter, a "
                                + "digit or an underscore: the topic Orders.eu goes to the table orders_eu for "
                                + "`${topic}`, and to \"Orders_eu\" for `\"${topic}\"`. Such a table is looked for, or "
                                + "made, when the first record of its topic comes.",
                        GROUP,
                        2,
                        Width.MEDIUM,
                        "Table")
                .define(
                        KEYSPACE_CREATE,
                        Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Whether to create the keyspace when it does not exist, replicated in the local data center.",
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
                        "The number of replicas of a keyspace that is created here.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Replication factor")
                .define(
                        TABLE_CREATE,
                        Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Whether to create the table when it does not exist. It needs table.primary.key, and has the "
                                + "table.columns, or if there are none those that the first record asks for by its "
                                + "schema and the mapping.",
                        GROUP,
                        5,
                        Width.SHORT,
                        "Create the table")
                .define(
                        TABLE_COLUMNS,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "The columns of a table that is created here, as in CREATE TABLE: `name text, address text`. "
                                + "When it is empty a column is named as its field is, in its case, and its type "
                                + "holds all values of the field's schema: Connect's Decimal, Date, Time and "
                                + "Timestamp have types of their own, as Debezium's have, arrays become lists, the fields of a "
                                + "delimited value text. Values without a schema ask for no columns.",
                        GROUP,
                        6,
                        Width.LONG,
                        "Columns")
                .define(
                        TABLE_PRIMARY_KEY,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "The primary key of a table that is created here, as within PRIMARY KEY (...): "
                                + "`(name), address` has the partition key name and the clustering column address.",
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
                        "What to do when the schema of a record asks for a column that the table lacks: `none`, which "
                                + "leaves out a field that no column is named after; or `add-columns`, which adds the "
                                + "column, of the type that it would have in a table created here, before the record "
                                + "is written. A column is never dropped or changed.",
                        GROUP,
                        8,
                        Width.SHORT,
                        "Evolve the table");
    }

    static List<ConfigProblem> check(RouteSettings settings) {
        List<ConfigProblem> problems = new ArrayList<>();
        for (String key : List.of(KEYSPACE, TABLE)) {
            if (!settings.has(key)) {
                problems.add(
                        settings.problem(key, "must be set, since neither the route nor the plain key has a value"));
            }
        }
        if (settings.getBoolean(TABLE_CREATE)) {
            if (settings.getString(TABLE_PRIMARY_KEY).isBlank()) {
                problems.add(settings.problem(TABLE_PRIMARY_KEY, "is needed since " + TABLE_CREATE + " is true"));
            }
        }
        return problems;
    }

    private static ConfigDef.Validator identifier() {
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    if (value == null || value.toString().isBlank()) {
                        throw new ConfigException(name, value, "must not be empty");
                    }
                    try {
                        new NameTemplate(value.toString()).check();
                    } catch (IllegalArgumentException e) {
                        throw new ConfigException(
                                name,
                                value,
                                "is not a CQL name: put it in double quotes, as CQL has it for reserved words and for other "
                                        + "characters than letters, digits and underscores");
                    }
                },
                () -> "a CQL name");
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

    /** The columns of the primary key that a table made here has; none if it is not to be made. */
    public List<CqlIdentifier> primaryKeyColumns() {
        return NAME.matcher(tablePrimaryKey())
                .results()
                .map(name -> CqlIdentifier.fromCql(name.group()))
                .toList();
    }

    /** Whether the schemas of records say which columns the table gets. */
    public boolean goesBySchemas() {
        return evolves() || (createsTable() && tableColumns().isBlank());
    }

    public boolean evolves() {
        return settings.getString(TABLE_EVOLVE).equals(ADD_COLUMNS);
    }
}
