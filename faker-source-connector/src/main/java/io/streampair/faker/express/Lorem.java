// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import io.streampair.faker.stream.SplitMix;
import java.util.List;

/** Texts of Latin words. */
final class Lorem {
    private static final int LONGEST = 1_000_000;

    private static final List<String> WORDS =
            List.of(("ad adipiscing aliqua aliquip amet anim aute cillum commodo consectetur consequat culpa cupidatat"
                            + " deserunt do dolor dolore duis ea eiusmod elit enim esse est et eu ex excepteur exercitation"
                            + " fugiat id in incididunt ipsum irure labore laboris laborum lorem magna minim mollit nisi non"
                            + " nostrud nulla occaecat officia pariatur proident qui quis reprehenderit sed sint sit sunt"
                            + " tempor ullamco ut velit veniam voluptate")
                    .split(" ", -1));

    private Lorem() {}

    /** A text with exactly this number of characters; the last word may be cut. */
    static String text(long length, SplitMix random) {
        Draw.require(length >= 0 && length <= LONGEST, "the length must be 0 to a million");
        StringBuilder text = new StringBuilder((int) length + 16);
        while (text.length() < length) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            if (text.length() == 0) {
                text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            } else {
                text.append(' ').append(word);
            }
        }
        text.setLength((int) length);
        if (length > 0 && text.charAt((int) length - 1) == ' ') {
            text.setCharAt((int) length - 1, '.');
        }
        return text.toString();
    }
}
