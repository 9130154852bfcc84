// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.planted;

import java.util.ArrayList;
import java.util.List;

/** Bugs that the simulation must find, each after a number of schedules at most that were counted with the seeds from 1 on. */
@SuppressWarnings("StringConcatToTextBlock") // Palantir breaks long lines.
final class PlantedBugs {
    private PlantedBugs() {}

    static List<PlantedBug> all() {
        List<PlantedBug> all = new ArrayList<>(List.of(
                new PlantedBug(
                        "commits-what-is-consumed",
                        "RecordFlow.java",
                        "if (unwritten.contains(partition) || windows.holds(partition)) {",
                        "if (unwritten.contains(partition) && offset == null) {",
                        10),
                new PlantedBug(
                        "never-resumes",
                        "RecordFlow.java",
                        "        backPressure.set(wantsNoRecords());",
                        "        if (wantsNoRecords()) {\n" + "            backPressure.set(true);\n" + "        }",
                        10),
                new PlantedBug(
                        "never-pauses", "RecordFlow.java", "        backPressure.set(wantsNoRecords());\n", "", 10),
                new PlantedBug(
                        "asks-for-no-call",
                        "RecordFlow.java",
                        "        backPressure.set(wantsNoRecords());\n" + "        context.timeout(untilNextLook());",
                        "        backPressure.set(wantsNoRecords());",
                        162),
                new PlantedBug(
                        "does-not-flush-at-a-commit",
                        "RecordFlow.java",
                        "        if (!commitRequested) {",
                        "        if (false) {",
                        62),
                new PlantedBug(
                        "paused-when-given-back",
                        "BackPressure.java",
                        "            context.resume(assigned);\n" + "        }\n" + "    }\n" + "}",
                        "        }\n" + "    }\n" + "}",
                        22),
                new PlantedBug(
                        "tolerates-without-being-asked",
                        "ErrantRecords.java",
                        "        if (!tolerated) {",
                        "        if (false) {",
                        66),
                new PlantedBug(
                        "released-offsets-stay-written",
                        "window/TwoWindows.java",
                        "        written.keySet().removeAll(partitions);\n" + "        showFilling();",
                        "        showFilling();",
                        660),
                new PlantedBug(
                        "reports-are-not-awaited",
                        "window/WindowWrite.java",
                        "        return rejectedAreReported && reportsHaveEnded();",
                        "        return rejectedAreReported;",
                        46),
                new PlantedBug(
                        "failed-reports-are-ignored",
                        "window/WindowWrite.java",
                        "                result(each.stored(), \"Cannot report a record\");",
                        "                each.stored().isDone();",
                        198),
                new PlantedBug(
                        "offsets-of-the-filling-window",
                        "window/TwoWindows.java",
                        "            written.putAll(writing.window().offsets().next());",
                        "            written.putAll(writing.window().offsets().next());\n"
                                + "            if (filling != null) {\n"
                                + "                written.putAll(filling.offsets().next());\n"
                                + "            }",
                        14),
                new PlantedBug(
                        "flush-waits-for-nothing",
                        "window/TwoWindows.java",
                        "long deadline = clock.getAsLong() + atMost.toNanos();",
                        "long deadline = clock.getAsLong() - atMost.toNanos();",
                        442),
                new PlantedBug(
                        "failure-is-not-held",
                        "RecordFlow.java",
                        "            held = new HeldFailure(e, record);\n" + "            return true;",
                        "            throw e;",
                        76),
                new PlantedBug(
                        "window-never-due-by-age",
                        "window/TwoWindows.java",
                        "policy.isReachedBy(filling) || remainingNanos() <= 0",
                        "policy.isReachedBy(filling)",
                        162),
                new PlantedBug(
                        "window-has-no-size",
                        "window/WindowPolicy.java",
                        "return window.rows() + window.reports().size() >= rows || window.bytes() >= bytes;",
                        "return window == null;",
                        124),
                new PlantedBug(
                        "keeps-no-trace",
                        "window/Window.java",
                        "if (before != null && !replaces(row, before)) {",
                        "if (before != null && !replaces(row, before) && offsets == null) {",
                        16),
                new PlantedBug(
                        "transient-counts-as-written",
                        "write/BatchDispatcher.java",
                        "            attempts.blamed = 0;\n" + "            retry(attempts, cause);",
                        "end();",
                        22),
                new PlantedBug(
                        "refused-row-is-not-reported",
                        "write/BatchDispatcher.java",
                        "        rejected.add(new RejectedRow(single.first(), cause));\n",
                        "",
                        68),
                new PlantedBug(
                        "refused-at-the-first-try",
                        "write/BatchDispatcher.java",
                        "REFUSALS = 2;",
                        "REFUSALS = 1;",
                        228),
                new PlantedBug(
                        "split-forgets-a-row",
                        "write/BatchDispatcher.java",
                        "waiting.addAll(batch.split());",
                        "waiting.addAll(batch.split().subList(1, batch.rows().size()));",
                        474),
                new PlantedBug(
                        "more-requests-than-allowed",
                        "write/BatchDispatcher.java",
                        "while (inFlight.get() < context.throttle().concurrency().current() &&",
                        "while (inFlight.get() < 1_000 &&",
                        10),
                new PlantedBug(
                        "done-before-the-last-answer",
                        "write/BatchDispatcher.java",
                        "                if (isIdle) {",
                        "                if (isIdle || inFlight.get() < 2) {",
                        10),
                new PlantedBug(
                        "uncertain-writes-are-retried",
                        "write/RetryPolicy.java",
                        "return retriesUncertain || batch.isIdempotent() || !AmbiguousFailure.mayBeApplied(cause);",
                        "return batch != null;",
                        196),
                new PlantedBug(
                        "nothing-is-uncertain",
                        "write/AmbiguousFailure.java",
                        "        return NOT_APPLIED.stream().noneMatch(type -> type.isInstance(failure));",
                        "        return false;",
                        196),
                new PlantedBug(
                        "budget-ends-at-once",
                        "write/RetryBudget.java",
                        "now() - failingSince >= atMost",
                        "now() + failingSince >= atMost",
                        532),
                new PlantedBug(
                        "deletes-have-no-time",
                        "write/Cql.java",
                        "        boolean withTime = isTimed(table, options);\n" + "        int first",
                        "        boolean withTime = false;\n" + "        int first",
                        38),
                new PlantedBug(
                        "time-to-live-is-not-bound",
                        "write/PreparedCql.java",
                        "cql.ttl() >= 0 && ttlSeconds > 0",
                        "cql.ttl() >= 0 && ttlSeconds < 0",
                        288),
                new PlantedBug(
                        "own-time-to-live-is-not-bound",
                        "write/PreparedCql.java",
                        "cql.ttl() >= 0 && row.ttl() != Row.DEFAULT_TTL",
                        "cql.ttl() >= 0 && row.ttl() < Row.DEFAULT_TTL",
                        36),
                new PlantedBug(
                        "write-time-is-not-bound",
                        "write/PreparedCql.java",
                        "cql.timestamp() >= 0 && row.hasTime()",
                        "cql.timestamp() < 0 && row.hasTime()",
                        24),
                new PlantedBug(
                        "unset-is-bound",
                        "write/PreparedCql.java",
                        "            if (!Row.isUnset(values[i]) && position >= 0) {",
                        "            if (position >= 0) {",
                        40),
                new PlantedBug(
                        "goes-on-after-its-end", "write/StatementWriter.java", "        closed = true;\n", "", 120),
                new PlantedBug(
                        "altered-table-makes-bad-records",
                        "write/SessionRequests.java",
                        "if (!batch.statements().fit(found.get())) {",
                        "if (found.isEmpty()) {",
                        336),
                new PlantedBug(
                        "any-later-row-replaces",
                        "row/Row.java",
                        "return writeTime > earlier.writeTime || follows(earlier);",
                        "return earlier != null;",
                        2_000),
                new PlantedBug(
                        "partial-row-replaces",
                        "row/Row.java",
                        "isMappedAs(earlier) && setsAllOf(earlier)",
                        "isMappedAs(earlier)",
                        122),
                new PlantedBug(
                        "additions-are-coalesced",
                        "row/Row.java",
                        "                        && table.mode().changes().isEmpty());",
                        "                );",
                        62),
                new PlantedBug(
                        "order-of-rows-is-any",
                        "row/Row.java",
                        "return !hasTime() || !isIdempotent() || table.mode().hasLists();",
                        "return table == null;",
                        100),
                new PlantedBug(
                        "delete-is-replaced-by-a-part",
                        "row/Row.java",
                        "? table.isWhole() && !earlier.isByPrefix() && setsAll()",
                        "? earlier != null",
                        1_568),
                new PlantedBug(
                        "write-time-without-offset",
                        "mapping/WriteTime.java",
                        "long micros = TimeUnit.MILLISECONDS.toMicros(millis) + record.originalKafkaOffset() % DISTINCT_OFFSETS;",
                        "long micros = TimeUnit.MILLISECONDS.toMicros(millis);",
                        2_000),
                new PlantedBug(
                        "replaced-write-is-lost",
                        "window/WindowWrite.java",
                        "return window.coalesced() > 0",
                        "return window.coalesced() < 0",
                        400),
                new PlantedBug(
                        "refused-setting-makes-bad-records",
                        "write/SecondTry.java",
                        "second -> ofRefusedProbe(probe, settings, second).thenApply(Optional::of),",
                        "second -> CompletableFuture.completedFuture(Optional.empty()),",
                        1_400),
                new PlantedBug(
                        "released-rows-are-sent",
                        "window/Window.java",
                        "        return released.has(row);",
                        "        return released.has(row) && false;",
                        1_000),
                new PlantedBug(
                        "lists-are-not-apart",
                        "write/Cql.java",
                        "        return table.mode().hasLists() && isTimed(table, options);",
                        "        return false;",
                        1_100),
                new PlantedBug(
                        "deletes-leave-lists",
                        "write/Statements.java",
                        "        if (row.isDelete()) {\n            return true;",
                        "        if (row.isDelete()) {\n            return false;",
                        1_000),
                new PlantedBug(
                        "closes-no-session",
                        "cluster/ClusterConnection.java",
                        "        session.closeAsync();\n",
                        "",
                        10),
                new PlantedBug(
                        "counts-are-not-alone",
                        "row/Row.java",
                        "return isIncrement() && other.isIncrement();",
                        "return other != null;",
                        1_066),
                new PlantedBug(
                        "trouble-lowers-nothing",
                        "write/BatchDispatcher.java",
                        "        context.throttle().concurrency().failed();\n"
                                + "        context.log().retried(cause);",
                        "        context.log().retried(cause);",
                        370)));
        all.addAll(PlantedMoveBugs.all());
        return all;
    }
}
