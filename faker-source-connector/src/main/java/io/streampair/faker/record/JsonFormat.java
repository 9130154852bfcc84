// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.value.Rendering;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** The text of a JSON object with the fields in order. */
final class JsonFormat implements TextFormat {
    private final String[] names;
    private final Schema[] schemas;
    private final StringBuilder json = new StringBuilder();

    JsonFormat(List<FieldSchema> fieldSchemas) {
        names = new String[fieldSchemas.size()];
        schemas = new Schema[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = "\"" + fieldSchemas.get(i).name() + "\":";
            schemas[i] = fieldSchemas.get(i).schema();
        }
    }

    @Override
    public String value(Object[] fields) {
        json.setLength(0);
        json.append('{');
        for (int i = 0; i < names.length; i++) {
            json.append(i == 0 ? "" : ",").append(names[i]);
            Rendering.appendJson(json, schemas[i], fields[i]);
        }
        return json.append('}').toString();
    }
}
