// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/** The way from records to a table: which table, and how the records become its rows. */
public final class RouteConfig {
    private final RouteSettings settings;

    RouteConfig(AbstractConfig config) {
        this.settings = new RouteSettings(config);
    }

    static void define(ConfigDef definition) {
        TableConfig.define(definition);
        RecordConfig.define(definition);
        RowConfig.define(definition);
    }

    List<ConfigProblem> check() {
        List<ConfigProblem> problems = new ArrayList<>(TableConfig.check(settings));
        problems.addAll(RecordConfig.check(settings));
        return problems;
    }

    public TableConfig table() {
        return new TableConfig(settings);
    }

    public RecordConfig record() {
        return new RecordConfig(settings);
    }

    public RowConfig row() {
        return new RowConfig(settings);
    }
}
