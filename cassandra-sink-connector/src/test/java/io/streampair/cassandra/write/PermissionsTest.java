// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Cassandra says "unauthorized" also when the nodes that know the permissions do not answer. */
class PermissionsTest {
    private final List<Object> asked = new ArrayList<>();

    private boolean areKnown(CompletableFuture<?> answer, String role) {
        CqlSession session = (CqlSession) Proxy.newProxyInstance(
                PermissionsTest.class.getClassLoader(),
                new Class<?>[] {CqlSession.class},
                (proxy, method, arguments) -> {
                    asked.add(arguments[0]);
                    return answer;
                });
        return new Permissions(session, Optional.ofNullable(role))
                .areKnown()
                .toCompletableFuture()
                .join();
    }

    private static CompletableFuture<?> refusal(Throwable failure) {
        return CompletableFuture.failedFuture(failure);
    }

    @Test
    void should_know_permissions_that_the_role_can_list() {
        assertThat(areKnown(CompletableFuture.completedFuture(null), "Sink")).isTrue();
        assertThat(asked).containsExactly("LIST ALL PERMISSIONS OF \"Sink\"");
        assertThat(areKnown(refusal(new InvalidQueryException(null, "no such role")), "Sink"))
                .isTrue();
    }

    @Test
    void should_not_know_permissions_that_cannot_be_read_now() {
        UnavailableException unavailable = new UnavailableException(null, DefaultConsistencyLevel.LOCAL_QUORUM, 2, 1);
        assertThat(areKnown(refusal(unavailable), "sink")).isFalse();
        assertThat(areKnown(refusal(new UnauthorizedException(null, "cannot achieve")), "sink"))
                .isFalse();
    }

    @Test
    void should_ask_nothing_without_a_login() {
        assertThat(areKnown(refusal(new IllegalStateException("?")), null)).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void should_look_at_the_cause_of_a_failed_call() {
        UnavailableException unavailable = new UnavailableException(null, DefaultConsistencyLevel.LOCAL_QUORUM, 2, 1);
        assertThat(areKnown(refusal(new CompletionException(unavailable)), "sink"))
                .isFalse();
        assertThat(areKnown(refusal(new CompletionException(new InvalidQueryException(null, "no"))), "sink"))
                .isTrue();
    }
}
