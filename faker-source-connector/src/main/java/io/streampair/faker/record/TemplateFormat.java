// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.generate.Template;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** A template filled with the values of the fields. */
final class TemplateFormat implements TextFormat {
    /** A text may have an oversized field, so this is more than the longest field. */
    private static final int LONGEST = 16_000_000;

    private final Template template;
    private final Schema[] schemas;

    TemplateFormat(Template template, List<FieldSchema> fieldSchemas) {
        this.template = template;
        this.schemas = fieldSchemas.stream().map(FieldSchema::schema).toArray(Schema[]::new);
    }

    @Override
    public String value(Object[] fields) {
        return template.fill(schemas, fields, LONGEST);
    }
}
