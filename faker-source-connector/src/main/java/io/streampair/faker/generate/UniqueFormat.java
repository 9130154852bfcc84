// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

/** Numbers the texts of one shape: {@code #} stands for a digit, {@code ?} for a letter. */
final class UniqueFormat {
    /** The largest supported number of values. */
    static final long LARGEST = 1L << 62;

    private final String shape;
    private final long size;

    private UniqueFormat(String shape, long size) {
        this.shape = shape;
        this.size = size;
    }

    /** The format of a shape; null if it has more than {@link #LARGEST} texts. */
    static UniqueFormat of(String shape) {
        long size = 1;
        for (int i = 0; i < shape.length(); i++) {
            int choices = choices(shape.charAt(i));
            if (size > LARGEST / choices) {
                return null;
            }
            size *= choices;
        }
        return new UniqueFormat(shape, size);
    }

    private static int choices(char c) {
        return switch (c) {
            case '#' -> 10;
            case '?' -> 26;
            default -> 1;
        };
    }

    /** The number of texts. */
    long size() {
        return size;
    }

    /** The text of a number from 0 to {@link #size()} exclusive. */
    String text(long number) {
        char[] text = shape.toCharArray();
        long rest = number;
        for (int i = text.length - 1; i >= 0; i--) {
            int choices = choices(text[i]);
            if (choices > 1) {
                text[i] = (char) ((choices == 10 ? '0' : 'A') + rest % choices);
                rest /= choices;
            }
        }
        return new String(text);
    }
}
