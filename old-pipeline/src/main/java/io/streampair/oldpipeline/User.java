// SPDX-License-Identifier: Apache-2.0
package io.streampair.oldpipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;

/** A row of the table; a bean, as the Spark Cassandra connector requires. */
public final class User implements Serializable {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final String address;
    private final String data;

    private User(String name, String address, String data) {
        this.name = name;
        this.address = address;
        this.data = data;
    }

    /**
     * Reads the value of a record: a JSON string of name, address and year with "$" between them.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static User parse(String json) {
        String[] fields = text(json).split("\\$", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException("Expected 3 fields but found " + fields.length);
        }
        return new User(fields[0], fields[1], fields[2]);
    }

    private static String text(String json) {
        try {
            return JSON.readValue(json, String.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The value is not a JSON string", e);
        }
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getData() {
        return data;
    }
}
