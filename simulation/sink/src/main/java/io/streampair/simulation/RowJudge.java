// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.Workload.Field;
import io.streampair.simulation.Workload.Shape;
import io.streampair.simulation.cassandra.StoredTable;
import io.streampair.simulation.log.LogRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares one row with the records that write it. */
final class RowJudge {
    /** Stands for a column that a record leaves as it is. */
    private static final Object UNSET = new Object();

    private final Simulation simulation;
    private final Settings settings;
    private final Workload workload;
    private final Precedence precedence;
    private final Expiry expiry;
    private final String row;
    private final List<LogRecord> writers;
    private final List<LogRecord> allWriters;
    private final StoredTable table;
    private final long nowSeconds;
    private final boolean hasZombie;

    /**
     * @param writers all records that write to the row or delete it, in the order of the log
     * @param allWriters those of all rows
     */
    RowJudge(Simulation simulation, String row, List<LogRecord> writers, List<LogRecord> allWriters) {
        this.simulation = simulation;
        this.settings = simulation.settings();
        this.workload = settings.workload();
        this.row = row;
        this.writers = writers;
        this.allWriters = allWriters;
        int partition = writers.get(0).partition();
        this.table = simulation.cluster().table(workload.table(partition, settings.renames()));
        this.nowSeconds = simulation.time().milliseconds() / 1_000;
        this.expiry = new Expiry(settings, simulation.history(), nowSeconds);
        this.hasZombie = simulation.sends().hasZombie(partition);
        this.precedence = new Precedence(settings, allWriters.stream().filter(each -> each.partition() == partition));
    }

    void judge() {
        if (table == null) {
            if (!writers.stream().allMatch(this::isOptional)) {
                simulation.verdict().add(Oracle.WRITTEN, "the table of " + row + " does not exist");
            }
            return;
        }
        if (workload == Workload.FIRST) {
            new FirstJudge(writers, this::isOptional, this::effect, UNSET)
                    .judge(
                            table.isLive(row, nowSeconds),
                            workload.fields(),
                            field -> table.value(row, field.name(), nowSeconds),
                            this::violation);
            return;
        }
        if (workload.hasMarker()) {
            judgeLife();
        }
        for (Field field : workload.fields()) {
            switch (field.shape()) {
                case TEXT, STATIC, LIST, SET, UDT, OPEN_UDT -> judgeValue(field);
                case ADDED_SET, ADDED_MAP -> judgeElements(field);
                case APPENDED, COUNT -> judgeAdditions(field);
            }
        }
    }

    /** Whether one write leaves nothing of another. */
    private boolean beats(LogRecord winner, LogRecord loser) {
        return !isOptional(winner) && precedence.outweighs(winner, loser);
    }

    /** Whether retention may have deleted it before it was read, or it went with a dropped table, or found none. */
    private boolean isOptional(LogRecord record) {
        List<LogRecord> found = simulation.log().partition(record.partition()).from(record.offset(), 1);
        return found.isEmpty()
                || found.get(0).offset() != record.offset()
                || simulation.history().hadNothingToDelete(record)
                || isDropped(record);
    }

    /**
     * What was never written, for a later write that replaces it, went with that write. Of a record with several routes the write
     * of one may have come afterwards, from a task that had lost its partition, and those of the others not.
     */
    private boolean isDropped(LogRecord record) {
        History history = simulation.history();
        boolean isInParts = simulation.settings().workload() == Workload.ROUTES;
        return history.isDropped(record)
                || ((isInParts || !history.isApplied(record))
                        && writers.stream()
                                .anyMatch(each -> history.isDropped(each) && !precedence.outweighs(record, each)));
    }

    private List<LogRecord> unbeaten(List<LogRecord> among) {
        List<LogRecord> unbeaten = new ArrayList<>();
        for (LogRecord each : among) {
            if (among.stream().noneMatch(other -> other.offset() != each.offset() && beats(other, each))) {
                unbeaten.add(each);
            }
        }
        return unbeaten;
    }

