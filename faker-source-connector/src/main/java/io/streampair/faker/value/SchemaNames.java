// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.value;

/** Makes schema names that are valid in Avro and Protobuf. */
public final class SchemaNames {
    private SchemaNames() {}

    /** RegisteredUser2 for registered_user_2; a leading digit gets an underscore as prefix. */
    public static String camelCase(String text) {
        StringBuilder name = new StringBuilder();
        boolean begin = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (letter || digit) {
                name.append(begin ? Character.toUpperCase(c) : c);
            }
            begin = !letter;
        }
        boolean startsWell = name.length() > 0 && Character.isLetter(name.charAt(0));
        return startsWell || text.isEmpty() ? name.toString() : "_" + name;
    }
}
