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
                        "Commits.java",
                        "if (windows.holds(partition)) {",
                        "if (windows.holds(partition) && offset == null) {",
                        PlantedBug.SOON),
                new PlantedBug(
                        "never-resumes",
                        "BackPressure.java",
                        "if (pause == paused) {",
                        "if (pause == paused || !pause) {",
                        PlantedBug.SOON),
                new PlantedBug(
                        "never-pauses",
                        "RecordFlow.java",
                        "        rewind.ask(context, windows::holds);\n"
                                + "        backPressure.set(wantsNoRecords());",
                        "        rewind.ask(context, windows::holds);\n" + "        backPressure.set(false);",
                        PlantedBug.SOON),
                new PlantedBug(
                        "asks-for-no-call",
                        "RecordFlow.java",
                        "        backPressure.set(wantsNoRecords());\n" + "        context.timeout(untilNextLook());",
                        "        backPressure.set(wantsNoRecords());",
                        PlantedBug.LATE),
                new PlantedBug(
                        "does-not-flush-at-a-commit",
                        "RecordFlow.java",
                        "if (!commits.takeRequest() || LastCommit.isNow()) {",
                        "if (commits.takeRequest() && commits == null) {",
                        PlantedBug.LATE),
                new PlantedBug(
                        "reads-in-the-poll-of-a-rebalance",
                        "BackPressure.java",
                        "        set(true);\n        context.pause(",
                        "        context.pause(",
                        PlantedBug.LATE),
                new PlantedBug(
                        "tolerates-without-being-asked",
                        "ErrantRecords.java",
                        "        if (!tolerated) {",
                        "        if (false) {",
                        PlantedBug.LATE),
                new PlantedBug(
                        "reports-are-not-awaited",
                        "window/WindowWrite.java",
                        "        return rejectedAreReported && reportsHaveEnded();",
                        "        return rejectedAreReported;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "failed-reports-are-ignored",
                        "window/WindowWrite.java",
                        "                result(each.stored(), \"Cannot report a record\");",
                        "                each.stored().isDone();",
                        PlantedBug.LATE),
                new PlantedBug(
                        "offsets-of-the-filling-window",
                        "window/TwoWindows.java",
                        "            written.putAll(writing.window().offsets().next());",
                        "            written.putAll(writing.window().offsets().next());\n"
                                + "            if (filling != null) {\n"
                                + "                written.putAll(filling.offsets().next());\n"
                                + "            }",
                        PlantedBug.SOON),
                new PlantedBug(
                        "flush-waits-for-nothing",
                        "window/TwoWindows.java",
                        "long deadline = clock.getAsLong() + atMost.toNanos();",
                        "long deadline = clock.getAsLong() - atMost.toNanos();",
                        PlantedBug.LATE),
                new PlantedBug(
                        "failure-is-not-held",
                        "RecordFlow.java",
                        "            held = new HeldFailure(e, record);\n" + "            return true;",
                        "            throw e;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "window-never-due-by-age",
                        "window/TwoWindows.java",
                        "policy.isReachedBy(filling) || remainingNanos() <= 0",
                        "policy.isReachedBy(filling)",
                        PlantedBug.LATE),
                new PlantedBug(
                        "window-has-no-size",
                        "window/WindowPolicy.java",
                        "return window.rows() + window.reports().size() >= rows || window.bytes() >= bytes;",
                        "return window == null;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "keeps-no-trace",
                        "window/Window.java",
                        "if (before != null && !yields(row, before) && !replaces(row, before) && !sums(row, before)) {",
                        "if (before != null && !yields(row, before) && !replaces(row, before) && !sums(row, before) && offsets == null) {",
                        PlantedBug.SOON),
                new PlantedBug(
                        "transient-counts-as-written",
                        "write/BatchDispatcher.java",
                        "            attempts.acquit();\n" + "            retry(attempts, cause);",
                        "end(attempts);",
                        PlantedBug.SOON),
                new PlantedBug(
                        "refused-row-is-not-reported",
                        "write/BatchDispatcher.java",
                        "        rejected.add(new RejectedRow(attempts.batch.first(), cause));\n",
                        "",
                        PlantedBug.LATE),
                new PlantedBug(
                        "refused-at-the-first-try",
                        "write/Attempts.java",
                        "REFUSALS = 2;",
                        "REFUSALS = 1;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "split-forgets-a-row",
                        "write/BatchDispatcher.java",
                        "waiting.addAll(attempts.batch.split());",
                        "waiting.addAll(attempts.batch.split().subList(1, attempts.batch.rows().size()));",
                        PlantedBug.LATE),
                new PlantedBug(
                        "more-requests-than-allowed",
                        "write/BatchDispatcher.java",
                        "while (inFlight.get() < context.throttle().concurrency().current() &&",
                        "while (inFlight.get() < 1_000 &&",
                        PlantedBug.SOON),
                new PlantedBug(
                        "done-before-the-last-answer",
                        "write/BatchDispatcher.java",
                        "                if (isIdle) {",
                        "                if (isIdle || inFlight.get() < 2) {",
                        PlantedBug.SOON),
                new PlantedBug(
                        "uncertain-writes-are-retried",
                        "write/RetryPolicy.java",
                        "return retriesUncertain || batch.isIdempotent() || !AmbiguousFailure.mayBeApplied(cause);",
                        "return batch != null;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "nothing-is-uncertain",
                        "write/AmbiguousFailure.java",
                        "        return !ClosingConnection.isCauseOf(failure)\n"
                                + "                && NOT_APPLIED.stream().noneMatch(type -> type.isInstance(failure));",
                        "        return false;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "budget-ends-at-once",
                        "write/RetryBudget.java",
                        "now() - failingSince >= atMost",
                        "now() + failingSince >= atMost",
                        PlantedBug.LATE),
                new PlantedBug(
                        "deletes-have-no-time",
                        "write/Cql.java",
                        "        boolean withTime = isTimed(table, options);\n" + "        int first",
                        "        boolean withTime = false;\n" + "        int first",
                        PlantedBug.LATE),
                new PlantedBug(
                        "time-to-live-is-not-bound",
                        "write/PreparedCql.java",
                        "cql.ttl() >= 0 && ttlSeconds > 0",
                        "cql.ttl() >= 0 && ttlSeconds < 0",
                        PlantedBug.LATE),
                new PlantedBug(
                        "own-time-to-live-is-not-bound",
                        "write/PreparedCql.java",
                        "cql.ttl() >= 0 && ttl != Row.DEFAULT_TTL",
                        "cql.ttl() >= 0 && ttl < Row.DEFAULT_TTL",
                        PlantedBug.LATE),
                new PlantedBug(
                        "write-time-is-not-bound",
                        "write/PreparedCql.java",
                        "cql.timestamp() >= 0 && time != Row.SERVER_TIME",
                        "cql.timestamp() < 0 && time != Row.SERVER_TIME",
                        PlantedBug.SOON),
                new PlantedBug(
                        "unset-is-bound",
                        "write/PreparedCql.java",
                        "            if (!Row.isUnset(values[i]) && position >= 0) {",
                        "            if (position >= 0) {",
                        PlantedBug.LATE),
                new PlantedBug(
                        "goes-on-after-its-end",
                        "write/StatementWriter.java",
                        "        closed = true;\n",
                        "",
                        PlantedBug.LATE),
                new PlantedBug(
                        "altered-table-makes-bad-records",
                        "write/SessionRequests.java",
                        "return batch.statements().fit(found.get())",
                        "return found.isPresent()",
                        PlantedBug.LATE),
                new PlantedBug(
                        "any-later-row-replaces",
                        "row/Row.java",
                        "return writeTime > earlier.writeTime || follows(earlier);",
                        "return earlier != null;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "partial-row-replaces",
                        "row/Row.java",
                        "isMappedAs(earlier) && RowValues.setAllOf(earlier.values, values)",
                        "isMappedAs(earlier)",
                        PlantedBug.LATE),
                new PlantedBug(
                        "additions-are-coalesced",
                        "row/Row.java",
                        "                        && table.mode().changes().isEmpty());",
                        "                );",
                        PlantedBug.LATE),
                new PlantedBug(
                        "order-of-rows-is-any",
                        "row/Row.java",
                        "return !hasTime() || !isIdempotent() || table.mode().hasLists();",
                        "return table == null;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "delete-is-replaced-by-a-part",
                        "row/Row.java",
                        "? losesTo(earlier) && table.isWhole() && !earlier.isByPrefix() && RowValues.areAllSet(values)",
                        "? earlier != null",
                        PlantedBug.LATE),
                new PlantedBug(
                        "write-time-without-offset",
                        "mapping/WriteTime.java",
                        "long micros = TimeUnit.MILLISECONDS.toMicros(millis) + Origin.offset(record) % DISTINCT_OFFSETS;",
                        "long micros = TimeUnit.MILLISECONDS.toMicros(millis);",
                        PlantedBug.LATE),
                new PlantedBug(
                        "replaced-write-is-lost",
                        "window/WindowWrite.java",
                        "return window.coalesced() > 0",
                        "return window.coalesced() < 0",
                        PlantedBug.LATE),
                new PlantedBug(
                        "refused-setting-makes-bad-records",
                        "write/SecondTry.java",
                        "second -> ofRefusedProbe(probe, settings, second).thenApply(Optional::of),",
                        "second -> CompletableFuture.completedFuture(Optional.empty()),",
                        PlantedBug.LATE),
                new PlantedBug(
                        "released-rows-are-sent",
                        "window/Window.java",
                        "        return released.has(row);",
                        "        return released.has(row) && false;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "closes-no-session",
                        "cluster/ClusterConnection.java",
                        "        lease.close();\n",
                        "",
                        PlantedBug.SOON),
                new PlantedBug(
                        "counts-are-not-alone",
                        "row/Row.java",
                        "return isIncrement() && other.isIncrement();",
                        "return other != null;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "trouble-lowers-nothing",
                        "write/BatchDispatcher.java",
                        "        context.throttle().concurrency().failed();\n"
                                + "        context.log().retried(cause);",
                        "        context.log().retried(cause);",
                        PlantedBug.LATE)));
        all.addAll(PlantedMoveBugs.all());
        all.addAll(PlantedRowBugs.all());
        all.addAll(PlantedFirstBugs.all());
        all.addAll(PlantedListBugs.all());
        return all;
    }
}
