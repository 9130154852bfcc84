// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

/**
 * A field that refers to the records of a topic: each value, unless it is null, is the key of a record there, which is not
 * later in logical time and which no other record deletes. The key itself is such a field of its own topic.
 *
 * @param topic whose records have the field
 * @param field its name
 * @param parents the topic of the records that it refers to
 * @param key the name of the only field of their key
 */
public record FieldReference(String topic, String field, String parents, String key) {}
