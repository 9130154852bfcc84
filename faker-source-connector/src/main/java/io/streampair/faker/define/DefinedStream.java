// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.life.LifeStream;
import io.streampair.faker.time.ArrivalRule;
import io.streampair.faker.world.Frame;
import java.util.List;

/**
 * A stream of a definition, ready for records to be made of it.
 *
 * @param arrivals null if no entities arrive
 * @param isPlain whether each entity has one event, which is one record
 * @param isTimed whether its records have the logical time as their timestamp
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
        String place) {
    /** @throws DefinitionException if key or value cannot be made */
    static DefinedStream of(StreamDefinition stream) {
        FrameCompiler frame = stream.fields();
        return new DefinedStream(
                stream.name(),
                frame.frame(),
                stream.entities(),
                stream.arrivals(),
                new OutputCompiler(stream).compile(),
                stream.isPlain(),
                stream.isTimed(),
                stream.part().problem("").getMessage());
    }
}
