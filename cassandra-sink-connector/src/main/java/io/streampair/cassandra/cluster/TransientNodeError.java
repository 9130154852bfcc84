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
 * Recognises errors of a starting, stopping or overloaded node while a session is opened. Until then the driver has
 * no exception for each code, but a message or one class for all.
 */
final class TransientNodeError {
    private static final Pattern IN_MESSAGE = Pattern.compile("unexpected error code \\[(\\w+)]: (.*)", Pattern.DOTALL);

    /** Error codes of the native protocol after which the same request may succeed. */
    private static final Set<String> TRANSIENT =
            Set.of("SERVER_ERROR", "UNAVAILABLE", "OVERLOADED", "IS_BOOTSTRAPPING", "READ_TIMEOUT", "READ_FAILURE");

    private TransientNodeError() {}

    /** Code and message of an error that may pass; empty for other failures. */
    static Optional<String> transientError(Throwable failure) {
        if (failure instanceof UnexpectedResponseException unexpected && unexpected.message instanceof Error error) {
            return transientError(ProtocolUtils.errorCodeString(error.code), error.message);
        }
        if (failure instanceof IllegalArgumentException && failure.getMessage() != null) {
            Matcher refusal = IN_MESSAGE.matcher(failure.getMessage());
            return refusal.find() ? transientError(refusal.group(1), refusal.group(2)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> transientError(String code, String message) {
        return TRANSIENT.contains(code) ? Optional.of(code + ": " + message) : Optional.empty();
    }
}
