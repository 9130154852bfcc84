// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Type;
import io.streampair.faker.config.Suggestions;
import io.streampair.faker.express.ConnectTypes;
import io.streampair.faker.life.LifeStream;
import io.streampair.faker.time.ArrivalRule;
import io.streampair.faker.world.Frame;
import java.util.List;

/**
 * A stream of a definition, ready for records to be made of it.
 *
 * @param arrivals null if no entities arrive
 * @param isPlain whether each entity has one event, which is one record
 * @param isTimed whether its records have a timestamp of their own
 * @param timeField the number of the field that is it; negative for the logical time
 * @param place where it is defined, for messages
 */
public record DefinedStream(
        String name,
        Frame frame,
        LifeStream entities,
        ArrivalRule arrivals,
        List<DefinedOutput> outputs,
        boolean isPlain,
        boolean isTimed,
        int timeField,
        String place) {
    /** @throws DefinitionException if key or value cannot be made */
    static DefinedStream of(StreamDefinition stream) {
        FrameCompiler frame = stream.fields();
        boolean isTimed = stream.timestamp() != null;
        return new DefinedStream(
                stream.name(),
                frame.frame(),
                stream.entities(),
                stream.arrivals(),
                new OutputCompiler(stream).compile(),
                stream.isPlain(),
                isTimed,
                isTimed ? timeField(stream.timestamp(), frame) : -1,
                stream.part().problem("").getMessage());
    }

    private static int timeField(Part timestamp, FrameCompiler frame) {
        String name = timestamp.text();
        if (name.equals("now")) {
            return -1;
        }
        if (!frame.has(name)) {
            throw timestamp.problem(Suggestions.problem(
                    "'" + name + "' is neither now nor a field",
                    Suggestions.didYouMean(name, frame.names()),
                    "Write timestamp: now, or leave it out for the time of writing"));
        }
        CompiledField field = frame.field(name);
        if (field.handle() != null
                || ConnectTypes.type(field.schema()) != Type.TIMESTAMP
                || field.schema().isOptional()) {
            throw timestamp.problem(
                    "A timestamp is a field with a timestamp that is never null, such as seen: now - 5s");
        }
        return field.index();
    }
}
