// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;

/**
 * Reads and writes JSON as plain Java values: maps, lists, strings, booleans, null; whole numbers as Integer, Long or
 * BigInteger, other numbers as BigDecimal with all digits. Accepts NaN, Infinity and -Infinity as numbers.
 */
public final class Json {
    /** Maximum nesting, to avoid a stack overflow. */
    private static final int MAX_DEPTH = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(LongNumbers.MAX_DIGITS)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    /** @throws DataException with the position of the error and none of the content */
    public static Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonReader(parser).read();
        } catch (IOException e) {
            throw JsonReader.problem(e);
        }
    }

    /**
     * @param text in UTF-8, UTF-16 or UTF-32
     * @throws DataException with the position of the error and none of the content
     */
    public static Object parse(byte[] text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonReader(parser).read();
        } catch (IOException e) {
            throw JsonReader.problem(e);
        }
    }

    /**
     * Writes a value of a record as JSON, with bytes in base64 and times in ISO 8601.
     *
     * @throws DataException if JSON cannot represent the value
     */
    public static String write(Object value) {
        return write(value, null);
    }

    /**
     * Writes a value of a record as JSON, with bytes in base64 and times in ISO 8601.
     *
     * @param schema of the value; null if it has none
     * @throws DataException if JSON cannot represent the value
     */
    public static String write(Object value, Schema schema) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            new JsonWriter(generator).write(value, schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
