// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.generate.Template;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** A text with the values of the fields in it. */
final class TemplateFormat implements TextFormat {
    private final Template template;
    private final Schema[] schemas;

    TemplateFormat(Template template, List<Column> columns) {
        this.template = template;
        this.schemas = columns.stream().map(Column::schema).toArray(Schema[]::new);
    }

    @Override
    public String value(Object[] fields) {
        return template.fill(schemas, fields);
    }
}
