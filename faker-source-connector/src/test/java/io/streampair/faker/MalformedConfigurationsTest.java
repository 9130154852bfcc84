// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of mistakes: the settings that are added to a field x, the key that the problem is on, and what is said. */
class MalformedConfigurationsTest {
    private static final String TABLE = """
            fields.x.expression=#{Nam.fullName} -> fields.x.expression: did you mean #{Name.fullName}?
            fields.x.expression=#{Name.fulName} -> fields.x.expression: did you mean #{Name.fullName}?
            fields.x.expression=#{Address.zipcod} -> fields.x.expression: did you mean #{Address.zipCode}?
            fields.x.expression=#{number.numberBetwen '1','9'} -> fields.x.expression: did you mean #{Number.numberBetween}?
            fields.x.expression=#{number.numberBetween 'a','9'} -> fields.x.expression: Datafaker cannot evaluate
            fields.x.expression=#{number.numberBetween '500','900'}; fields.x.type=int8 -> fields.x.expression: int8
            fields.x.expression=#{Name.fullName}; fields.x.type=timestamp -> fields.x.expression: timestamp
            fields.x.expression=#{Twitter.createdTime} -> fields.x.expression: depends on the clock
            fields.x.expresion=#{Name.fullName} -> fields.x.expresion: did you mean fields.x.expression?; fields.x.expression: Missing
            fields.x.generator=choise -> fields.x.generator: did you mean choice?
            fields.x.generator=choice; fields.x.options=a,b; fields.x.weights=1,2,3 -> fields.x.weights: 3 weights for 2 options
            fields.x.generator=choice; fields.x.options=a,b; fields.x.weights=1,-2 -> fields.x.weights: above 0
            fields.x.generator=choice; fields.x.options=a,b; fields.x.weights=1,much -> fields.x.weights: above 0
            fields.x.generator=choice; fields.x.options=a,b; fields.x.type=int32 -> fields.x.options.a.expression: int32; fields.x.options.b.expression: int32
            fields.x.generator=choice; fields.x.options=1,2 -> fields.x.options: distinct names
            fields.x.generator=constant -> fields.x.value: Missing
            fields.x.generator=constant; fields.x.value=one; fields.x.type=int32 -> fields.x.value: int32
            fields.x.generator=constant; fields.x.value=300; fields.x.type=int8 -> fields.x.value: int8
            fields.x.generator=constant; fields.x.value=2026-13-01; fields.x.type=date -> fields.x.value: date
            fields.x.generator=constant; fields.x.value=25:00; fields.x.type=time -> fields.x.value: time
            fields.x.generator=constant; fields.x.value=1; fields.x.type=varchar -> fields.x.type: one of
            fields.x.generator=constant; fields.x.value=1; fields.x.scale=39 -> fields.x.scale: 0 to 38
            fields.x.generator=sequence; fields.x.step=0 -> fields.x.step: other than 0
            fields.x.generator=sequence; fields.x.start=40000; fields.x.type=int16 -> fields.x.start: int16
            fields.x.generator=sequence; fields.x.type=timestamp -> fields.x.type: int64
            fields.x.generator=unique -> fields.x.max: fields.x.format
            fields.x.generator=unique; fields.x.max=9; fields.x.format=# -> fields.x.max: not both
            fields.x.generator=unique; fields.x.max=98; count=100 -> fields.x.max: 99 values, but 100 are needed
            fields.x.generator=unique; fields.x.format=##; count=101 -> fields.x.format: 100 values, but 101 are needed
            fields.x.generator=unique; fields.x.max=49; keys=100; key.field=x -> fields.x.max: 50 values, but 100 are needed
            fields.x.generator=unique; fields.x.min=5; fields.x.max=4 -> fields.x.min: greater
            fields.x.generator=unique; fields.x.format=##################### -> fields.x.format: 2^62
            fields.x.generator=unique; fields.x.min=-9000000000000000000; fields.x.max=9000000000000000000 -> fields.x.max: 2^62
            fields.x.generator=integer; fields.x.min=5; fields.x.max=4 -> fields.x.min: greater
            fields.x.generator=integer; fields.x.min=0; fields.x.max=9; fields.x.distribution=gauss -> fields.x.distribution: normal
            fields.x.generator=integer; fields.x.min=0; fields.x.max=9; fields.x.distribution=exponential -> fields.x.mean: needs a mean
            fields.x.generator=integer; fields.x.min=0; fields.x.max=9; fields.x.distribution=log-normal; fields.x.mean=-1 -> fields.x.mean: above 0
            fields.x.generator=integer; fields.x.min=0; fields.x.max=9; fields.x.distribution=zipf; fields.x.exponent=0 -> fields.x.exponent: above 0
            fields.x.generator=integer; fields.x.min=0; fields.x.max=9; fields.x.deviation=0 -> fields.x.deviation: above 0
            fields.x.generator=integer; fields.x.min=0; fields.x.max=200; fields.x.type=int8 -> fields.x.max: int8
            fields.x.generator=decimal; fields.x.min=0 -> fields.x.max: Missing
            fields.x.generator=decimal; fields.x.min=2; fields.x.max=1 -> fields.x.min: greater
            fields.x.generator=decimal; fields.x.min=NaN; fields.x.max=1 -> fields.x.min: a number
            fields.x.generator=decimal; fields.x.min=0; fields.x.max=1; fields.x.distribution=zipf -> fields.x.distribution: uniform
            fields.x.generator=double; fields.x.min=0; fields.x.max=1; fields.x.type=int32 -> fields.x.type: float64
            fields.x.generator=walk; fields.x.min=0; fields.x.max=1 -> fields.x.deviation: Missing
            fields.x.generator=walk; fields.x.min=1; fields.x.max=1; fields.x.deviation=1 -> fields.x.min: less than
            fields.x.generator=walk; fields.x.min=0; fields.x.max=1; fields.x.deviation=1; fields.x.start=2 -> fields.x.start: between
            fields.x.generator=boolean; fields.x.odds=2 -> fields.x.odds: 0 to 1
            fields.x.generator=boolean; fields.x.odds=NaN -> fields.x.odds: 0 to 1
            fields.x.generator=uuid; fields.x.version=5 -> fields.x.version: 4, 7
            fields.x.generator=regex -> fields.x.pattern: Missing
            fields.x.generator=regex; fields.x.pattern=[ -> fields.x.pattern: simplify
            fields.x.generator=regex; fields.x.pattern=[a-z]; fields.x.type=int32 -> fields.x.pattern: int32
            fields.x.generator=regex; fields.x.pattern=a{1000000000} -> fields.x.pattern: more than 999 times
            fields.x.generator=regex; fields.x.pattern=((a{99}){999}){99} -> fields.x.pattern: more than a million characters
            fields.x.expression=#{regexify '((a{999}){999}){999}'} -> fields.x.expression: more than a million characters
            fields.x.expression=#{lorem.characters '100000000'} -> fields.x.expression: more than a million characters
            fields.x.generator=array; fields.x.max.size=1000; fields.x.element.generator=bytes; fields.x.element.max.size=1000000 -> fields.x.element.max.size: 100 million bytes
            fields.x.expression=#{regexify 'a{5,2000}'} -> fields.x.expression: more than 999 times
            fields.x.generator=array; fields.x.max.size=1001; fields.x.element.generator=array; fields.x.element.max.size=1000; fields.x.element.element.generator=uuid -> fields.x.element.max.size: more than a million
            fields.x.generator=map; fields.x.max.size=2000000; fields.x.key.generator=uuid; fields.x.value.generator=uuid -> fields.x.max.size: 0 to 1000000
            fields.x.generator=bytes; fields.x.min.size=4 -> fields.x.min.size: greater
            fields.x.generator=bytes; fields.x.max.size=-1 -> fields.x.max.size: 0 to
            fields.x.generator=timestamp; fields.x.jitter.ms=-1 -> fields.x.jitter.ms: 0 or more
            fields.x.generator=timestamp; fields.x.min=2026-01-01T00:00:00Z -> fields.x.max: need each other
            fields.x.generator=timestamp; fields.x.min=yesterday; fields.x.max=2026-01-01T00:00:00Z -> fields.x.min: notation
            fields.x.generator=date; fields.x.min=2026-02-01; fields.x.max=2026-01-01 -> fields.x.min: after
            fields.x.generator=date; fields.x.min=2026-02-30; fields.x.max=2026-03-01 -> fields.x.min: notation
            fields.x.generator=time; fields.x.min=10; fields.x.max=11:00 -> fields.x.min: notation
            fields.x.generator=template; fields.x.template={y} -> fields.x.template: there is no field 'y'
            fields.x.generator=template; fields.x.template={x} -> fields.x.template: refers to itself
            fields.x.generator=template; fields.x.template=a}b -> fields.x.template: write }}
            fields.x.generator=template; fields.x.template=a{b -> fields.x.template: not closed
            fields.x.generator=struct -> fields.x.fields: Missing
            fields.x.generator=struct; fields.x.fields=a,a -> fields.x.fields: distinct; fields.x.fields.a.expression: Missing
            fields.x.generator=struct; fields.x.fields=a -> fields.x.fields.a.expression: Missing
            fields.x.generator=struct; fields.x.fields=a; fields.x.fields.a.generator=list -> fields.x.fields.a.generator: one of
            fields.x.generator=array -> fields.x.element.expression: Missing
            fields.x.generator=array; fields.x.element.generator=uuid; fields.x.min.size=9 -> fields.x.min.size: greater
            fields.x.generator=map; fields.x.key.generator=uuid -> fields.x.value.expression: Missing
            fields.x.expression=a; fields.x.null.rate=1.5 -> fields.x.null.rate: 0 to 1
            fields.x.expression=a; fields.x.optional=maybe -> fields.x.optional: maybe
            fields.x.expression=a; fields.x.scope=table -> fields.x.scope: record, key
            fields.x.expression=a; key.field=y -> key.field: there is no such field
            fields.x.expression=a; key.field=x,x -> key.field: more than once
            fields.x.expression=a; key.field=x; key.format=map -> key.format: struct
            fields.x.expression=a; keys=0 -> keys: -1
            fields.x.expression=a; keys=5 -> keys: set splits to 5 or less
            fields.x.expression=a; tombstone.rate=0.1 -> tombstone.rate: set keys and key.field
            fields.x.expression=a; tombstone.rate=2 -> tombstone.rate: 0 to 1
            fields.x.expression=a; headers=h -> headers.h.field: headers.h.value
            fields.x.expression=a; headers=h; headers.h.field=y -> headers.h.field: there is no such field
            fields.x.expression=a; headers=h; headers.h.field=x; headers.h.value=1 -> headers.h.field: not both
            fields.x.expression=a; headers=a b -> headers: letters
            fields.x.expression=a; headers.h.value=1 -> headers.h.value: no such key
            fields.x.expression=a; partition.field=x -> partition.count: number of partitions
            fields.x.expression=a; partition.field=y; partition.count=3 -> partition.field: there is no such field
            fields.x.expression=a; partition.field=x; partition.count=0 -> partition.count: 1 to
            fields.x.expression=a; record.timestamp=now -> record.timestamp: none, clock
            fields.x.expression=a; value.format=csv -> value.format: delimited
            fields.x.expression=a; value.format=jsn -> value.format: did you mean json?
            fields.x.expression=a; value.format=template -> value.template: needs it
            fields.x.expression=a; value.format=template; value.template={y} -> value.template: no field 'y'
            fields.x.expression=a; value.escaping=slash -> value.escaping: backslash
            fields.x.expression=a; value.encoding=latin1 -> value.encoding: bytes
            fields.x.expression=a; value.delimiter=" -> value.delimiter: double quote
            fields.x.expression=a; schema.version=0 -> schema.version: 1 to
            fields.x.expression=a; schema.nam=X -> schema.nam: did you mean schema.name?
            fields.x.expression=a; rate.profile=square -> rate.profile: constant
            fields.x.expression=a; rate.profile=sine -> rate: needs a rate
            fields.x.expression=a; rate=5; rate.profile=sine; rate.swing=1 -> rate.swing: below 1
            fields.x.expression=a; rate=5; rate.profile=bursts; rate.burst.share=0 -> rate.burst.share: above 0
            fields.x.expression=a; rate.profile=stages -> rate.stages: no stage
            fields.x.expression=a; rate.profile=stages; rate.stages=100 -> rate.stages: '100'
            fields.x.expression=a; rate.profile=stages; rate.stages=0:1000 -> rate.stages: above 0
            fields.x.expression=a; rate.profile=stages; rate.stages=5:9,0:9; rate.repeat=false -> rate.stages: last stage
            fields.x.expression=a; rate.perid.ms=5 -> rate.perid.ms: did you mean rate.period.ms?
            fields.x.expression=a; duration.ms=1000 -> duration.ms: needs a rate
            fields.x.expression=a; duration.ms=0 -> duration.ms: above 0
            fields.x.expression=a; clock.start=now -> clock.start: an instant
            fields.x.expression=a; clock.start=+10000-01-01T00:00:00Z -> clock.start: years 1 to 9999
            fields.x.expression=a; clock.start=1960-01-01T00:00:00Z; record.timestamp=clock -> clock.start: none before 1970
            fields.x.expression=a; clock.start=1970-01-01T00:00:00Z; record.timestamp=clock; disorder.late.rate=0.1 -> clock.start: 1969-12-31T23:59:00Z
            fields.x.expression=a; locale=de_AT -> locale: did you mean de-AT?
            fields.x.expression=a; clock.interval.ms=0 -> clock.interval.ms: above 0
            fields.x.expression=a; disorder.late.rate=1 -> disorder.late.rate: 0 to 0.9
            fields.x.expression=a; disorder.poison.kinds=arsenic -> disorder.poison.kinds: truncated
            fields.x.expression=a; disorder.poison.rate=0.1; disorder.poison.kinds=truncated -> disorder.poison.kinds: needs a text
            fields.x.expression=a; disorder.poison.rate=0.1; disorder.poison.kinds=invalid-utf8; value.format=json -> disorder.poison.kinds: value.encoding=bytes
            fields.x.generator=uuid; fields.x.type=bytes; disorder.poison.rate=0.1; disorder.poison.kinds=oversized -> disorder.poison.kinds: type string
            fields.x.expression=a; disorder.drop=0.1 -> disorder.drop: did you mean disorder.drop.rate?
            fields.x.expression=a; tombstone.rat=0.1 -> tombstone.rat: did you mean tombstone.rate?
            fields.x.expression=a; transaction.records=0 -> transaction.records: 1 to
            """;

    static List<String> mistakes() {
        return TABLE.lines().toList();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void should_put_each_mistake_on_its_key(String mistake) {
        String[] sides = mistake.split(" -> ", -1);
        List<String> keysAndValues = new ArrayList<>(List.of("fields", "x"));
        for (String setting : sides[0].split("; ", -1)) {
            keysAndValues.addAll(List.of(setting.split("=", 2)));
        }
        Map<String, String> problems = problems(Configurations.of(keysAndValues.toArray(new String[0])));

        Map<String, String> expected = new TreeMap<>();
        for (String problem : sides[1].split("; ", -1)) {
            String[] keyAndText = problem.split(": ", 2);
            expected.put(keyAndText[0], keyAndText[1]);
        }
        assertThat(problems).containsOnlyKeys(expected.keySet());
        expected.forEach((key, said) -> assertThat(problems.get(key)).contains(said));
    }

    private static Map<String, String> problems(Map<String, String> configuration) {
        Map<String, String> problems = new TreeMap<>();
        for (ConfigValue value :
                new FakerSourceConnector().validate(configuration).configValues()) {
            if (!value.errorMessages().isEmpty()) {
                problems.put(value.name(), String.join("\n", value.errorMessages()));
            }
        }
        return problems;
    }
}
