// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.cassandra.Trouble;
import io.streampair.simulation.log.FakeConsumer;
import io.streampair.simulation.log.Log;
import io.streampair.simulation.log.LogRecord;
import io.streampair.simulation.time.Loop;

/** Does to the pipeline what operations say. */
final class Actions {
    private final Simulation simulation;
    private final RecordFactory records;

    Actions(Simulation simulation, RecordFactory records) {
        this.simulation = simulation;
        this.records = records;
    }

    void run(Operation operation) {
        if (!operation.kind().isRecord()) {
            simulation.trace().add(operation::toString);
        }
        Fleet fleet = simulation.fleet();
        int worker = operation.index("worker");
        long millis = operation.get("for");
        switch (operation.kind()) {
            case PUT, DELETE, POISON, REFUSED, BROKEN, DROPPED -> produce(operation);
            case GAP -> partition(operation).skip(operation.get("offsets"));
            case TRIM -> partition(operation).trim(partition(operation).end() - operation.get("keep"));
            case REBALANCE -> simulation.group().rebalance();
            case KILL -> fleet.kill(worker);
            case FREEZE -> fleet.freeze(worker, millis);
            case STALL -> fleet.stall(worker, millis);
            case PAUSE -> fleet.pause(worker, millis);
            case RESTART -> fleet.restart(worker);
            case RESCALE -> fleet.rescale(operation.index("tasks"));
            case FAIL_COMMITS -> simulation.group().failCommits(operation.index("count"));
            case TROUBLE -> simulation.cluster().begin(trouble(operation), until(millis));
            case FAIL_REPORTS -> simulation.failReports(until(millis));
            case ADD_COLUMN -> alter(" ADD extra" + operation.get("number") + " text");
            case DROP_COLUMN -> alter(" DROP extra" + operation.get("number"));
            case DROP_TABLE -> dropTable(millis);
        }
    }

    static Trouble trouble(Operation operation) {
        return Trouble.ALL.get(operation.index(Operation.TROUBLE));
    }

    private long until(long millis) {
        return simulation.loop().now() + Loop.ms(millis);
    }

    private Log.Partition partition(Operation operation) {
        return simulation
                .log()
                .partition(operation.index("partition") % simulation.log().partitions());
    }

    private void produce(Operation operation) {
        Log.Partition partition = partition(operation);
        LogRecord record = records.make(operation, partition, simulation.loop().now());
        partition.append(record);
        simulation.trace().add(() -> operation + " makes " + record.at() + " of " + record.row());
        FakeConsumer holder = simulation.group().holder(record.partition());
        if (holder != null) {
            holder.member().wake();
        }
    }

    private void dropTable(long millis) {
        change("DROP TABLE ks.t");
        simulation.loop().after(Loop.ms(millis), this::makeTable);
    }

    private void makeTable() {
        change("CREATE TABLE ks.t (" + simulation.settings().workload().columns() + ")");
        simulation.history().tableMade();
    }

    private void alter(String change) {
        change("ALTER TABLE ks.t" + change);
    }

    private void change(String cql) {
        try {
            simulation.cluster().change(cql);
        } catch (IllegalArgumentException e) {
            simulation.trace().add(() -> "  " + e.getMessage());
        }
    }
}
