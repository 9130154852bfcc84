// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.data;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/**
 * Structs that stand for one of several values: an Avro union, oneOf of JSON Schema, oneof of Protobuf, and Protobuf's
 * wrappers such as StringValue. Each branch is a field, and the one that is not null is the value.
 */
public final class OneOf {
    /** Of the converters of Confluent (also in Apicurio's, which derives from it), Azure and AWS Glue. */
    private static final Set<String> NAMES = Set.of(
            "io.confluent.connect.avro.Union",
            "io.apicurio.registry.utils.converter.avro.Union",
            "com.microsoft.azure.Union",
            "io.confluent.connect.json.OneOf",
            "oneOf",
            "io.confluent.connect.protobuf.Union");

    private static final String PROTOBUF_PREFIX = "io.confluent.connect.protobuf.Union.";

    /** Of Confluent's converters with generalized.sum.type.support=true, whatever the schema's name. */
    private static final String UNION_PARAMETER = "org.apache.kafka.connect.data.Union";

    private static final String GLUE_PARAMETER = "protobuf.type";
    private static final String GLUE_ONEOF = "oneof";

    private static final String WRAPPER_PACKAGE = "google.protobuf.";
    private static final String WRAPPED = "value";
    private static final Map<String, Schema.Type> WRAPPERS = Map.of(
            "StringValue", Schema.Type.STRING,
            "BytesValue", Schema.Type.BYTES,
            "BoolValue", Schema.Type.BOOLEAN,
            "Int32Value", Schema.Type.INT32,
            "UInt32Value", Schema.Type.INT64,
            "Int64Value", Schema.Type.INT64,
            "UInt64Value", Schema.Type.INT64,
            "FloatValue", Schema.Type.FLOAT32,
            "DoubleValue", Schema.Type.FLOAT64);

    private OneOf() {}

    /** Whether the values of this schema stand for one of their fields. */
    public static boolean is(Schema schema) {
        return schema.type() == Schema.Type.STRUCT && (isNamed(schema) || isMarked(schema.parameters()));
    }

    private static boolean isNamed(Schema schema) {
        String name = schema.name();
        return name != null && (NAMES.contains(name) || name.startsWith(PROTOBUF_PREFIX) || isWrapper(name, schema));
    }

    private static boolean isWrapper(String name, Schema schema) {
        Schema.Type type =
                WRAPPERS.get(name.startsWith(WRAPPER_PACKAGE) ? name.substring(WRAPPER_PACKAGE.length()) : name);
        return type != null
                && schema.fields().size() == 1
                && schema.fields().get(0).name().equals(WRAPPED)
                && schema.fields().get(0).schema().type() == type;
    }

    private static boolean isMarked(Map<String, String> parameters) {
        return parameters != null
                && (parameters.containsKey(UNION_PARAMETER) || GLUE_ONEOF.equals(parameters.get(GLUE_PARAMETER)));
    }

    /**
     * The field that is set; null if none is.
     *
     * @param struct of a schema for which {@link #is} is true
     * @throws DataException if several fields are set
     */
    public static Field branch(Struct struct) {
        Field set = null;
        for (Field field : struct.schema().fields()) {
            if (struct.getWithoutDefault(field.name()) != null) {
                if (set != null) {
                    throw new DataException("fields '" + set.name() + "' and '" + field.name() + "' of a "
                            + struct.schema().name() + " are both set, where only one may be");
                }
                set = field;
            }
        }
        return set;
    }

    /** The value of the branch that is set, at any depth, or null if none is; other values are returned as they are. */
    public static Object value(Object value) {
        Object current = value;
        while (current instanceof Struct struct && is(struct.schema())) {
            Field branch = branch(struct);
            current = branch == null ? null : struct.getWithoutDefault(branch.name());
        }
        return current;
    }

    /**
     * The schema of {@link #value}.
     *
     * @param schema of the value, or null
     */
    public static Schema schema(Schema schema, Object value) {
        Schema current = schema;
        Object within = value;
        while (current != null && within instanceof Struct struct && is(current)) {
            Field branch = branch(struct);
            if (branch == null) {
                return current;
            }
            current = branch.schema();
            within = struct.getWithoutDefault(branch.name());
        }
        return current;
    }
}
