// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.log;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** The partitions of the topics: records, gaps where transactions ended or compaction was, and a start that retention moves. */
public final class Log {
    private final List<Partition> partitions = new ArrayList<>();

    /**
     * @param topics one for each partition
     * @param starts the first offset of each partition
     */
    public Log(List<String> topics, List<Long> starts) {
        for (int i = 0; i < topics.size(); i++) {
            partitions.add(new Partition(new TopicPartition(topics.get(i), i), starts.get(i)));
        }
    }

    public int partitions() {
        return partitions.size();
    }

    public Partition partition(int number) {
        return partitions.get(number);
    }

    /** All records that retention has not deleted, partition by partition. */
    public List<LogRecord> records() {
        List<LogRecord> all = new ArrayList<>();
        for (Partition partition : partitions) {
            all.addAll(partition.records);
        }
        return all;
    }

    /** All records, with those that retention has deleted. */
    public List<LogRecord> allRecords() {
        List<LogRecord> all = records();
        for (Partition partition : partitions) {
            all.addAll(partition.deleted);
        }
        return all;
    }

    /** One partition. Its number is unique among those of all topics. */
    public static final class Partition {
        private final TopicPartition name;
        private final List<LogRecord> records = new ArrayList<>();
        private final List<LogRecord> deleted = new ArrayList<>();
        private long start;
        private long end;

        private Partition(TopicPartition name, long start) {
            this.name = name;
            this.start = start;
            this.end = start;
        }

        public TopicPartition name() {
            return name;
        }

        /** The first offset that can be read. */
        public long start() {
            return start;
        }

        /** The offset of the next record. */
        public long end() {
            return end;
        }

        public List<LogRecord> records() {
            return records;
        }

        /** The records that retention has deleted. */
        public List<LogRecord> deleted() {
            return deleted;
        }

        /** Those that retention has deleted, and the others. */
        public List<LogRecord> all() {
            List<LogRecord> all = new ArrayList<>(deleted);
            all.addAll(records);
            return all;
        }

        /** Leaves out offsets, as the marker of a transaction does, or an aborted transaction, or compaction. */
        public void skip(long offsets) {
            end += offsets;
        }

        public void append(LogRecord record) {
            records.add(record);
            end = record.offset() + 1;
        }

        /** Deletes the records below an offset. */
        public void trim(long offset) {
            start = Math.max(start, Math.min(offset, end));
            while (!records.isEmpty() && records.get(0).offset() < start) {
                deleted.add(records.remove(0));
            }
        }

        /** Takes a record out, as an operator does who moves the offset of a task past it. */
        public void remove(LogRecord record) {
            records.remove(record);
        }

        /** The records from an offset on. */
        public List<LogRecord> from(long offset, int atMost) {
            int low = 0;
            int high = records.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (records.get(middle).offset() < offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return records.subList(low, Math.min(records.size(), low + atMost));
        }

        public boolean hasFrom(long offset) {
            return !records.isEmpty() && records.get(records.size() - 1).offset() >= offset;
        }
    }
}
