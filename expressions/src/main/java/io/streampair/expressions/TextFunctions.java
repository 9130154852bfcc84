// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Functions of texts. */
final class TextFunctions {
    static final String GROUP = "Text";

    private TextFunctions() {}

    static List<Function> all() {
        List<Function> all = new ArrayList<>(joining());
        all.addAll(parts());
        all.addAll(tests());
        return all;
    }

    private static FunctionBuilder named(String name) {
        return FunctionBuilder.named(GROUP, name);
    }

    private static List<Function> joining() {
        return List.of(
                named("concat")
                        .takes("a", Kind.VALUE)
                        .repeated()
                        .gives(Type.TEXT)
                        .says("Joins the texts of all arguments; those that are null are left out.")
                        .example("concat(value.name, ' #', value.n)", "Ann Lee #42")
                        .does(TextFunctions::bindConcat),
                named("join")
                        .takes("list", Kind.LIST)
                        .takes("separator", Kind.TEXT)
                        .gives(Type.TEXT)
                        .says("Joins the texts of a list's elements; those that are null are left out.")
                        .example("join(value.tags, ', ')", "red, blue")
                        .computesTwo((list, separator) -> join((Collection<?>) list, (String) separator)),
                named("lower")
                        .takes("text", Kind.TEXT)
                        .gives(Type.TEXT)
                        .says("In lower case.")
                        .example("lower(value.name)", "ann lee")
                        .computesOne(text -> ((String) text).toLowerCase(Locale.ROOT)),
                named("upper")
                        .takes("text", Kind.TEXT)
                        .gives(Type.TEXT)
                        .says("In upper case.")
                        .example("upper(value.name)", "ANN LEE")
                        .computesOne(text -> ((String) text).toUpperCase(Locale.ROOT)),
                named("trim")
                        .takes("text", Kind.TEXT)
                        .gives(Type.TEXT)
                        .says("Without white space at its ends.")
                        .example("trim('  a b ')", "a b")
                        .computesOne(text -> ((String) text).strip()),
                named("replace")
                        .takes("text", Kind.TEXT)
                        .takes("part", Kind.TEXT)
                        .takes("by", Kind.TEXT)
                        .gives(Type.TEXT)
                        .says("With each occurrence of a part replaced; the part is a plain text.")
                        .example("replace('a-b-c', '-', '')", "abc")
                        .computesMany(each -> replace((String) each[0], (String) each[1], (String) each[2])));
    }

    private static List<Function> parts() {
        return List.of(
                named("length")
                        .takes("text", Kind.TEXT)
                        .gives(Type.INTEGER)
                        .says("The number of characters.")
                        .example("length(value.name)", "7")
                        .computesOne(text -> (long) ((String) text).codePointCount(0, ((String) text).length())),
                named("substring")
                        .takes("text", Kind.TEXT)
                        .takes("start", Kind.INTEGER)
                        .mayTake("length", Kind.INTEGER)
                        .gives(Type.TEXT)
                        .says(
                                "From a character on, the first of which is 0, to the end or of at most a length; a negative "
                                        + "start counts from the end. What is beyond the text is left out.")
                        .example("substring('abcdef', 2, 3)", "cde")
                        .example("substring('abcdef', -2)", "ef")
                        .computesMany(TextFunctions::substring),
                named("split")
                        .takes("text", Kind.TEXT)
                        .takes("separator", Kind.TEXT)
                        .takes("index", Kind.INTEGER)
                        .gives(Type.TEXT)
                        .says(
                                "A part between separators, the first of which is 0; a negative index counts from the end. Null "
                                        + "if there are fewer parts.")
                        .example("split('a/b/c', '/', 1)", "b")
                        .example("split('a/b/c', '/', -1)", "c")
                        .example("split('a/b/c', '/', 3)", "null")
                        .findsMany(each -> split((String) each[0], (String) each[1], (Long) each[2])));
    }

    private static List<Function> tests() {
        return List.of(
                named("starts_with")
                        .takes("text", Kind.TEXT)
                        .takes("part", Kind.TEXT)
                        .gives(Type.BOOLEAN)
                        .says("Whether a text starts with another.")
                        .example("starts_with(value.name, 'Ann')", "true")
                        .computesTwo((text, part) -> ((String) text).startsWith((String) part)),
                named("ends_with")
                        .takes("text", Kind.TEXT)
                        .takes("part", Kind.TEXT)
                        .gives(Type.BOOLEAN)
                        .says("Whether a text ends with another.")
                        .example("ends_with(value.name, 'Lee')", "true")
                        .computesTwo((text, part) -> ((String) text).endsWith((String) part)),
                named("contains")
                        .takes("text", Kind.TEXT)
                        .takes("part", Kind.TEXT)
                        .gives(Type.BOOLEAN)
                        .says("Whether a text contains another; of a list write `'a' in value.list`.")
                        .example("contains(value.name, 'n L')", "true")
                        .computesTwo((text, part) -> ((String) text).contains((String) part)));
    }

    private static <C> Code<C> bindConcat(Call<C> call) {
        List<Code.ToObject<C>> values = new ArrayList<>();
        for (int i = 0; i < call.size(); i++) {
            values.add(call.values(i));
        }
        Place place = call.place();
        return Code.ofPresent(Type.TEXT, context -> {
            StringBuilder all = new StringBuilder();
            try {
                for (Code.ToObject<C> each : values) {
                    Object value = each.value(context);
                    if (value != null) {
                        String text = Texts.of(value);
                        Texts.checkedLength((long) all.length() + text.length());
                        all.append(text);
                    }
                }
            } catch (EvaluationException e) {
                throw e.at(place);
            }
            return all.toString();
        });
    }

    private static String join(Collection<?> list, String separator) {
        StringBuilder all = new StringBuilder();
        boolean isFirst = true;
        for (Object each : list) {
            if (each != null) {
                String text = Texts.of(each);
                Texts.checkedLength((long) all.length() + text.length() + separator.length());
                all.append(isFirst ? "" : separator).append(text);
                isFirst = false;
            }
        }
        return all.toString();
    }

    private static String replace(String text, String part, String by) {
        if (part.isEmpty()) {
            return text;
        }
        long length = text.length();
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            length += by.length() - part.length();
        }
        Texts.checkedLength(length);
        return text.replace(part, by);
    }

    private static String substring(Object[] each) {
        String text = (String) each[0];
        int characters = text.codePointCount(0, text.length());
        long start = (Long) each[1];
        long length = each.length > 2 ? (Long) each[2] : characters;
        if (length < 0) {
            throw new EvaluationException("the length is negative");
        }
        long from = Math.max(0, Math.min(characters, start < 0 ? characters + start : start));
        long to = Math.min(characters, from + Math.min(length, characters));
        return text.substring(text.offsetByCodePoints(0, (int) from), text.offsetByCodePoints(0, (int) to));
    }

    private static String split(String text, String separator, long index) {
        if (separator.isEmpty()) {
            throw new EvaluationException("the separator is empty");
        }
        if (index < 0) {
            long parts = 1;
            for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + separator.length())) {
                parts++;
            }
            return parts + index < 0 ? null : split(text, separator, parts + index);
        }
        int start = 0;
        for (long i = 0; i < index; i++) {
            int at = text.indexOf(separator, start);
            if (at < 0) {
                return null;
            }
            start = at + separator.length();
        }
        int end = text.indexOf(separator, start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }
}
