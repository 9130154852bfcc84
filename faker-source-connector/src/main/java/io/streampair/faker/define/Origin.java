// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the values of a field come from: the field that they are a copy of, through other fields and references; else the
 * field itself.
 *
 * @param frame the name of its stream, or of the struct or output within
 */
public record Origin(String frame, String field) {
    private static final String NAME = "\\s*(\\w+(?:\\.\\w+)*)\\s*";
    private static final Pattern COPY = Pattern.compile(NAME + "|\\s*coalesce\\s*\\(" + NAME + "," + NAME + "\\)\\s*");

    /** The origin of a field that is compiled, as are those that it uses. */
    static Origin of(FrameCompiler frame, String field) {
        List<Origin> origins = new ArrayList<>();
        for (Part part : expressions(frame, field)) {
            origins.add(part.isMap() ? null : of(frame, field, part.text()));
        }
        Origin first = origins.get(0);
        boolean isCopy = first != null && origins.stream().allMatch(first::equals);
        return isCopy ? first : new Origin(frame.frame().name(), field);
    }

    /** All that the field may be, at least one; a map is no expression. */
    private static List<Part> expressions(FrameCompiler frame, String field) {
        List<Part> parts = new ArrayList<>();
        if (frame.outer() == null) {
            parts.addAll(frame.life().sets().getOrDefault(field, Map.of()).values());
        }
        Part own = frame.part(field);
        Map<String, Part> keys = own.isMap() ? own.map("a field") : Map.of();
        boolean isOnlySet = !parts.isEmpty() && keys.size() == 1 && keys.containsKey("type");
        if (!isOnlySet) {
            parts.add(keys.containsKey("is") && !keys.containsKey("type") ? keys.get("is") : own);
        }
        return parts;
    }

    private static Origin of(FrameCompiler frame, String field, String text) {
        Matcher copy = COPY.matcher(text);
        if (!copy.matches()) {
            return null;
        }
        if (copy.group(1) != null) {
            return ofName(frame, field, copy.group(1));
        }
        Origin one = ofName(frame, field, copy.group(2));
        return one != null && one.equals(ofName(frame, field, copy.group(3))) ? one : null;
    }

    /** As {@link RowScope} finds the name; null if it is no field. */
    private static Origin ofName(FrameCompiler frame, String field, String name) {
        String[] steps = name.split("\\.");
        for (FrameCompiler each = frame; each != null; each = each.outer()) {
            if (each.has(steps[0]) && !(each == frame && steps[0].equals(field))) {
                return ofStep(each, steps, 0);
            }
        }
        return null;
    }

    private static Origin ofStep(FrameCompiler frame, String[] steps, int step) {
        if (step == steps.length - 1) {
            return frame.origin(steps[step]);
        }
        CompiledField.Handle handle = frame.field(steps[step]).handle();
        return handle == null || handle.parents() == null ? null : ofStep(handle.parents(), steps, step + 1);
    }
}
