// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.datastax.oss.driver.api.core.cql.Row;

/** A row of the pipeline's table, and what a record of its topic says. */
record Person(String name, String address, String data) {
    static Person of(Row row) {
        return new Person(row.getString("name"), row.getString("address"), row.getString("data"));
    }

    /** From {@code name$address$year}. */
    static Person parse(String value) {
        String[] fields = value.split("\\$", -1);
        return new Person(fields[0], fields[1], fields[2]);
    }
}
