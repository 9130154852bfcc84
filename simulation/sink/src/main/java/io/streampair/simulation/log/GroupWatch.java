// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.log;

import org.apache.kafka.common.TopicPartition;

/** Looks on while a group works. */
public interface GroupWatch {
    /** An offset is about to be committed that differs from the one before. */
    void commits(TopicPartition partition, long offset);
}
