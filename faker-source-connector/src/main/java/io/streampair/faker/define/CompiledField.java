// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import org.apache.kafka.connect.data.Schema;

/**
 * A field as other fields see it.
 *
 * @param index its number in its frame
 * @param schema of its values, which is optional if they may be null; null for a handle
 * @param handle null for a field with values
 * @param isWritten whether records have it
 */
record CompiledField(int index, Schema schema, Handle handle, boolean isWritten) {
    /** A field that is a row of something else. */
    static CompiledField of(int index, Handle handle) {
        return new CompiledField(index, null, handle, false);
    }

    /**
     * What a reference or a row of a table gives: it has fields of its own, and is not written.
     *
     * @param parents the fields of the stream that it refers to; null for a table
     * @param table null for a stream
     * @param isNullable whether it may be null
     */
    record Handle(FrameCompiler parents, Table table, boolean isNullable) {}
}
