// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.source.TransactionContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** The context of a task, in which stored offsets and the ends of transactions can be changed. */
class WrappedContext implements SourceTaskContext, OffsetStorageReader, TransactionContext {
    private final SourceTaskContext given;

    WrappedContext(SourceTaskContext given) {
        this.given = given;
    }

    Map<String, Object> changed(Map<String, Object> offset) {
        return offset;
    }

    @Override
    public Map<String, String> configs() {
        return given.configs();
    }

    @Override
    public OffsetStorageReader offsetStorageReader() {
        return this;
    }

    @Override
    public PluginMetrics pluginMetrics() {
        return given.pluginMetrics();
    }

    @Override
    public TransactionContext transactionContext() {
        return given.transactionContext() == null ? null : this;
    }

    @Override
    public <T> Map<String, Object> offset(Map<String, T> partition) {
        return changed(given.offsetStorageReader().offset(partition));
    }

    @Override
    public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
        Map<Map<String, T>, Map<String, Object>> found =
                given.offsetStorageReader().offsets(partitions);
        found.replaceAll((partition, offset) -> changed(offset));
        found.values().removeIf(offset -> offset == null);
        return found;
    }

    @Override
    public void commitTransaction() {
        given.transactionContext().commitTransaction();
    }

    @Override
    public void commitTransaction(SourceRecord record) {
        given.transactionContext().commitTransaction(record);
    }

    @Override
    public void abortTransaction() {
        given.transactionContext().abortTransaction();
    }

    @Override
    public void abortTransaction(SourceRecord record) {
        given.transactionContext().abortTransaction(record);
    }
}
