// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.cassandra.text.ExtendedJson;
import io.streampair.cassandra.text.Json;
import io.streampair.expressions.Call;
import io.streampair.expressions.Code;
import io.streampair.expressions.EvaluationException;
import io.streampair.expressions.Function;
import io.streampair.expressions.FunctionBuilder;
import io.streampair.expressions.Functions;
import io.streampair.expressions.Kind;
import io.streampair.expressions.Type;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;

/** The functions that only the sink has. */
public final class RecordFunctions {
    private static final String GROUP = "Records";

    private static final List<Function> OWN = List.of(
            FunctionBuilder.named(GROUP, "json")
                    .takes("text", Kind.BYTES)
                    .says(
                            "What a JSON text holds, also as bytes in UTF-8: an object is a map, numbers keep all their digits.")
                    .example("json(value.payload).x", "1")
                    .example("json(value.payload).list[1]", "b")
                    .findsOne(RecordFunctions::json),
            FunctionBuilder.named(GROUP, "extended_json")
                    .takes("text", Kind.BYTES)
                    .says("The same for MongoDB's Extended JSON: objects such as {\"$oid\": …}, {\"$date\": …} and "
                            + "{\"$numberLong\": …} are the values that they stand for.")
                    .example("extended_json('{\"n\": {\"$numberLong\": \"5\"}}').n", "5")
                    .findsOne(RecordFunctions::extendedJson),
            FunctionBuilder.named(GROUP, "timeuuid")
                    .takes("time", Kind.TIMESTAMP)
                    .mayTake("salt", Kind.VALUE)
                    .gives(Type.UUID)
                    .says(
                            "A timeuuid of an instant that is the same each time the record is delivered: it holds the record's "
                                    + "topic, partition and offset. Records of one millisecond keep the order of their offsets, but for "
                                    + "one pair in ten thousand. With a salt, one record can have several.")
                    .example("timeuuid(value.ts)", "f9fcf2a7-e7ef-11f1-80f2-55b6c0eaa382")
                    .does(RecordFunctions::bindTimeuuid));

    /** Those of the language and the sink's own. */
    public static final Functions ALL = Functions.STANDARD.plus(OWN);

    private RecordFunctions() {}

    private static Object json(Object text) {
        try {
            if (text instanceof String string) {
                return Json.parse(string);
            }
            ByteBuffer buffer = text instanceof byte[] array ? ByteBuffer.wrap(array) : ((ByteBuffer) text).duplicate();
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return Json.parse(bytes);
        } catch (DataException e) {
            throw new EvaluationException(e.getMessage());
        }
    }

    private static Object extendedJson(Object text) {
        Object parsed = json(text);
        try {
            return ExtendedJson.plain(parsed);
        } catch (DataException e) {
            throw new EvaluationException(e.getMessage());
        }
    }

    private static <C> Code<C> bindTimeuuid(Call<C> call) {
        Code.ToObject<C> time = call.values(0);
        Code.ToObject<C> salt = call.size() > 1 ? call.values(1) : context -> "";
        Code.ToObject<C> topic = call.name("topic");
        Code.ToObject<C> partition = call.name("partition");
        Code.ToObject<C> offset = call.name("offset");
        return Code.ofObjects(Type.UUID, context -> {
            Instant instant = (Instant) time.value(context);
            return instant == null
                    ? null
                    : RecordTimeuuid.of(
                            instant,
                            (String) topic.value(context),
                            (Long) partition.value(context),
                            (Long) offset.value(context),
                            salt.value(context));
        });
    }
}
