// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A board as it is now in one file: the live page, drawn by the same scripts, without a server. */
public final class SavedPage {
    private static final Pattern LINKS = Pattern.compile("(?m)^<(link|script) .*\n");
    private static final Pattern MODULE_WORDS = Pattern.compile("(?m)^(import .*\n|export )");

    private SavedPage() {}

    /** HTML. */
    public static String of(Board board) {
        String style = PageStyle.css() + text("page.css");
        String script = List.of("charts.js", "flow.js", "lanes.js", "page.js").stream()
                .map(name -> MODULE_WORDS.matcher(text(name)).replaceAll(""))
                .collect(Collectors.joining());
        String head = "<style>\n" + style + "</style>\n<script type=\"application/json\" id=\"saved\">" + events(board)
                + "</script>\n<script type=\"module\">\n" + script + "</script>\n</head>";
        return LINKS.matcher(text("page.html")).replaceAll("").replace("</head>", head);
    }

    private static String text(String name) {
        return new String(FileHandler.read(name), StandardCharsets.UTF_8);
    }

    /** A value cannot end the element that it is in. */
    private static String events(Board board) {
        return board.now().stream()
                .map(event -> "[\"" + event.name() + "\"," + event.json() + "]")
                .collect(Collectors.joining(",", "[", "]"))
                .replace("<", "\\u003c");
    }
}
