// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.context.DriverContext;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.mapping.Tables;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableValidatorTest {
    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static CqlSession session() {
        DriverContext context = fake(DriverContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getCodecRegistry" -> CodecRegistry.DEFAULT;
            case "getProtocolVersion" -> ProtocolVersion.DEFAULT;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return fake(CqlSession.class, (proxy, method, arguments) -> context);
    }

    private static void check(TableMetadata table, String... settings) {
        RouteConfig route = new SinkConfig(Settings.with(settings)).routes().get(0);
        new TableValidator(session(), InstantSource.system())
                .mapper(route, route.table().nameFor(""), table);
    }

    @ParameterizedTest
    @CsvSource({
        "ttl.seconds, 60, 'Invalid value 60 for configuration ttl.seconds: table hits has counters, which have no time to "
                + "live in Cassandra; remove this key, or set it to 0 for this route'",
        "consistency.level, ANY, 'Invalid value ANY for configuration consistency.level: table hits has counters, which "
                + "Cassandra does not write at this level; use ONE or more'",
    })
    void should_refuse_what_counters_do_not_have(String key, String value, String message) {
        assertThatThrownBy(() -> check(Tables.counters(), key, value))
                .isInstanceOf(SettingException.class)
                .hasMessage(message);
        assertThatCode(() -> check(Tables.users(), key, value)).doesNotThrowAnyException();
    }

    @Test
    void should_take_a_table_of_counters() {
        assertThatCode(() -> check(Tables.counters())).doesNotThrowAnyException();
    }
}
