// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

import java.util.List;

/** The columns of the tables, named like the records' fields. */
public final class StreamColumns {

    /** The primary key, and the key of the records. */
    public static final String ID = "id";

    /** The columns outside the primary key. */
    public static final List<String> VALUES = List.of("name", "address", "seq");

    /** As in CREATE TABLE. */
    static final String DEFINITION = "id text, name text, address text, seq bigint";

    private StreamColumns() {}
}
