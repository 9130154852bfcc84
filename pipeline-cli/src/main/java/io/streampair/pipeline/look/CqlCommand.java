// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.look;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import io.streampair.cluster.common.HostAndPort;
import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.MinimumLong;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.command.TextTable;
import io.streampair.pipeline.state.CassandraSessions;
import io.streampair.pipeline.state.RunState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "cql",
        description = "Sends a CQL statement to the Cassandra of a running pipeline and prints the rows.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        footer = {"", "Without a statement, prints the table that the pipeline writes."})
public final class CqlCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Path> home;

    @Mixin
    private RunOption run;

    @Parameters(arity = "0..1", paramLabel = "STATEMENT", description = "One statement, in quotes.")
    private String statement;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = MinimumLong.AtLeastOne.class,
            defaultValue = "100",
            description = "Print at most N rows (default: ${DEFAULT-VALUE}).")
    private Long limit;

    public CqlCommand(Terminal terminal, Supplier<Path> home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        RunState state = run.live(home.get());
        String asked = statement == null ? "SELECT * FROM " + state.pipeline().table() : statement;
        try (CqlSession session =
                CassandraSessions.open(HostAndPort.list(state.contactPoints()), state.localDatacenter(), "LOCAL_ONE")) {
            show(session, session.execute(asked));
        }
        return 0;
    }

    private void show(CqlSession session, ResultSet result) {
        List<String> header = new ArrayList<>();
        result.getColumnDefinitions()
                .forEach(column -> header.add(column.getName().asInternal()));
        if (header.isEmpty()) {
            terminal.line("Done.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        Iterator<Row> all = result.iterator();
        while (rows.size() < limit && all.hasNext()) {
            rows.add(texts(session, all.next()));
        }
        TextTable.lines(header, rows).forEach(terminal::line);
        if (all.hasNext()) {
            terminal.line("There are more rows: choose with WHERE, or raise --limit.");
        }
    }

    private static List<String> texts(CqlSession session, Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.getObject(i);
            texts.add(
                    value instanceof String || value == null
                            ? (String) value
                            : session.getContext()
                                    .getCodecRegistry()
                                    .codecFor(row.getType(i))
                                    .format(value));
        }
        return texts;
    }
}
