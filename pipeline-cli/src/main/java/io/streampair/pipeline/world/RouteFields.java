// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.streampair.cassandra.grammar.Assignment;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.value.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which fields of records the columns of a route get as they are. */
final class RouteFields {
    private final Map<CqlIdentifier, String> fields;

    private RouteFields(Map<CqlIdentifier, String> fields) {
        this.fields = fields;
    }

    /** @param key the only field of the records' keys; null if it is not known */
    static RouteFields of(SinkWrites.Route route, String key) {
        Mapping mapping = route.config().record().mapping();
        List<CqlIdentifier> columns = route.mapper().table().columns();
        List<CqlIdentifier> others = new ArrayList<>(columns);
        Map<CqlIdentifier, String> fields = new LinkedHashMap<>();
        for (Assignment each : mapping.assignments()) {
            CqlIdentifier column = each.column().in(columns).orElseThrow();
            others.remove(column);
            String field = field(each.source(), key);
            if (field != null && each.operation() == Assignment.Operation.SET) {
                fields.put(column, field);
            }
        }
        mapping.wildcard().filter(wildcard -> !wildcard.isOfItem()).ifPresent(wildcard -> {
            wildcard.except().forEach(each -> each.in(columns).ifPresent(others::remove));
            others.forEach(column -> fields.put(column, column.asInternal()));
        });
        return new RouteFields(fields);
    }

    /** The columns that have a field. */
    List<CqlIdentifier> columns(String field) {
        return fields.keySet().stream()
                .filter(column -> fields.get(column).equals(field))
                .toList();
    }

    private static String field(Source source, String key) {
        if (source instanceof Source.Value value) {
            return name(value.path());
        }
        if (source instanceof Source.Key ofKey) {
            return ofKey.path().isWhole() ? key : name(ofKey.path());
        }
        return null;
    }

    private static String name(FieldPath path) {
        boolean isName = path.steps().size() == 1 && path.steps().get(0) instanceof FieldPath.Name;
        return isName ? ((FieldPath.Name) path.steps().get(0)).name() : null;
    }
}
