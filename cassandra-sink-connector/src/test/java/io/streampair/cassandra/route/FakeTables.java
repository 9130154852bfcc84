// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.row.TableName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.connect.sink.SinkRecord;

/** Tables that are open when a test says so. */
public final class FakeTables implements Tables {
    private final Map<TableName, CompletableFuture<OpenTable>> openings = new LinkedHashMap<>();
    private Object version = new Object();
    private boolean current = true;
    private Object known = "";
    private boolean closed;

    /** Changes all tables, or something else in the cluster. */
    public void change(boolean tables) {
        version = new Object();
        current = !tables;
    }

    /** Has something else be known of all tables, which is not looked at before the next opening ends. */
    public void know(Object changed) {
        known = changed;
    }

    @Override
    public Object known(TableName name) {
        return known;
    }

    @Override
    public Object version() {
        return version;
    }

    @Override
    public boolean isCurrent(OpenTable table) {
        return current;
    }

    @Override
    public CompletableFuture<OpenTable> open(RouteConfig route, TableName name, SinkRecord record) {
        CompletableFuture<OpenTable> opening = new CompletableFuture<>();
        openings.put(name, opening);
        current = true;
        return opening;
    }

    /** What was asked for, in this order, each the last time. */
    public Map<TableName, CompletableFuture<OpenTable>> openings() {
        return openings;
    }

    @Override
    public void close() {
        closed = true;
    }

    public boolean isClosed() {
        return closed;
    }
}
