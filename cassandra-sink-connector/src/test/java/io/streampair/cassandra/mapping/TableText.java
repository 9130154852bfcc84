// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.internal.core.metadata.schema.parsing.DataTypeCqlNameParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a CREATE TABLE of a page. */
final class TableText {
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE \\w+\\.(\\w+) \\((.*)\\)\\s*", Pattern.DOTALL);
    private static final String KEY = "PRIMARY KEY";

    private TableText() {}

    static TableMetadata table(String cql) {
        Matcher text = TABLE.matcher(cql);
        if (!text.matches()) {
            throw new IllegalArgumentException(cql);
        }
        Map<String, DataType> types = new LinkedHashMap<>();
        List<String> partitionKey = new ArrayList<>();
        List<String> clustering = new ArrayList<>();
        for (String part : text.group(2).split(",(?![^(<]*[)>])", -1)) {
            String entry = part.strip();
            if (entry.startsWith(KEY)) {
                Matcher key =
                        Pattern.compile("\\((?:\\((.*?)\\)|(\\w+))(.*)\\)").matcher(entry.substring(KEY.length()));
                if (!key.find()) {
                    throw new IllegalArgumentException(entry);
                }
                partitionKey.addAll(names(key.group(1) == null ? key.group(2) : key.group(1)));
                clustering.addAll(names(key.group(3)));
            } else {
                String name = entry.substring(0, entry.indexOf(' '));
                if (entry.endsWith(KEY)) {
                    partitionKey.add(name);
                }
                types.put(
                        name,
                        type(entry.substring(name.length()).replace(KEY, "").strip()));
            }
        }
        Tables table = Tables.named(text.group(1));
        partitionKey.forEach(name -> table.partitionKey(name, types.remove(name)));
        clustering.forEach(name -> table.clustering(name, types.remove(name)));
        types.forEach(table::column);
        return table.build();
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private static DataType type(String text) {
        return new DataTypeCqlNameParser().parse(CqlIdentifier.fromInternal("shop"), text, Map.of(), null);
    }
}
