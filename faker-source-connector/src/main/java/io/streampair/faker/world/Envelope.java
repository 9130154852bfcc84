// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.life.Event;
import io.streampair.faker.life.EventKind;
import io.streampair.faker.record.FieldSchema;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** Rows before and after an event, as Debezium has them. */
public final class Envelope {
    private static final long MICROS_PER_MILLI = 1000;

    private final String stream;
    private final long initial;
    private final Schema row;
    private final Schema source;
    private final int written;
    private final Object[] earlier;

    /**
     * @param stream the name of the stream
     * @param initial how many entities exist from the beginning: their creation is a read
     * @param name for schemas
     * @param fields of the row
     * @param columns how many fields key and row have
     */
    public Envelope(String stream, long initial, String name, List<FieldSchema> fields, int columns) {
        this.stream = stream;
        this.initial = initial;
        this.written = fields.size();
        this.earlier = new Object[columns];
        SchemaBuilder builder = SchemaBuilder.struct().name(name + "Row").optional();
        fields.forEach(field -> builder.field(field.name(), field.schema()));
        this.row = builder.build();
        this.source = SchemaBuilder.struct()
                .name(name + "Source")
                .field("connector", Schema.STRING_SCHEMA)
                .field("name", Schema.STRING_SCHEMA)
                .field("ts_ms", Schema.INT64_SCHEMA)
                .field("entity", Schema.INT64_SCHEMA)
                .field("event", Schema.INT64_SCHEMA)
                .build();
    }

    /** The fields of the envelope. */
    public List<FieldSchema> fields() {
        return List.of(
                new FieldSchema("before", row),
                new FieldSchema("after", row),
                new FieldSchema("source", source),
                new FieldSchema("op", Schema.STRING_SCHEMA),
                new FieldSchema("ts_ms", Schema.INT64_SCHEMA));
    }

    /** The values of these fields. */
    Object[] values(Row now, OutputColumns columns, Object[] after) {
        Event event = now.event();
        Row before = now.before();
        if (before != null) {
            columns.fill(before, earlier);
        }
        boolean isDeleted = event.kind() == EventKind.DELETE;
        long millis = Math.floorDiv(event.at(), MICROS_PER_MILLI);
        return new Object[] {
            before == null ? null : struct(earlier),
            isDeleted ? null : struct(after),
            source(event, millis),
            op(event),
            millis
        };
    }

    private String op(Event event) {
        return switch (event.kind()) {
            case CREATE -> event.number() == 0 && event.entity() < initial ? "r" : "c";
            case UPDATE -> "u";
            case DELETE -> "d";
        };
    }

    private Struct source(Event event, long millis) {
        return new Struct(source)
                .put("connector", "faker")
                .put("name", stream)
                .put("ts_ms", millis)
                .put("entity", event.entity())
                .put("event", event.number());
    }

    private Struct struct(Object[] values) {
        Struct struct = new Struct(row);
        for (int i = 0; i < written; i++) {
            struct.put(row.fields().get(i), values[i]);
        }
        return struct;
    }
}
