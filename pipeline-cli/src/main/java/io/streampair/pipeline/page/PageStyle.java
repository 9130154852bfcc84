// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import java.nio.charset.StandardCharsets;

/** The look that all pages share: colours, light and dark, text, tables and charts. */
public final class PageStyle {
    private PageStyle() {}

    /** The style sheet, for a page that is one file. */
    public static String css() {
        return new String(FileHandler.read("style.css"), StandardCharsets.UTF_8);
    }
}
