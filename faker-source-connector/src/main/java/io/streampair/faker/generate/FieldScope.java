// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.expressions.Code;
import io.streampair.expressions.EvaluationException;
import io.streampair.expressions.Functions;
import io.streampair.expressions.Path;
import io.streampair.expressions.Scope;
import io.streampair.expressions.Type;
import io.streampair.faker.config.Suggestions;
import io.streampair.faker.express.ConnectTypes;
import io.streampair.faker.express.FakerNames;
import io.streampair.faker.express.HostNames;
import io.streampair.faker.express.ValuePath;
import io.streampair.faker.stream.Position;
import io.streampair.faker.stream.SplitMix;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** What the expression of a field sees: the other fields, the record's place in the stream, draws. */
final class FieldScope implements Scope<Position> {
    private static final List<String> OWN = List.of("now", "index", "entity", "event");

    private final GeneratorContext context;
    private final String field;
    private final long series;

    FieldScope(FieldConfig config, GeneratorContext context) {
        this.context = context;
        this.field = config.prefix().split("\\.", -1)[1];
        this.series = SplitMix.hash(config.prefix());
    }

    @Override
    public Code<Position> name(Path path) {
        int index = context.fields().indexOf(path.root());
        if (index >= 0 && !path.root().equals(field)) {
            return field(path, index);
        }
        Code<Position> own = path.isQuoted() || !path.steps().isEmpty() ? null : own(path.root());
        if (own != null) {
            return own;
        }
        if (FakerNames.isOne(path)) {
            return FakerNames.code(path, context.faker(), context.random());
        }
        if (index >= 0) {
            throw new IllegalArgumentException("the field '" + field + "' cannot use its own value");
        }
        throw new IllegalArgumentException(Suggestions.problem(
                "'" + path.root() + "' is neither a field nor one of " + String.join(", ", OWN),
                Suggestions.didYouMean(path.root(), names()),
                "Methods of Datafaker have the form Name.fullName"));
    }

    private Code<Position> field(Path path, int index) {
        context.refer(index);
        Schema schema = context.schemas()[index];
        if (schema == null) {
            throw new IllegalArgumentException(
                    "the field '" + path.root() + "' needs this field, or has a problem of its own");
        }
        Object[] values = context.values();
        return ValuePath.code(schema, path, schema.isOptional(), at -> ConnectTypes.ofConnect(schema, values[index]));
    }

    private Code<Position> own(String name) {
        return switch (name) {
            case HostNames.NOW ->
                Code.ofPresent(Type.TIMESTAMP, at -> Instant.EPOCH.plus(at.micros(), ChronoUnit.MICROS));
            case HostNames.INDEX, "index" -> Code.ofLongs(Position::index);
            case "entity" -> Code.ofLongs(Position::key);
            case "event" -> Code.ofLongs(at -> at.version() - 1);
            case HostNames.SERIES -> Code.ofLongs(at -> at.seriesBits() ^ series);
            case HostNames.STEP -> Code.ofLongs(Position::step);
            default -> null;
        };
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(context.fields());
        names.remove(field);
        names.addAll(OWN);
        return names;
    }

    @Override
    public Functions functions() {
        return context.functions();
    }

    @Override
    public Object field(Object parent, String name) {
        throw new EvaluationException("the value has no fields");
    }
}
