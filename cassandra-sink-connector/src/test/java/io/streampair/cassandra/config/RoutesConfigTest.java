// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.write.RowOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesConfigTest {
    /** Two routes to table t, plus settings of the form key=value. */
    private static Map<String, String> two(String... settings) {
        Map<String, String> all = Settings.with(
                "topics", "a,b",
                "table", "t",
                "routes", "first,second",
                "routes.first.topics", "a",
                "routes.second.topics", "a,b");
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return all;
    }

    @Test
    void should_have_routes_for_the_topics_that_dead_letters_come_from() {
        Map<String, String> settings = two("topics=dead", "dead.letter.topics=dead");

        assertThat(SinkConfigTest.errors(settings)).isEmpty();
        assertThat(new SinkConfig(settings).deadLetterTopics()).containsExactly("dead");
    }

    @Test
    void should_give_values_of_any_type_as_text() {
        RouteConfig route = new SinkConfig(two(
                        "routes.first.each=value.lines",
                        "routes.first.each.replace=true",
                        "routes.first.mapping=k=item.k",
                        "row.max.bytes=99"))
                .routes()
                .get(0);
        assertThat(route.text("each.replace")).isEqualTo("true");
        assertThat(route.text("row.max.bytes")).isEqualTo("99");
        assertThat(route.text("delete.scope")).isEqualTo("row");
    }

    @Test
    void should_take_what_a_route_does_not_set_from_the_plain_keys() {
        List<RouteConfig> routes = new SinkConfig(two(
                        "mapping=k=key",
                        "ttl.seconds=60",
                        "consistency.level=ONE",
                        "routes.second.table=u",
                        "routes.second.mapping=",
                        "routes.second.ttl.seconds=0",
                        "routes.second.consistency.level=quorum",
                        "routes.second.write.timestamp=none",
                        "routes.second.row.max.bytes=99"))
                .routes();
        assertThat(routes).extracting(RouteConfig::alias).containsExactly("first", "second");
        RouteConfig first = routes.get(0);
        RouteConfig second = routes.get(1);
        assertThat(first.table().nameFor("a")).hasToString("my_keyspace.t");
        assertThat(second.table().nameFor("a")).hasToString("my_keyspace.u");
        assertThat(first.record().mapping()).isEqualTo(Mapping.parse("k=key"));
        assertThat(second.record().mapping()).isEqualTo(Mapping.parse(""));
        assertThat(first.row().options()).isEqualTo(new RowOptions(DefaultConsistencyLevel.ONE, 60, true));
        assertThat(second.row().options()).isEqualTo(new RowOptions(DefaultConsistencyLevel.QUORUM, 0, false));
        assertThat(first.row().rowMaxBytes()).isEqualTo(15 * 1024 * 1024);
        assertThat(second.row().rowMaxBytes()).isEqualTo(99);
    }

    @Test
    void should_take_topics_by_name_or_by_a_match_of_the_whole_name() {
        RouteConfig route = new SinkConfig(two("routes.first.topics.regex=x\\..+", "topics=a,b,x.1"))
                .routes()
                .get(0);
        assertThat(List.of("a", "x.1", "x.y.z"))
                .allSatisfy(topic -> assertThat(route.takes(topic)).isTrue());
        assertThat(List.of("b", "x.", "ax.1"))
                .allSatisfy(topic -> assertThat(route.takes(topic)).isFalse());
    }

    @Test
    void should_tell_whose_key_a_value_is_from() {
        RouteConfig second = new SinkConfig(two("routes.second.ttl.seconds=1", "mapping=k=key"))
                .routes()
                .get(1);
        assertThat(second.fullKey("ttl.seconds")).isEqualTo("routes.second.ttl.seconds");
        assertThat(second.fullKey("mapping")).isEqualTo("mapping");
        assertThat(second.fullKey("table.create")).isEqualTo("routes.second.table.create");
        RouteConfig lone = new SinkConfig(Settings.needed()).routes().get(0);
        assertThat(lone.fullKey("table.create")).isEqualTo("table.create");
    }

    @Test
    void should_show_the_settings_of_each_route() {
        List<String> names = SinkConfig.validate(two()).configValues().stream()
                .map(ConfigValue::name)
                .toList();
        for (String alias : List.of("first", "second")) {
            assertThat(RoutesConfig.routeKeys().keySet())
                    .contains("topics", "topics.regex", "keyspace", "table", "mapping", "value.format", "ttl.seconds")
                    .allSatisfy(key -> assertThat(names).contains("routes." + alias + "." + key));
        }
    }

    @Test
    void should_have_no_errors_in_two_routes_of_one_topic() {
        assertThat(SinkConfigTest.errors(two())).isEmpty();
        Map<String, String> settings = two("routes.first.table=u", "routes.second.table=v");
        settings.remove("table");
        assertThat(SinkConfigTest.errors(settings)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '^',
            value = {
                "routes=first,first|routes|names a route twice; each needs its own alias",
                "routes=a.b|routes|'a.b' is not an alias; use letters, digits, _ and - only",
                "routes=first|routes.second.topics|Unknown route 'second'; add it to routes",
                "routes=|routes.first.topics|Unknown route 'first'; add it to routes",
                "routes.first.tabel=u|routes.first.tabel|Unknown key; did you mean routes.first.table?",
                "routes.first.colour=u|routes.first.colour|Unknown key; a route has the keys topics, "
                        + "topics.regex, keyspace, table,",
                "routes=first,secnd|routes.second.topics|Unknown route 'second'; add it to routes, or did you mean "
                        + "'secnd'?",
                "routes.first=u|routes.first|Unknown key; a route has the keys topics,",
                "routes.first.batch.max.rows=1|routes.first.batch.max.rows|cannot be set for a single route; "
                        + "set batch.max.rows for all",
                "routes.first.topics=|routes.first.topics|must name the topics of the route, unless "
                        + "routes.first.topics.regex is set",
                "routes.first.topics.regex=[|routes.first.topics.regex|not a regular expression: Unclosed "
                        + "character class at index 0",
                "routes.first.table=order|routes.first.table|not a CQL name; put a reserved word",
                "routes.first.table=${name}|routes.first.table|not a name for Cassandra",
                "routes.first.table=|routes.first.table|must not be empty",
                "routes.first.ttl.seconds=-1|routes.first.ttl.seconds|Value must be at least 0",
                "routes.first.consistency.level=most|routes.first.consistency.level|must be one of",
                "routes.first.table.create=true|routes.first.table.primary.key|required because table.create",
                "routes.first.mapping=k|routes.first.mapping|at character 2: expected = after k",
                "routes.first.value.format=delimited|routes.first.value.fields|must name the fields in order",
                "mapping=k|mapping|at character 2: expected = after k",
                "topics=a,b,c|routes|No route matches topic c of topics. Add it to the topics or topics.regex "
                        + "of a route",
                "topics=a|routes.second.topics|the sink does not read topic b. Add it to topics",
                "topics.regex=b.*|routes.first.topics|the sink does not read topic a. Add it to topics",
            })
    void should_name_the_key_and_the_remedy(String setting, String key, String message) {
        Map<String, String> settings = two(setting);
        if (setting.startsWith("topics.regex")) {
            settings.remove("topics");
        }
        Map<String, List<String>> errors = SinkConfigTest.errors(settings);
        assertThat(errors).containsKey(key);
        assertThat(errors.get(key)).anySatisfy(error -> assertThat(error).contains(message));
        assertThatThrownBy(() -> new SinkConfig(settings)).isInstanceOf(ConfigException.class);
    }

    @Test
    void should_ask_for_the_topics_of_each_route() {
        Map<String, String> settings = two();
        settings.remove("routes.first.topics");
        assertThat(settings).containsKey("topics");
        assertThat(SinkConfigTest.errors(settings)).containsKey("routes.first.topics");
    }

    @Test
    void should_ask_for_a_table_of_each_route() {
        Map<String, String> settings = two("routes.first.table=u");
        settings.remove("table");
        assertThat(SinkConfigTest.errors(settings)).containsOnlyKeys("routes.second.table");
        settings.remove("keyspace");
        assertThat(SinkConfigTest.errors(settings))
                .containsOnlyKeys("routes.first.keyspace", "routes.second.keyspace", "routes.second.table");
    }

    @Test
    void should_not_judge_the_topics_that_transforms_may_change() {
        assertThat(SinkConfigTest.errors(two("topics=c", "transforms=rename"))).isEmpty();
        Map<String, String> byRegex = two("topics.regex=[ab]");
        byRegex.remove("topics");
        assertThat(SinkConfigTest.errors(byRegex)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "t, any, ks.t",
        "${topic}, users, ks.users",
        "${topic}, Users.EU-1, ks.users_eu_1",
        "'\"${topic}\"', Users.EU-1, 'ks.\"Users_EU_1\"'",
        "'\"${topic}\"', users, ks.users",
        "${topic}, 1st, 'ks.\"1st\"'",
        "${topic}, order, 'ks.\"order\"'",
        "Events_${topic}_v2, A, ks.events_a_v2",
        "${topic}_${topic}, a, ks.a_a",
    })
    void should_put_the_topic_into_names(String template, String topic, String table) {
        TableConfig config = new SinkConfig(Settings.with("keyspace", "ks", "table", template))
                .routes()
                .get(0)
                .table();
        assertThat(config.nameFor(topic)).hasToString(table);
        assertThat(config.isPerTopic()).isEqualTo(template.contains("${topic}"));
    }

    @Test
    void should_put_the_topic_into_the_keyspace_too() {
        TableConfig config = new SinkConfig(Settings.with("keyspace", "ks_${topic}", "table", "t"))
                .routes()
                .get(0)
                .table();
        assertThat(Arrays.asList(config.nameFor("a"), config.nameFor("b"))).hasToString("[ks_a.t, ks_b.t]");
        assertThat(config.isPerTopic()).isTrue();
    }
}
