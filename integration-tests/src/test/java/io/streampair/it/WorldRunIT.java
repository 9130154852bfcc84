// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.common.Home;
import io.streampair.pipeline.Main;
import io.streampair.pipeline.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pipeline run} and {@code verify} of the shop in this process, on servers of their own. */
@Order(3)
@Tag("full")
class WorldRunIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int RECORDS = 3_000;
    private static final int STOPPED = 130;
    private static final Pattern WRITTEN = Pattern.compile("written ([\\d,]+)");

    @TempDir
    private Path data;

    /** A command, and what it prints. */
    private static final class Command {
        private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
        private final Reader reader = new Reader(printed);
        private final PrintWriter errors = new PrintWriter(printed, true, StandardCharsets.UTF_8);

        private int execute(String... arguments) {
            Terminal terminal = new Terminal(reader, false, false, 120);
            return Main.commandLine(terminal, Home::find)
                    .setOut(errors)
                    .setErr(errors)
                    .execute(arguments);
        }

        private String text() {
            return printed.toString(StandardCharsets.UTF_8);
        }

        private long written() {
            Matcher matcher = WRITTEN.matcher(text());
            long last = 0;
            while (matcher.find()) {
                last = Long.parseLong(matcher.group(1).replace(",", ""));
            }
            return last;
        }
    }

    /** A pipe that may break, which ends a run. */
    private static final class Reader extends PrintStream {
        private Reader(ByteArrayOutputStream to) {
            super(to, true, StandardCharsets.UTF_8);
        }

        private void goAway() {
            setError();
        }
    }

    @Test
    void should_be_right_when_it_ends_while_it_runs_and_after_it_is_stopped() {
        Command run = new Command();
        assertThat(run.execute(shop("--records", Integer.toString(RECORDS), "--rate", "max")))
                .as(run.text())
                .isZero();
        assertThat(run.text()).contains("rows are in table shop.order_lines: each as its last record says");

        Command endless = new Command();
        CompletableFuture<Integer> stopped =
                CompletableFuture.supplyAsync(() -> endless.execute(shop("--pace", "600x")));
        try {
            Awaitility.await("more records in the tables")
                    .atMost(PATIENCE)
                    .until(() -> stopped.isDone() || endless.written() > RECORDS);
            assertVerified();
        } finally {
            endless.reader.goAway();
        }
        assertThat(stopped.join()).as(endless.text()).isEqualTo(STOPPED);

        assertVerified();
    }

    private String[] shop(String... options) {
        String[] arguments = new String[6 + options.length];
        String[] first = {"run", "--preset", "shop", "--no-page", "--data", data.toString()};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(options, 0, arguments, first.length, options.length);
        return arguments;
    }

    private void assertVerified() {
        Command verify = new Command();
        assertThat(verify.execute("verify", "--data", data.toString()))
                .as(verify.text())
                .isZero();
        assertThat(verify.text()).contains("records are in topic shop.orders: none is missing");
    }
}
