// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** Validators of single values. A value that is absent, or that could not be parsed, passes. */
public final class Validators {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    private Validators() {}

    /** Rejects a value with the message "Must be {@code requirement}". */
    @SuppressWarnings("unchecked")
    public static <T> ConfigDef.Validator that(Predicate<T> holds, String requirement) {
        return ConfigDef.LambdaValidator.with(
                (key, value) -> {
                    if (value != null && !holds.test((T) value)) {
                        throw new ConfigException(key, value, "Must be " + requirement);
                    }
                },
                () -> requirement);
    }

    public static ConfigDef.Validator oneOf(Collection<String> names) {
        return new OneOf(names);
    }

    public static ConfigDef.Validator between(int least, int greatest) {
        return that((Integer value) -> value >= least && value <= greatest, least + " to " + greatest);
    }

    public static ConfigDef.Validator atLeast(long least) {
        return that((Long value) -> value >= least, least + " or more");
    }

    /** A share of a whole, from 0 to {@code most}. */
    public static ConfigDef.Validator share(double most) {
        return that((Double value) -> value >= 0 && value <= most, "0 to " + most);
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    public static boolean isDottedName(String text) {
        for (String part : text.split("\\.", -1)) {
            if (!isName(part)) {
                return false;
            }
        }
        return true;
    }

    public static boolean isTopic(String text) {
        return TOPIC.matcher(text).matches() && !text.equals(".") && !text.equals("..");
    }

    public static boolean distinctNames(List<String> names) {
        for (String name : names) {
            if (!isName(name)) {
                return false;
            }
        }
        return !names.isEmpty() && new HashSet<>(names).size() == names.size();
    }

    /** The distinct well-formed names in a comma-separated list, which may be null. */
    public static List<String> namesIn(String list) {
        Set<String> names = new LinkedHashSet<>();
        if (list != null) {
            for (String part : list.split(",", -1)) {
                String name = part.trim();
                if (isName(name)) {
                    names.add(name);
                }
            }
        }
        return new ArrayList<>(names);
    }
}
