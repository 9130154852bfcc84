// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningsTest {
    private static List<String> warnings(String settings) {
        Map<String, String> all = Settings.needed();
        for (String setting : settings.split(" ; ", -1)) {
            String[] pair = setting.split("=", 2);
            all.put(pair[0].strip(), pair[1].strip());
        }
        assertThat(SinkConfigTest.errors(all)).isEmpty();
        return new SinkConfig(all).warnings();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "errors.tolerance=all | errors.tolerance=all without errors.deadletterqueue.topic.name: a record that "
                        + "cannot be written is skipped and kept nowhere",
                "errors.deadletterqueue.topic.name=dlq | errors.deadletterqueue.topic.name=dlq without errors.tolerance=all",
                "errors.deadletterqueue.context.headers.enable=true | has no effect unless "
                        + "errors.deadletterqueue.topic.name is set",
                "consumer.override.group.id=g | consumer.override.group.id=g: each member of this consumer group gets "
                        + "only a part",
                "keyspace.replication.factor=3 | keyspace.replication.factor=3 has no effect unless keyspace.create is true",
                "table.columns=a text | table.columns=a text has no effect unless table.create is true",
                "table.primary.key=a | table.primary.key=a has no effect unless table.create is true",
                "value.fields=a,b | value.fields=a,b has no effect unless value.format is delimited",
                "value.delimiter=; | value.delimiter=; has no effect unless value.format is delimited",
                "value.quote=' | value.quote=' has no effect unless value.format is delimited",
                "value.header.line=skip | value.header.line=skip has no effect unless value.format is delimited",
                "query.idempotent=true | query.idempotent=true has no effect unless query is set",
                "mapping.expires.unit=hours | mapping.expires.unit=hours has no effect unless the mapping sets __expires",
                "mapping.ttl.unit=hours | mapping.ttl.unit=hours has no effect unless the mapping sets __ttl",
                "mapping.timestamp.unit=hours | mapping.timestamp.unit=hours has no effect unless the mapping sets "
                        + "__timestamp",
                "delete.tombstones=ignore ; delete.scope=prefix | delete.scope=prefix has no effect unless",
                "delete.tombstones=fail ; delete.set=gone=true | delete.set=gone=true has no effect unless",
                "mapping=id=key, n=value.x-1 | mapping: x-1 is the name of a field there. To calculate, write spaces",
                "each=value.l ; mapping=id=key, n=item.x-1 | mapping: x-1 is the name of a field there.",
                "mapping=id=key, n=value.a+value.b | mapping: a+value is the name of a field there.",
                "table=${topic} ; topics=a.b,c,a_b | the topics a.b and a_b share the table my_keyspace.a_b",
                "topics=t ; routes=a ; routes.a.topics=t ; value.fields=x | value.fields=x has no effect unless",
                "topics=t ; routes=a ; routes.a.topics=t ; routes.a.value.fields=x | routes.a.value.fields=x has no effect",
            })
    void should_warn(String settings, String warning) {
        assertThat(warnings(settings)).singleElement().asString().contains(warning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topics=t",
                "mapping=id=key, n=value.user-id, m=value.\"x+1\", o=value.x - 1",
                "errors.tolerance=all ; errors.deadletterqueue.topic.name=dlq",
                "errors.tolerance=none",
                "table.create=true ; table.columns=a text ; table.primary.key=a",
                "table.evolve=add-columns ; table.primary.key=a",
                "mapping=a=key, __ttl=value.t ; mapping.ttl.unit=hours",
                "delete.tombstones=ignore ; delete.when=value.gone ; delete.scope=prefix",
                "table=${topic} ; topics=a,b",
                "topics=t,u ; routes=a,b ; routes.a.topics=t ; routes.b.topics=u ; value.fields=x "
                        + "; routes.b.value.format=delimited",
            })
    void should_not_warn_of_what_has_an_effect(String settings) {
        assertThat(warnings(settings)).isEmpty();
    }

    @Test
    void should_warn_of_no_more_than_the_group_of_the_shipped_sink() throws Exception {
        assertThat(new SinkConfig(ShippedSink.settings()).warnings())
                .singleElement()
                .asString()
                .startsWith("consumer.override.group.id=spark-streaming-notes: ");
    }
}
