// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.text.LikeNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which fields of a record the mapping reads, and which columns find their field by name.
 *
 * @param columns the columns that are mapped by name
 * @param likeNames the names of all columns of the table
 * @param read the fields that other entries of the mapping and the settings of deletes name
 */
record ByName(Collection<String> columns, LikeNames likeNames, Set<String> read) {
    /** The fields that nothing reads. */
    List<String> unread(Collection<String> fields) {
        Set<String> unread = new HashSet<>(fields);
        unread.removeAll(read);
        for (String column : columns) {
            unread.remove(field(column, fields));
        }
        return fields.stream().filter(unread::contains).toList();
    }

    /** The columns that find no field. */
    List<String> unfilled(Collection<String> fields) {
        List<String> unfilled = new ArrayList<>();
        for (String column : columns) {
            if (field(column, fields) == null) {
                unfilled.add(column);
            }
        }
        return unfilled;
    }

    private String field(String column, Collection<String> fields) {
        return fields.contains(column) ? column : likeNames.find(column, fields);
    }
}
