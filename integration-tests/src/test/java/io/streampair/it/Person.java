// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.datastax.oss.driver.api.core.cql.Row;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A row of the pipeline's table, or the content of a record of its topic. */
record Person(String name, String address, String data) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Person of(Row row) {
        return new Person(
                row.getString("name"), row.getString("address"), Objects.toString(row.getObject("data"), null));
    }

    /** From {@code name$address$year}. */
    static Person parse(String value) {
        String[] fields = value.split("\\$", -1);
        return new Person(fields[0], fields[1], fields[2]);
    }

    /** From the JSON string of such a text. */
    static Person parseJson(String json) {
        try {
            return parse(JSON.readValue(json, String.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a JSON string: " + json, e);
        }
    }

    /** The person of this number, unlike all others. */
    static Person number(int i) {
        return new Person("name " + i, i + " Some Street\nTown", Integer.toString(1900 + i % 100));
    }

    /** Those from this number on. */
    static List<Person> numbers(int from, int to) {
        List<Person> people = new ArrayList<>();
        for (int i = from; i < to; i++) {
            people.add(number(i));
        }
        return people;
    }

    /** The record's value, a JSON string. */
    String json() {
        return "\"" + String.join("$", name, address, data).replace("\n", "\\n") + "\"";
    }
}
