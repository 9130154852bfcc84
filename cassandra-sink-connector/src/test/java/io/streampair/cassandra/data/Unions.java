// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.data;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** One-of Structs as the converters make them. */
public final class Unions {
    public static final Schema MICROS = SchemaBuilder.int64()
            .name("io.debezium.time.MicroTimestamp")
            .optional()
            .build();

    /** Of text or a number. */
    public static final Schema AVRO = SchemaBuilder.struct()
            .name("io.confluent.connect.avro.Union")
            .optional()
            .field("string", Schema.OPTIONAL_STRING_SCHEMA)
            .field("int", Schema.OPTIONAL_INT32_SCHEMA)
            .field("micros", MICROS)
            .build();

    private Unions() {}

    /** A value of {@link #AVRO}. */
    public static Struct avro(String branch, Object value) {
        return new Struct(AVRO).put(branch, value);
    }
}
