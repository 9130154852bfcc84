// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which settings of a field are refused, with the key and what to do, and which are the last that are taken. */
class RefusedFieldsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "integer min=2 max=1 | min | Must not exceed fields.x.max=1. Swap the two, or lower it",
                "integer min=-129 max=1 type=int8 | min | Does not fit into int8. Set fields.x.type=int64, or lower it",
                "integer min=1 max=128 type=int8 | max | Does not fit into int8",
                "integer min=1 max=9223372036854775807 | max | less than 9223372036854775807",
                "integer min=1 max=9 distribution=exponential mean=0 | mean | distribution=exponential needs a mean above 0. Set mean",
                "integer min=1 max=9 distribution=exponential | mean | distribution=exponential needs a mean above 0",
                "integer min=1 max=9 distribution=log-normal mean=-1 | mean | distribution=log-normal needs a mean above 0",
                "double min=1 max=9 distribution=log-normal mean=0 | mean | distribution=log-normal needs a mean above 0",
                "double min=1 max=9 distribution=exponential | mean | distribution=exponential needs a mean above 0",
                "double min=1 max=9 distribution=zipf | distribution | zipf",
                "double min=1 max=1.1e15 | max | a number from -1e15 to 1e15",
                "double min=-1.1e15 max=1 | min | a number from -1e15 to 1e15",
                "double min=1 max=9 distribution=normal deviation=0 | deviation | above 0 and at most 1e15",
                "double min=1 max=9 distribution=normal deviation=1.1e15 | deviation | above 0 and at most 1e15",
                "integer min=1 max=9 distribution=zipf exponent=0 | exponent | above 0 and at most 10",
                "integer min=1 max=9 distribution=zipf exponent=10.1 | exponent | above 0 and at most 10",
                "integer min=-5000000000000000000 max=5000000000000000000 distribution=zipf | max | Too far from fields.x.min for distribution=zipf. Narrow the range",
                "decimal min=2 max=1 | min | Must not exceed fields.x.max=1.0. Swap the two, or lower it",
                "decimal min=1.1 max=1.9 scale=0 | scale | No number with 0 digits after the point is between min and max. Raise the scale",
                "walk min=1 max=1 deviation=1 | min | Must be less than fields.x.max=1.0. Lower it",
                "walk min=1 max=2 deviation=1 start=0.9 | start | Must be between fields.x.min=1.0 and fields.x.max=2.0. Set it within them",
                "walk min=1 max=2 deviation=1 start=2.1 | start | Must be between fields.x.min=1.0 and fields.x.max=2.0",
                "walk min=1 max=2 deviation=0 | deviation | above 0 and at most 1e12",
                "walk min=1 max=2 deviation=1.1e12 | deviation | above 0 and at most 1e12",
                "unique | max | Set either this key or fields.x.format, not both",
                "unique max=5 format=# | max | Set either this key or fields.x.format, not both",
                "unique min=2 max=1 | min | Must not exceed fields.x.max=1. Swap the two, or lower it",
                "unique max=4611686018427387904 | max | More than 2^62 values from fields.x.min. Narrow the range",
                "unique min=-9223372036854775808 max=9223372036854775807 | max | More than 2^62 values",
                "unique min=-129 max=1 type=int8 | min | Does not fit into int8",
                "unique max=128 type=int8 | max | Does not fit into int8",
                "unique format=################### | format | Allows more than 2^62 values. Use fewer # and ?",
                "unique format=?????????????# | format | Allows more than 2^62 values",
                "array element.generator=unique element.max=9 | element.generator | its values would repeat inside an array or a map",
                "array min.size=3 max.size=2 element.generator=uuid | min.size | Must not exceed fields.x.max.size=2. Swap the two, or lower it",
                "array max.size=100001 element.generator=version | max.size | A record could have more than 100,000 values. Lower this or an enclosing size",
                "array max.size=400 element.generator=array element.max.size=251 element.element.generator=version | element.max.size | more than 100,000 values",
                "bytes max.size=1000001 | max.size | 0 to 1000000",
                "choice options=a,b weights=1 | weights | 1 weights for 2 options. Set one weight for each option",
                "choice options=a,b weights=1,1.1e12 | weights | a list of numbers above 0, at most 1e12",
                "choice options=a,b weights=1,0 | weights | a list of numbers above 0, at most 1e12",
                "choice options=a,b weights=1,b | weights | a list of numbers above 0, at most 1e12",
                "constant type=int32 value=x | value | Not a value of type int32",
                "constant type=int32 value=x | value | Change it, or fields.x.type",
                "sequence step=0 | step | a whole number other than 0",
                "sequence type=int8 start=128 | start | Does not fit into int8",
                "boolean odds=1.1 | odds | 0 to 1",
                "date min=2026-01-02 max=2026-01-01 | min | Must not be after fields.x.max. Swap the two, or move one",
                "date min=2026-01-02 | max | min and max need each other. Set both, or remove both",
                "date max=2026-01-02 | min | min and max need each other. Set both, or remove both",
                "date min=today max=2026-01-02 | min | Write a day such as 2026-01-31",
                "date jitter.days=1000001 | jitter.days | 0 to 1000000",
                "time min=noon max=13:00 | min | Write a time of day such as 13:45:00",
                "timestamp min=2026-01-02 max=2026-01-01T00:00:00Z | min | Write an instant such as 2026-01-31T13:45:00Z",
                "timestamp min=+999999999-01-01T00:00:00Z max=2026-01-01T00:00:00Z | min | Write an instant",
                "timestamp jitter.ms=-1 | jitter.ms | 0 or more",
                "template template={y} | template | Use one of x, or write {{ for a brace",
                "template template={x | template | A { is not closed. Write {name}, or {{ for a brace",
                "template template=x} | template | A } has no {. Write }} for a brace",
                "regex pattern=(?!a)b | pattern | Has a group that begins with (?",
                "regex pattern=[ | pattern | Datafaker cannot evaluate it as a value of type string",
                "regex pattern=[a-z] type=int32 | pattern | Simplify it, or change fields.x.type",
                "struct fields=a fields.a.generator=struct fields.a.fields=b fields.a.schema.name=a..b fields.a.fields.b.generator=uuid | fields.a.schema.name | joined by dots",
                "is is=1s | is | Set fields.x.type, or convert it, such as int64(x) or text(x)",
                "is is=1+ | is | The expression is invalid",
                "is is=x type=string | is | the field 'x' cannot use its own value",
                "is is=1 scale=39 | scale | 0 to 38",
            })
    void should_refuse(String generator, String key, String problem) {
        assertThatThrownBy(() -> field(generator))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("fields.x." + key)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "integer min=5 max=5 | 5",
                "integer min=5 max=5 distribution=normal | 5",
                "integer min=5 max=5 distribution=zipf | 5",
                "integer min=5 max=5 distribution=zipf exponent=10 | 5",
                "integer min=127 max=127 type=int8 | 127",
                "integer min=1 max=2 distribution=normal mean=1e15 deviation=1e-9 | 2",
                "integer min=1 max=2 distribution=normal mean=-1e15 deviation=1e15 | 1",
                "double min=1e15 max=1e15 | 1.0E15",
                "double min=-1e15 max=-1e15 | -1.0E15",
                "double min=2 max=3 distribution=exponential mean=1e-300 | 2.0",
                "decimal min=1.25 max=1.25 | 1.25",
                "decimal min=1.001 max=1.019 | 1.01",
                "decimal min=0.5 max=1.5 scale=0 | 1",
                "walk min=1 max=2 deviation=1e12 start=1 | 1.0",
                "walk min=1 max=2 deviation=1e12 start=2 | 2.0",
                "walk min=1 max=2 deviation=1 start=1.125 type=float32 | 1.125",
                "walk min=1 max=2 deviation=1 start=1.125 type=string | 1.12",
                "unique max=0 | 0",
                "unique min=127 max=127 type=int8 | 127",
                "choice options=a weights=1e12 | a",
                "constant type=int32 value=7 | 7",
                "sequence type=int8 start=127 | 127",
                "date min=2026-01-02 max=2026-01-02 type=string | 2026-01-02",
                "time min=12:00 max=12:00 type=string | 12:00",
                "time min=00:00:00.001 max=00:00:00.001 type=int32 | 1",
                "timestamp min=2026-01-02T00:00:00.001Z max=2026-01-02T00:00:00.001Z type=string | 2026-01-02T00:00:00.001Z",
                "boolean odds=1 | true",
                "boolean odds=0 | false",
                "array min.size=2 max.size=2 element.generator=constant element.value=a | [a, a]",
                "array min.size=0 max.size=0 element.generator=uuid | []",
                "is is=1.239 scale=1 | 1.2",
                "is is=1.239 | 1.24",
                "is is=null type=string | null",
                "is is=entity | 0",
                "is is=event | 0",
                "is is=walk(0,8,1) | 4.0",
                "regex pattern=[5] type=int32 | 5",
                "expression expression=#{numerify_'7'} type=int16 | 7",
                "expression expression=5 type=int16 | 5",
            })
    void should_take(String generator, String value) {
        assertThat(String.valueOf(field(generator).at(0))).isEqualTo(value);
    }

    @Test
    void should_take_the_most_distinct_values() {
        assertThat((Long) field("unique max=4611686018427387903").at(0)).isNotNegative();
        assertThat((String) field("unique format=?????????????").at(0)).matches("[A-Z]{13}");
        assertThat((Long) field("integer min=-9223372036854775808 max=9223372036854775806")
                        .at(0))
                .isNotNull();
    }

    @Test
    void should_say_which_value_cannot_be_made() {
        assertThatThrownBy(() -> field("map min.size=5 max.size=5 key.generator=choice key.options=a,b,c"
                                + " value.generator=version")
                        .at(0))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("Cannot make the value of field 'x' in record 0: the key has only 3 different"
                        + " values for min.size=5. Change the keys fields.x.* so that every value fits.");
        assertThatThrownBy(() -> field("is is=split('a','b',index) type=int8").at(0))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("Cannot make the value of field 'x' in record 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date min=2026-01-02", "date min=2026-01-02 max=tomorrow"})
    void should_compare_no_bound_that_is_missing_or_malformed(String generator) {
        assertThatThrownBy(() -> field(generator)).hasMessageNotContaining("Must not be after");
    }

    private static FieldSamples field(String generator) {
        String[] settings = ("generator=" + generator).split(" ", -1);
        String[] keysAndValues = new String[settings.length * 2];
        for (int i = 0; i < settings.length; i++) {
            keysAndValues[2 * i] = settings[i].split("=", 2)[0];
            keysAndValues[2 * i + 1] = settings[i].split("=", 2)[1].replace('_', ' ');
        }
        return FieldSamples.of(keysAndValues);
    }
}
