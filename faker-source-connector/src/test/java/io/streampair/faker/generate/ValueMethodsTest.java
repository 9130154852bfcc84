// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.datafaker.providers.base.AbstractProvider;
import net.datafaker.providers.base.BaseFaker;
import org.junit.jupiter.api.Test;

/** Looks at each method of Datafaker that an expression may call. */
class ValueMethodsTest {
    @Test
    void should_allow_methods_of_providers_with_simple_arguments_and_values() {
        List<Method> all = all();
        assertThat(all).hasSizeGreaterThan(1_300).allSatisfy(method -> {
            assertThat(Modifier.isStatic(method.getModifiers())).isFalse();
            assertThat(method.getDeclaringClass()).isNotIn(Object.class, AbstractProvider.class);
            assertThat(method.getReturnType()).isNotEqualTo(void.class);
            assertThat(List.of("hashCode", "toString", "equals", "getClass", "notify", "wait", "getFaker"))
                    .doesNotContain(method.getName());
            for (Class<?> type : method.getParameterTypes()) {
                assertThat(type.isPrimitive()
                                || type.isEnum()
                                || type == String[].class
                                || type == Object[].class
                                || type.getPackageName().equals("java.lang"))
                        .as(method.toString())
                        .isTrue();
                assertThat(type).isNotIn(Object.class, Class.class, Runnable.class, Iterable.class);
            }
        });
    }

    @Test
    void should_allow_nothing_of_faker_itself_but_to_fill_a_pattern() {
        Set<String> names = new TreeSet<>();
        for (Method method : all()) {
            if (method.getDeclaringClass() == BaseFaker.class) {
                names.add(method.getName());
            }
        }

        assertThat(names).containsExactly("bothify", "examplify", "letterify", "numerify", "regexify", "templatify");
    }

    /** A new method of Datafaker whose name begins with such a verb is to be looked at. */
    @Test
    void should_allow_nothing_that_loads_adds_reads_or_opens() {
        Set<String> names = new TreeSet<>();
        for (Method method : all()) {
            if (method.getName()
                            .matches("(load|add|read|open|write|set|register|resolve|express|execute|run|call)[A-Z].*")
                    || method.getName()
                            .matches("load|add|read|open|write|resolve|expression|execute|run|call|populate")) {
                assertThat(method.getParameterCount()).isZero();
                names.add(method.getDeclaringClass().getSimpleName() + "." + method.getName());
            }
        }

        assertThat(names)
                .containsExactly("Azure.loadBalancer", "Azure.loadTesting", "StarWars.callSign", "Tire.loadIndex");
    }

    @Test
    void should_allow_no_provider_that_draws_pictures() {
        assertThat(ValueMethods.of(ValueMethods.type("image"))).isEmpty();
        assertThat(ValueMethods.of(ValueMethods.type("fingerprint"))).isEmpty();
    }

    private static List<Method> all() {
        List<Method> all = new ArrayList<>();
        for (String provider : ValueMethods.providerNames()) {
            ValueMethods.of(ValueMethods.type(provider)).values().forEach(all::addAll);
        }
        ValueMethods.of(ValueMethods.type(null)).values().forEach(all::addAll);
        return all;
    }
}
