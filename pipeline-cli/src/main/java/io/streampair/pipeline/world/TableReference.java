// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.cassandra.mapping.MappingRules;
import io.streampair.cassandra.row.TableName;
import io.streampair.faker.world.FieldReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A column whose values, unless they are null, are each the primary key of a row of another table.
 *
 * @param table that has the column
 * @param parents the other table, whose primary key is one column
 */
record TableReference(TableName table, CqlIdentifier column, TableName parents) {
    /**
     * Those that follow from the references of the records, if routes write the fields as they are. Tables that several
     * routes write have none.
     *
     * @param routes of all sinks
     */
    static List<TableReference> in(
            List<SinkWrites.Route> routes, List<FieldReference> references, Function<TableName, TableMetadata> tables) {
        Map<String, String> keys = new HashMap<>();
        references.forEach(each -> keys.put(each.parents(), each.key()));
        List<SinkWrites.Route> lone = routes.stream()
                .filter(route -> routes.stream()
                        .allMatch(other -> other.equals(route) || !other.table().equals(route.table())))
                .toList();
        List<TableReference> found = new ArrayList<>();
        for (SinkWrites.Route route : lone) {
            RouteFields fields = RouteFields.of(route, keys.get(route.topic()));
            for (FieldReference each : references) {
                for (SinkWrites.Route parent : lone) {
                    if (each.topic().equals(route.topic())
                            && each.parents().equals(parent.topic())
                            && !parent.table().equals(route.table())) {
                        ColumnMetadata key = wholeKey(parent, each.key(), tables);
                        fields.columns(each.field()).stream()
                                .filter(column -> key != null && hasTypeOf(key, tables.apply(route.table()), column))
                                .forEach(
                                        column -> found.add(new TableReference(route.table(), column, parent.table())));
                    }
                }
            }
        }
        return found;
    }

    /** The column that is the primary key, if the table has a row for each key of its topic; else null. */
    private static ColumnMetadata wholeKey(
            SinkWrites.Route route, String key, Function<TableName, TableMetadata> tables) {
        List<ColumnMetadata> columns = tables.apply(route.table()).getPrimaryKey();
        MappingRules rules = route.config().rules();
        boolean isWhole = rules.filter().isEmpty()
                && rules.each().isEmpty()
                && rules.deletes().when().isEmpty();
        boolean isKey = columns.size() == 1
                && RouteFields.of(route, key)
                        .columns(key)
                        .contains(columns.get(0).getName());
        return isWhole && isKey ? columns.get(0) : null;
    }

    private static boolean hasTypeOf(ColumnMetadata key, TableMetadata table, CqlIdentifier column) {
        return table.getColumn(column)
                .map(each -> each.getType().equals(key.getType()))
                .orElse(false);
    }

    @Override
    public String toString() {
        return table + "." + column.asCql(true);
    }
}
