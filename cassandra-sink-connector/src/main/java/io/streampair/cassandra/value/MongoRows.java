// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import io.streampair.cassandra.text.ExtendedJson;
import io.streampair.cassandra.text.Json;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Documents of MongoDB: Extended JSON in texts. Their key has the field id, of which the document's _id is made. */
final class MongoRows implements ChangedRows {
    private static final String ID = "id";
    private static final String OWN_ID = "_id";

    private final PathReader keyId = new PathReader(FieldPath.of(ID));
    private final PathReader description = new PathReader(FieldPath.of("updateDescription"));
    private final PathReader patch = new PathReader(FieldPath.of("patch"));

    @Override
    public Object after(Object after, Object envelope) {
        if (after != null) {
            return document(after, "after");
        }
        Object change = description.read(envelope);
        if (FieldReader.isThere(change)) {
            return PartialDocument.of(change);
        }
        Object patched = patch.read(envelope);
        if (patched instanceof String text) {
            return PartialDocument.ofPatch(parse(text, "patch"));
        }
        throw new DataException("the change event has no document in 'after', and no updateDescription");
    }

    @Override
    public Object before(Object before) {
        return before == null ? null : document(before, "before");
    }

    private static Object document(Object field, String name) {
        if (field instanceof String text) {
            return parse(text, name);
        }
        throw new DataException("the change event has a "
                + field.getClass().getSimpleName() + " in '" + name
                + "', where those of MongoDB have a text; for another database set value.format=debezium");
    }

    static Map<?, ?> parse(String text, String name) {
        if (plain(text, name) instanceof Map<?, ?> map) {
            return map;
        }
        throw new DataException("the text in '" + name + "' of the change event is no JSON object");
    }

    private static Object plain(String text, String name) {
        try {
            return ExtendedJson.plain(Json.parse(text));
        } catch (DataException e) {
            throw new DataException("the text in '" + name + "' of the change event: " + e.getMessage(), e);
        }
    }

    /** Documents have none. */
    @Override
    public Schema schema(Schema schema) {
        return null;
    }

    /** The key with the value that its JSON text holds, as id and as _id. */
    @Override
    public Object key(Object key) {
        Object id = key instanceof Struct || key instanceof Map ? keyId.read(key) : FieldReader.MISSING;
        if (!(id instanceof String text)) {
            return key;
        }
        Map<String, Object> read = new HashMap<>();
        Object plain = plain(text, "id");
        read.put(ID, plain);
        read.put(OWN_ID, plain);
        return read;
    }

    /** A field that a whole document lacks was never set, or was removed: it is null. */
    @Override
    public FieldOfRow field(FieldPath path) {
        PathReader ofDocument = new PathReader(path);
        return row -> {
            if (row instanceof PartialDocument part) {
                return part.read(path);
            }
            Object field = ofDocument.read(row);
            return field == FieldReader.MISSING ? null : field;
        };
    }

    /** The _id, which is in no partial document. */
    @Override
    public boolean readsKey(FieldPath path) {
        return !path.isWhole()
                && path.steps().get(0) instanceof FieldPath.Name name
                && (name.name().equals(OWN_ID)
                        || (name.isOfAnyCase() && name.name().equalsIgnoreCase(ID)));
    }
}
