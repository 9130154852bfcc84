// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.DataException;

/** Reads one JSON value and checks that nothing follows it. */
final class JsonReader {
    private final JsonParser parser;

    JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static DataException problem(IOException e) {
        JsonLocation location = e instanceof JsonProcessingException json ? json.getLocation() : null;
        return new DataException(
                location == null
                        ? "invalid JSON"
                        : "invalid JSON at line " + location.getLineNr() + ", column " + location.getColumnNr());
    }

    Object read() throws IOException {
        if (parser.nextToken() == null) {
            throw new DataException("invalid JSON: the text is empty");
        }
        Object value = value();
        if (parser.nextToken() != null) {
            throw new DataException("invalid JSON: more text follows the value, at line "
                    + parser.currentTokenLocation().getLineNr() + ", column "
                    + parser.currentTokenLocation().getColumnNr());
        }
        return value;
    }

    private Object value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** A BigDecimal; a Double for NaN and infinities. */
    private Object number() throws IOException {
        if (parser.isNaN()) {
            return parser.getDoubleValue();
        }
        BigDecimal decimal = decimal();
        boolean isNegativeZero = decimal.signum() == 0 && parser.getText().startsWith("-");
        return isNegativeZero ? (Object) (-0.0) : decimal;
    }

    private BigDecimal decimal() throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            throw new DataException("invalid JSON: a number's exponent has too many digits, at line "
                    + parser.currentTokenLocation().getLineNr() + ", column "
                    + parser.currentTokenLocation().getColumnNr());
        }
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonLocation place = object.containsKey(name) ? parser.currentTokenLocation() : null;
            if (place != null) {
                throw new DataException("invalid JSON: an object has two fields of one name, the second at line "
                        + place.getLineNr() + ", column " + place.getColumnNr());
            }
            parser.nextToken();
            object.put(name, value());
        }
        return object;
    }

    private List<Object> array() throws IOException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }
}
