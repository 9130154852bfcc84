// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * One write, with everything that is bound to its statement.
 *
 * @param statement the statement
 * @param values by variable; what is not bound is missing
 * @param partition the partition key
 * @param clustering the clustering columns that are given, in their order
 * @param time the write time, in microseconds
 * @param ttl seconds; 0 for none
 * @param expiresAt seconds since the epoch, or {@link Cell#NEVER}: the node that takes a request counts its time to live, however
 *     late a replica makes the write
 */
public record Mutation(
        Statement statement,
        Map<String, ByteBuffer> values,
        String partition,
        List<String> clustering,
        long time,
        int ttl,
        long expiresAt) {
    static String text(ByteBuffer value) {
        return StandardCharsets.UTF_8.decode(value.duplicate()).toString();
    }

    /** The key of its row, as records name it. */
    public String row() {
        return clustering.isEmpty() ? partition : partition + "/" + String.join("/", clustering);
    }

    public String table() {
        return statement.table();
    }

    public boolean isDelete() {
        return statement.kind() == Statement.Kind.DELETE;
    }

    /** The same at the time at which the cluster carries it out, as it does with what has a condition. */
    Mutation at(long micros) {
        return new Mutation(statement, values, partition, clustering, micros, ttl, expiresAt);
    }

    /** Whether it sets no column, and makes no row. */
    public boolean changesNothing() {
        return statement.kind() == Statement.Kind.UPDATE
                && statement.variables().stream()
                        .filter(each -> each.use() != Statement.Use.KEY)
                        .noneMatch(this::changes);
    }

    private boolean changes(Statement.Variable variable) {
        return variable.use() == Statement.Use.SET
                ? values.containsKey(variable.name())
                : values.get(variable.name()) != null;
    }

    /** The bound value of a text column, or null. */
    public String text(String column) {
        ByteBuffer value = values.get(column);
        return value == null ? null : text(value);
    }

    /** Whether any value has this text. */
    boolean holds(String text) {
        for (ByteBuffer value : values.values()) {
            if (value != null && text(value).contains(text)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(statement.kind().name().toLowerCase(java.util.Locale.ROOT));
        text.append(' ').append(row());
        values.forEach((name, value) -> {
            if (!name.startsWith("[")) {
                text.append(' ').append(name).append('=').append(value == null ? null : printable(value));
            }
        });
        return text.append(" at ")
                .append(time)
                .append(ttl > 0 ? " ttl " + ttl : "")
                .toString();
    }

    private static String printable(ByteBuffer value) {
        return text(value).replaceAll("[^\\x20-\\x7e]+", ".");
    }
}
