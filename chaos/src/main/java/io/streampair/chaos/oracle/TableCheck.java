// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import io.streampair.chaos.oracle.LastWrites.Write;
import io.streampair.chaos.workload.DataStream;
import io.streampair.chaos.workload.StreamColumns;
import io.streampair.faker.RecordGenerator;
import io.streampair.verification.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares each row of a table with the last write to it, by the values of all columns. */
final class TableCheck {
    private static final int PAGE_ROWS = 2_000;

    private final LastWrites writes;
    private final RecordGenerator generator;
    private final Set<String> seen = new HashSet<>();
    private final Finding missing = new Finding("rows missing");
    private final Finding wrong = new Finding("rows wrong");
    private final Finding surplus = new Finding("rows surplus");

    TableCheck(LastWrites writes, RecordGenerator generatorOfMaps) {
        this.writes = writes;
        this.generator = generatorOfMaps;
    }

    /** Reads the table at a consistency level that sees every write the sink's level acknowledges. */
    void read(CqlSession session, DataStream stream) {
        String columns = StreamColumns.ID + ", " + String.join(", ", StreamColumns.VALUES);
        SimpleStatement all = SimpleStatement.newInstance("SELECT " + columns + " FROM " + stream.table())
                .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM)
                .setPageSize(PAGE_ROWS);
        for (Row row : session.execute(all)) {
            check(row.getString(StreamColumns.ID), values(row));
        }
        checkAbsent();
    }

    /** Reports expected rows that were not in the table. */
    void checkAbsent() {
        for (String id : writes.ids()) {
            if (!seen.contains(id) && writes.of(id).stream().noneMatch(Write::isDelete)) {
                missing.add(id + ", last written by " + writes.of(id));
            }
        }
    }

    private static List<String> values(Row row) {
        List<String> values = new ArrayList<>();
        for (String column : StreamColumns.VALUES) {
            values.add(String.valueOf(row.getObject(column)));
        }
        return values;
    }

    /** Checks a row of the table. */
    void check(String id, List<String> values) {
        seen.add(id);
        List<Write> last = writes.of(id);
        if (last.stream().allMatch(Write::isDelete)) {
            surplus.add(id + " " + values + ", " + (last.isEmpty() ? "never written" : "deleted by " + last));
        } else if (last.stream().noneMatch(write -> !write.isDelete() && values.equals(values(write)))) {
            wrong.add(id + " " + values + ", last written by " + last);
        }
    }

    private List<String> values(Write write) {
        Map<?, ?> record = (Map<?, ?>) generator.generate(write.index()).value();
        List<String> values = new ArrayList<>();
        for (String column : StreamColumns.VALUES) {
            values.add(String.valueOf(record.get(column)));
        }
        return values;
    }

    long rows() {
        return seen.size();
    }

    List<Finding> findings() {
        return List.of(missing, wrong, surplus);
    }
}
