// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.define.FieldCompiler.Made;
import io.streampair.faker.express.ConnectTypes;
import io.streampair.faker.value.FieldType;
import io.streampair.faker.value.SchemaNames;
import io.streampair.faker.world.Inner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Compiles fields that are more than one expression: structs, arrays, choices of values or of types. */
final class InnerCompiler {
    private static final Pattern SIZES = Pattern.compile("(\\d{1,6})(?:\\.\\.(\\d{1,6}))?");
    private static final int MOST_ELEMENTS = 100_000;

    private final FrameCompiler frame;
    private final WorldContext context;
    private final String name;
    private final int index;

    InnerCompiler(FrameCompiler frame, String name, int index) {
        this.frame = frame;
        this.context = frame.context();
        this.name = name;
        this.index = index;
    }

    private FrameCompiler within(Part place, Map<String, Part> parts) {
        return frame.within(name, place, parts);
    }

    Made struct(Part struct) {
        FrameCompiler inner = within(struct, struct.map("the fields of the struct '" + name + "'"));
        SchemaBuilder schema = SchemaBuilder.struct().name(schemaName());
        List<Integer> shown = new ArrayList<>();
        for (String field : inner.names()) {
            CompiledField compiled = inner.field(field);
            if (compiled.isWritten()) {
                schema.field(field, compiled.schema());
                shown.add(compiled.index());
            }
        }
        if (shown.isEmpty()) {
            throw struct.problem("The struct '" + name + "' has no field that is written");
        }
        int[] fields = shown.stream().mapToInt(Integer::intValue).toArray();
        return new Made(schema.build(), Inner.struct(index, inner.frame(), inner.names(), fields, context.random()));
    }

    /** AddressGeo for the field geo in the field address: Avro takes structs of one name for one. */
    private String schemaName() {
        // What is in an array has the name of the array.
        StringBuilder schemaName = new StringBuilder(name.equals("of") ? "" : SchemaNames.camelCase(name));
        FrameCompiler around = frame;
        while (around.outer() != null) {
            schemaName.insert(0, SchemaNames.camelCase(around.name()));
            around = around.outer();
        }
        return schemaName.insert(0, SchemaNames.camelCase(around.name())).toString();
    }

    Made array(Section field) {
        Matcher sizes = SIZES.matcher(field.get("array").text());
        if (!sizes.matches()) {
            throw field.get("array").problem("Expected a number of elements, or a range such as 1..4");
        }
        int least = Integer.parseInt(sizes.group(1));
        int most = sizes.group(2) == null ? least : Integer.parseInt(sizes.group(2));
        if (least > most || most > MOST_ELEMENTS) {
            throw field.get("array").problem("Expected at most 100,000 elements, the lower number first");
        }
        Part of = field.required("of", "Say there what the elements are");
        FrameCompiler inner = frame.element(name, field.part(), of, most);
        CompiledField element = inner.field("of");
        if (element.handle() != null) {
            throw of.problem("The elements cannot be rows. Make them a struct that has such a row, and its fields");
        }
        return new Made(
                SchemaBuilder.array(element.schema()).build(),
                Inner.list(index, inner.frame(), least, most, context.random()));
    }

    /** A map with the names as keys and values of one type. */
    Made map(Part entries) {
        FrameCompiler inner = within(entries, entries.map("the keys of the map '" + name + "', each with a field"));
        Schema common = null;
        for (String field : inner.names()) {
            CompiledField entry = inner.field(field);
            if (entry.handle() != null || (common != null && !common.equals(entry.schema()))) {
                throw inner.part(field)
                        .problem("The values of a map must have one type. Make it a struct, or convert them");
            }
            common = entry.schema();
        }
        int[] all = IntStream.range(0, inner.names().size()).toArray();
        return new Made(
                SchemaBuilder.map(Schema.STRING_SCHEMA, common).build(),
                Inner.struct(index, inner.frame(), inner.names(), all, context.random()));
    }

    Made oneOf(Part branches) {
        FrameCompiler inner = within(branches, branches.map("the branches of '" + name + "', each a field"));
        List<Schema> schemas = new ArrayList<>();
        for (String field : inner.names()) {
            CompiledField branch = inner.field(field);
            if (branch.handle() != null) {
                throw inner.part(field).problem("A branch cannot be a row");
            }
            schemas.add(branch.schema());
        }
        return new Made(
                AvroSchemas.union(inner.names(), schemas),
                Inner.oneOf(index, inner.frame(), inner.names(), context.random()));
    }

    Made choice(Section field) {
        List<Part> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        Part choice = field.get("choice");
        if (choice.isList()) {
            choice.list("values").forEach(each -> {
                values.add(each);
                weights.add(1.0);
            });
        } else {
            choice.map("the values, each with its weight").forEach((value, weight) -> {
                values.add(choice.keyPart(value));
                weights.add(weight(weight));
            });
        }
        if (values.isEmpty()) {
            throw choice.problem("There is nothing to choose from");
        }
        double[] bounds = new double[values.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = (i == 0 ? 0 : bounds[i - 1]) + weights.get(i);
        }
        return choice(field, values, bounds);
    }

    private static double weight(Part weight) {
        try {
            double number = Double.parseDouble(weight.text());
            if (number > 0 && number <= 1e12) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The message below says it.
        }
        throw weight.problem("Expected a weight above 0, at most 1e12");
    }

    private Made choice(Section field, List<Part> values, double[] bounds) {
        FieldType type = field.has("type") ? FieldTypes.named(field.get("type")) : type(values);
        Schema schema = type.schema((int) field.whole("scale", 0, 38, ConnectTypes.DEFAULT_SCALE))
                .build();
        if (field.has("enum")) {
            if (type != FieldType.STRING) {
                throw field.keyPart("enum").problem("An enum has texts. Put the values in quotes, or remove enum");
            }
            schema = AvroSchemas.ofEnum(field.get("enum"), values);
        }
        Object[] typed = new Object[values.size()];
        for (int i = 0; i < typed.length; i++) {
            typed[i] = FieldTypes.value(values.get(i), type, schema);
        }
        return new Made(schema, Inner.choice(typed, bounds, context.random()));
    }

    /** By YAML's rules, if it is the same for all: a text otherwise. */
    private static FieldType type(List<Part> values) {
        Tag common = values.get(0).tag();
        for (Part value : values) {
            if (value.tag().equals(Tag.FLOAT) && common.equals(Tag.INT)) {
                common = Tag.FLOAT;
            } else if (!value.tag().equals(common) && !(value.tag().equals(Tag.INT) && common.equals(Tag.FLOAT))) {
                return FieldType.STRING;
            }
        }
        if (common.equals(Tag.INT)) {
            return FieldType.INT64;
        }
        return common.equals(Tag.FLOAT)
                ? FieldType.FLOAT64
                : common.equals(Tag.BOOL) ? FieldType.BOOLEAN : FieldType.STRING;
    }
}
