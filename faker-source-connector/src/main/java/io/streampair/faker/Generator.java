// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import org.apache.kafka.connect.data.Schema;

/** Makes the values of one field. */
interface Generator {
    /** The schema of every value, one object for the life of the generator. */
    Schema schema();

    /**
     * The value at an index of the stream. It depends on the index and on what is drawn from the source of randomness
     * that the generator was made with, and on nothing else.
     */
    Object value(long index);
}
