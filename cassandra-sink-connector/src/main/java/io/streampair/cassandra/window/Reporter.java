// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import java.util.concurrent.Future;
import org.apache.kafka.connect.sink.SinkRecord;

/** Receives the records that cannot be written. */
@FunctionalInterface
public interface Reporter {
    /**
     * Reports a record.
     *
     * @return completes when the report is stored
     * @throws org.apache.kafka.connect.errors.ConnectException if bad records are not tolerated
     */
    Future<Void> report(SinkRecord record, Throwable cause);
}
