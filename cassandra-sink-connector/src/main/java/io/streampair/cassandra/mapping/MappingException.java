// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

/** Another setting than the mapping does not match the table. */
public final class MappingException extends IllegalArgumentException {
    private final String key;

    MappingException(String key, String message) {
        super(message);
        this.key = key;
    }

    /** The plain key of the setting, without a route's prefix. */
    public String key() {
        return key;
    }
}
