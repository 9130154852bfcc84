// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.data;

/** One record and the write that it causes. */
public interface Event {
    /** The record's key: text. */
    String key();

    /** The record's value as JSON; null for a delete. */
    String json();

    /** The values of all columns in their order; for a delete those of the primary key. */
    Object[] columns();

    default boolean isDelete() {
        return json() == null;
    }
}