    private void judgeLife() {
        List<LogRecord> last = unbeaten(writers);
        boolean mayLive = last.stream().anyMatch(each -> !each.isDelete() && !expiry.isExpired(each));
        boolean mayBeDead =
                last.stream().anyMatch(each -> each.isDelete() || expiry.mayBeExpired(each) || isOptional(each));
        boolean isLive = table.isLive(row, nowSeconds);
        if (isLive && !mayLive && !anyMayLive() && !listMayLive()) {
            violation(last.stream().anyMatch(expiry::isExpired) ? Oracle.EXPIRES : order(), "is there", last);
        }
        if (!isLive && !mayBeDead) {
            violation(Oracle.WRITTEN, "is not there", last);
        }
    }

    /** A row lives by its cells as well, and a put that is beaten as a whole may have one that no other write touches. */
    private boolean anyMayLive() {
        List<LogRecord> deletes = writers.stream().filter(LogRecord::isDelete).toList();
        return writers.stream()
                .filter(each -> !each.isDelete() && !expiry.isExpired(each))
                .anyMatch(each -> deletes.stream().noneMatch(delete -> beats(delete, each)));
    }

    private void judgeValue(Field field) {
        if (field.shape() == Shape.LIST && workload == Workload.LIST) {
            judgeList(field);
            return;
        }
        judgeValue(field, touching(field));
    }

    private void judgeValue(Field field, List<LogRecord> touching) {
        List<LogRecord> last = unbeaten(touching);
        Object actual = table.value(row, field.name(), nowSeconds);
        boolean mayBeMissing = touching.stream().allMatch(this::isOptional)
                || last.stream().anyMatch(each -> expiry.mayBeExpired(each) || mayHaveOnlyDeleted(each));
        if (actual == null && mayBeMissing) {
            return;
        }
        for (LogRecord each : last) {
            Object expected = expiry.isExpired(each) ? null : effect(each, field);
            if (Objects.equals(expected, actual)) {
                return;
            }
        }
        if (mayHaveBeenMappedWithout(field, last)) {
            judgeValue(
                    field,
                    touching.stream()
                            .filter(each -> each.isDelete() || each.fields().containsKey(field.name()))
                            .toList());
        } else if (actual != null && last.stream().allMatch(expiry::isExpired) && !last.isEmpty()) {
            violation(Oracle.EXPIRES, field.name() + " is " + actual, last);
        } else {
            violation(order(), field.name() + " is " + actual, last);
        }
    }

    /** Of a record that replaces rows, and that retention deleted in between, the delete alone may have been applied. */
    private boolean mayHaveOnlyDeleted(LogRecord record) {
        return settings.replaces() && isOptional(record);
    }

    /** A column that is added later is not there for a record that has no value for it. */
    private boolean mayHaveBeenMappedWithout(Field field, List<LogRecord> last) {
        return workload.hasSchemas()
                && last.stream()
                        .anyMatch(each -> !each.isDelete() && !each.fields().containsKey(field.name()));
    }

    private List<LogRecord> touching(Field field) {
        return columnWriters(field).stream()
                .filter(each -> effect(each, field) != UNSET)
                .toList();
    }

    private void judgeList(Field field) {
        List<LogRecord> touching = touching(field);
        Object actual = table.value(row, field.name(), nowSeconds);
        if (!hasZombie && !new ListJudge(touching).isRight(actual, each -> effect(each, field), this::isOptional)) {
            violation(Oracle.LIST_AS_WRITTEN, field.name() + " is " + actual, touching);
        }
    }

    private boolean listMayLive() {
        Field list = workload.fields().get(workload.fields().size() - 1);
        return workload == Workload.LIST
                && (hasZombie || new ListJudge(touching(list)).mayLive(each -> effect(each, list)));
    }

