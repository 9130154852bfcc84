// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** Builds the value of a record from samples. */
final class SourceForm {
    static final String ID = "id";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SourceForm() {}

    /** A JSON object. */
    static String json(String id, Map<String, Object> fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(ID, id);
        object.putAll(fields);
        return write(object);
    }

    /** Texts with a vertical bar between them; null is \N. */
    static String delimited(String id, List<Object> fields) {
        List<String> texts = new ArrayList<>(List.of(id));
        for (Object field : fields) {
            texts.add(field == null ? "\\N" : escape(field instanceof String text ? text : write(field)));
        }
        return String.join("|", texts);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The schema of a Struct with the id and these columns. */
    static Schema schema(List<TypedColumn> columns) {
        SchemaBuilder schema =
                SchemaBuilder.struct().name("io.streampair.it.Values").field(ID, Schema.STRING_SCHEMA);
        columns.forEach(column -> schema.field(column.name(), column.schema()));
        return schema.build();
    }

    static Struct struct(Schema schema, String id) {
        return new Struct(schema).put(ID, id);
    }
}
