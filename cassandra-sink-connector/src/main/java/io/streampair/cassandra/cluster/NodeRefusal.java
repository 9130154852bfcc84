// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.internal.core.adminrequest.UnexpectedResponseException;
import com.datastax.oss.driver.internal.core.util.ProtocolUtils;
import com.datastax.oss.protocol.internal.response.Error;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The error that a node which starts, stops or has too much to do answers while a session is opened. For requests of a
 * session the driver has an exception for each code; before, it tells them in a message only, or in a class of its own.
 */
final class NodeRefusal {
    private static final Pattern IN_MESSAGE = Pattern.compile("unexpected error code \\[(\\w+)]: (.*)", Pattern.DOTALL);

    /** Of the native protocol's error codes those that the same request need not meet again. */
    private static final Set<String> PASSING =
            Set.of("SERVER_ERROR", "UNAVAILABLE", "OVERLOADED", "IS_BOOTSTRAPPING", "READ_TIMEOUT", "READ_FAILURE");

    private NodeRefusal() {}

    /** Code and message of the error, if that is what a failure tells and if it may pass. */
    static Optional<String> passing(Throwable failure) {
        if (failure instanceof UnexpectedResponseException unexpected && unexpected.message instanceof Error error) {
            return passing(ProtocolUtils.errorCodeString(error.code), error.message);
        }
        if (failure instanceof IllegalArgumentException && failure.getMessage() != null) {
            Matcher refusal = IN_MESSAGE.matcher(failure.getMessage());
            return refusal.find() ? passing(refusal.group(1), refusal.group(2)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> passing(String code, String message) {
        return PASSING.contains(code) ? Optional.of(code + ": " + message) : Optional.empty();
    }
}
