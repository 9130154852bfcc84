// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import org.apache.kafka.connect.errors.DataException;

/** A row is there already, holds something else, and write.if keeps it. */
public final class NotAppliedException extends DataException {
    public NotAppliedException(String message) {
        super(message);
    }
}
