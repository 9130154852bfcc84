// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.expressions.Code;
import io.streampair.expressions.Functions;
import io.streampair.expressions.Path;
import io.streampair.expressions.Scope;
import io.streampair.expressions.Times;
import io.streampair.expressions.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;

/**
 * Names with types but without values, to check an expression before there is a record.
 *
 * @param types of sources
 */
public record TypedNames(Function<Source, Type> types) implements Scope<Void> {
    /** Fields may be of any type. */
    static final TypedNames ANY = new TypedNames(TypedNames::known);

    /** The type that a source has whatever the record; else any. */
    public static Type known(Source source) {
        if (source == Source.Element.INDEX) {
            return Type.INTEGER;
        }
        if (!(source instanceof Source.Metadata metadata)) {
            return Type.ANY;
        }
        return switch (metadata) {
            case TOPIC -> Type.TEXT;
            case PARTITION, OFFSET -> Type.INTEGER;
            case TIMESTAMP -> Type.TIMESTAMP;
        };
    }

    @Override
    public Code<Void> name(Path name) {
        Source source = RecordNames.source(name);
        return source == null ? null : Code.ofObjects(types.apply(source), context -> null);
    }

    @Override
    public Collection<String> names() {
        return RecordNames.ROOTS;
    }

    @Override
    public Functions functions() {
        return RecordFunctions.ALL;
    }

    /** Which texts are times is not known yet. */
    @Override
    public Times times() {
        return text -> Instant.EPOCH;
    }
}
