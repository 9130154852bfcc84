// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

/** A setting beside the mapping does not fit the table. */
public final class MappingException extends IllegalArgumentException {
    private final String key;

    MappingException(String key, String message) {
        super(message);
        this.key = key;
    }

    /** The key of the setting, without the alias of a route. */
    public String key() {
        return key;
    }
}
