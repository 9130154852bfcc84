// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import com.datastax.oss.driver.api.core.DriverException;
import io.streampair.cluster.client.ConnectRestException;
import io.streampair.cluster.common.ClusterException;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.state.CassandraSessions;
import java.io.PrintWriter;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints why a command failed: the message if it is meant for users, else the stack trace. */
final class FailureHandler implements IExecutionExceptionHandler {
    private static final List<Class<? extends Exception>> FOR_USERS =
            List.of(CommandException.class, ClusterException.class, ConnectRestException.class, KafkaException.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (failure instanceof DriverException ofDriver) {
            err.println(command.getColorScheme().errorText(CassandraSessions.sentence(ofDriver)));
        } else if (FOR_USERS.stream().anyMatch(type -> type.isInstance(failure))) {
            err.println(command.getColorScheme().errorText(failure.getMessage()));
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
