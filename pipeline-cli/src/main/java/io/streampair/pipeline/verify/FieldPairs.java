// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import io.streampair.cassandra.config.RecordConfig;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.ConnectorSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs the source's and the sink's names of the fields: a delimited value has no names, only an order. */
final class FieldPairs {
    private FieldPairs() {}

    /**
     * The source's name of each field by the sink's name.
     *
     * @param names the source's names in the order of a record's fields
     */
    static Map<String, String> bySinkName(ConnectorSettings sink, List<String> names) {
        boolean delimited = "delimited".equalsIgnoreCase(sink.config().get(RecordConfig.VALUE_FORMAT));
        List<String> sinkNames = delimited ? delimitedNames(sink) : names;
        if (sinkNames.size() != names.size()) {
            throw new CommandException("The source writes " + names.size() + " fields (" + String.join(",", names)
                    + "), but " + sink.name() + " has value.fields=" + String.join(",", sinkNames)
                    + ": list one name for each of the fields in value.fields.");
        }
        Map<String, String> bySinkName = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            bySinkName.put(sinkNames.get(i), names.get(i));
        }
        return bySinkName;
    }

    private static List<String> delimitedNames(ConnectorSettings sink) {
        String names = sink.config().getOrDefault(RecordConfig.VALUE_FIELDS, "");
        return Arrays.asList(names.strip().split("\\s*,\\s*", -1));
    }
}
