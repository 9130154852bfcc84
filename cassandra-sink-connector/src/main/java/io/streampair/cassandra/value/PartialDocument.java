// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import io.streampair.cassandra.text.ExtendedJson;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/**
 * What an update changed in a document of MongoDB: fields by their paths, such as address.city or lines.0. All others keep
 * their values.
 */
final class PartialDocument {
    private static final String UPDATED = "updatedFields";
    private static final String REMOVED = "removedFields";
    private static final String TRUNCATED = "truncatedArrays";

    private final Map<?, ?> updated;
    private final Set<String> removed;

    /** Arrays that are shorter now. */
    private final Set<String> truncated;

    private PartialDocument(Map<?, ?> updated, Set<String> removed, Set<String> truncated) {
        this.updated = updated;
        this.removed = removed;
        this.truncated = truncated;
    }

    /** @param description the field updateDescription of a change event: a Struct or a map */
    static PartialDocument of(Object description) {
        Object fields = field(description, UPDATED);
        Object removed = field(description, REMOVED);
        Object arrays = field(description, TRUNCATED);
        if (fields == null && removed == null && arrays == null) {
            throw new DataException("the updateDescription of the change event has none of " + UPDATED + ", " + REMOVED
                    + " and " + TRUNCATED);
        }
        Map<?, ?> updated = fields instanceof String text ? MongoRows.parse(text, UPDATED) : plain(fields, UPDATED);
        Set<String> truncated = new LinkedHashSet<>();
        for (Object array : elements(arrays, TRUNCATED)) {
            if (!(field(array, "field") instanceof String name)) {
                throw unreadable(TRUNCATED);
            }
            truncated.add(name);
        }
        return new PartialDocument(updated, texts(elements(removed, REMOVED)), truncated);
    }

    /** The document, or what changed in it, of the field patch, which Debezium had before 2.0. */
    static Object ofPatch(Map<?, ?> patch) {
        if (patch.containsKey("diff")) {
            throw new DataException(
                    "the change event has a patch of version 2, which cannot be read; use Debezium 2.0 or "
                            + "later, with capture.mode=change_streams_update_full");
        }
        Object set = patch.get("$set");
        Object unset = patch.get("$unset");
        if (set == null && unset == null) {
            return patch;
        }
        return new PartialDocument(
                plain(set, "$set"), texts(plain(unset, "$unset").keySet()), Set.of());
    }

    private static Map<?, ?> plain(Object fields, String name) {
        if (fields == null) {
            return Map.of();
        }
        if (fields instanceof Map<?, ?> map && ExtendedJson.plain(map) instanceof Map<?, ?> plain) {
            return plain;
        }
        throw unreadable(name);
    }

    private static DataException unreadable(String name) {
        return new DataException("the " + name + " of the change event are not as Debezium writes them");
    }

    private static Object field(Object of, String name) {
        if (of instanceof Struct struct) {
            return struct.schema().field(name) == null ? null : struct.getWithoutDefault(name);
        }
        return of instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static Collection<?> elements(Object field, String name) {
        if (field == null) {
            return List.of();
        }
        if (field instanceof Collection<?> elements) {
            return elements;
        }
        throw unreadable(name);
    }

    private static Set<String> texts(Collection<?> elements) {
        Set<String> texts = new LinkedHashSet<>();
        elements.forEach(element -> texts.add(String.valueOf(element)));
        return texts;
    }

    /**
     * The field, or null if it was removed, or {@link FieldReader#UNCHANGED}.
     *
     * @throws DataException if only a part of it changed, or it is the whole document
     */
    Object read(FieldPath path) {
        if (path.isWhole()) {
            throw partly("the document");
        }
        StringBuilder name = new StringBuilder();
        List<FieldPath.Step> steps = path.steps();
        for (int i = 0; i < steps.size(); i++) {
            name.append(i == 0 ? first(steps.get(0)) : "." + text(steps.get(i)));
            String field = name.toString();
            if (updated.containsKey(field)) {
                FieldPath rest = new FieldPath(steps.subList(i + 1, steps.size()));
                return new PathReader(rest).read(updated.get(field));
            }
            if (removed.contains(field)) {
                return null;
            }
        }
        checkWhole(name.toString());
        return FieldReader.UNCHANGED;
    }

    private void checkWhole(String name) {
        boolean isPart = truncated.contains(name)
                || hasPart(updated.keySet(), name)
                || hasPart(removed, name)
                || hasPart(truncated, name);
        if (isPart) {
            throw partly("the field " + name);
        }
    }

    private static boolean hasPart(Collection<?> fields, String name) {
        return fields.stream().anyMatch(field -> field.toString().startsWith(name + "."));
    }

    private static DataException partly(String what) {
        return new DataException(
                "the change event holds only a part of " + what + ", which a column holds as a whole; set "
                        + "capture.mode=change_streams_update_full in Debezium's connector");
    }

    private static String text(FieldPath.Step step) {
        return step instanceof FieldPath.Name name ? name.name() : String.valueOf(((FieldPath.Index) step).index());
    }

    /** By name, the field that differs in case and underscores only. */
    private String first(FieldPath.Step step) {
        if (!(step instanceof FieldPath.Name name) || !name.isOfAnyCase()) {
            return text(step);
        }
        Set<String> firsts = new LinkedHashSet<>();
        for (Collection<?> fields : List.of(updated.keySet(), removed, truncated)) {
            fields.forEach(field -> firsts.add(field.toString().split("\\.", 2)[0]));
        }
        String found =
                firsts.contains(name.name()) ? name.name() : name.others().find(name.name(), firsts);
        return found == null ? name.name() : found;
    }
}