    /** A static column is written by all rows of the partition, and deleted with the partition only. */
    private List<LogRecord> columnWriters(Field field) {
        if (field.shape() != Shape.STATIC) {
            return writers;
        }
        String partition = row.substring(0, row.indexOf('/'));
        List<LogRecord> ofPartition = new ArrayList<>();
        for (LogRecord each : allWriters) {
            boolean isOfPartition = each.row().equals(partition) || each.row().startsWith(partition + "/");
            boolean writes = each.kind() == LogRecord.Kind.PUT
                    || (each.isDelete() && each.row().equals(partition));
            if (isOfPartition && writes) {
                ofPartition.add(each);
            }
        }
        return ofPartition;
    }

    private Object effect(LogRecord record, Field field) {
        if (record.isDelete()) {
            return null;
        }
        if (!record.fields().containsKey(field.name())) {
            boolean isNull = "null".equals(settings.text("mapping.missing.fields", "unset"));
            return isNull && workload != Workload.CHANGES ? null : UNSET;
        }
        Object value = record.fields().get(field.name());
        if (value == null) {
            return "unset".equals(settings.text("mapping.null.fields", "null")) ? UNSET : null;
        }
        return field.shape() == Shape.SET ? ElementsJudge.sorted((List<?>) value) : value;
    }

    private void judgeElements(Field field) {
        ElementsJudge judge = new ElementsJudge(field.name(), writers);
        Map<String, String> actual = ElementsJudge.asMap(table.value(row, field.name(), nowSeconds));
        judge.writers().forEach((key, adding) -> {
            List<LogRecord> last = unbeaten(adding);
            boolean isRight = last.stream().anyMatch(each -> Objects.equals(judge.effect(each, key), actual.get(key)));
            boolean mayBeMissing = actual.get(key) == null && adding.stream().allMatch(this::isOptional);
            if (!isRight && !mayBeMissing) {
                violation(order(), field.name() + "[" + key + "] is " + actual.get(key), last);
            }
        });
    }

    /** What adds is made at least once, unless it is reported, and at most once for each delivery. */
    private void judgeAdditions(Field field) {
        Object actual = table.value(row, field.name(), nowSeconds);
        List<?> additions = actual == null ? List.of() : (List<?>) actual;
        boolean retries = "retry".equals(settings.text("uncertain.writes", "report"));
        for (LogRecord each : writers) {
            if (each.isDelete() || hasDelete()) {
                continue;
            }
            Object value = each.fields().get(field.name());
            if (value == null) {
                continue;
            }
            Object addition = value instanceof List<?> list ? list.get(0) : value;
            int times = field.shape() == Shape.COUNT
                    ? (int) additions.stream()
                            .filter(sum -> Increments.has((long) sum, each))
                            .count()
                    : Collections.frequency(additions, addition);
            int deliveries = simulation.history().deliveries(each);
            if (times > deliveries && !(retries && simulation.history().isUncertain(each))) {
                violation(Oracle.ONCE_A_DELIVERY, addition + " is there " + times + " times", List.of(each));
            }
            if (times == 0 && !simulation.history().isReported(each) && !isOptional(each)) {
                violation(Oracle.WRITTEN, addition + " is missing", List.of(each));
            }
        }
    }

    private boolean hasDelete() {
        return writers.stream().anyMatch(LogRecord::isDelete);
    }

    private Oracle order() {
        return settings.isTimed() ? Oracle.LATER_WINS : Oracle.LOG_ORDER;
    }

    private void violation(Oracle oracle, String what, List<LogRecord> expected) {
        if (hasZombie && !settings.isTimed() && workload != Workload.FIRST) {
            return;
        }
        StringBuilder may = new StringBuilder();
        for (LogRecord each : expected) {
            may.append(may.isEmpty() ? "" : " or ")
                    .append(each.at())
                    .append(' ')
                    .append(each.fields());
        }
        simulation.verdict().add(oracle, row + ": " + what + "; it should be as of " + may);
    }
}
