// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import static io.streampair.benchmarks.page.Svg.escaped;

import io.streampair.benchmarks.result.ContestResult;
import io.streampair.benchmarks.result.Entry;
import io.streampair.benchmarks.result.Figure;
import io.streampair.benchmarks.result.Statistics;
import java.util.Arrays;
import java.util.List;

/** All figures of a contest as a table that is folded away: medians, and below them from where to where. */
final class FiguresTable {
    private FiguresTable() {}

    static String of(ContestResult contest) {
        List<Figure> figures = Arrays.stream(Figure.values())
                .filter(figure -> contest.entries().stream()
                        .anyMatch(entry -> entry.statistics(figure).isPresent()))
                .toList();
        StringBuilder table =
                new StringBuilder("<details><summary>All figures</summary>\n<div class=\"scroll\"><table>");
        table.append("<thead><tr><th></th>");
        for (Figure figure : figures) {
            table.append("<th>").append(escaped(figure.label())).append("<br>");
            table.append(figure.unit()).append("</th>");
        }
        table.append("</tr></thead>\n<tbody>");
        for (Entry entry : contest.entries()) {
            table.append("<tr><td>").append(escaped(entry.contender())).append("</td>");
            figures.forEach(figure -> table.append("<td class=\"number\">")
                    .append(entry.statistics(figure)
                            .map(each -> cell(each, figure.decimals()))
                            .orElse("–"))
                    .append("</td>"));
            table.append("</tr>\n");
        }
        return table.append("</tbody></table></div></details>\n").toString();
    }

    private static String cell(Statistics statistics, int decimals) {
        String median = Numbers.full(statistics.median(), decimals);
        return statistics.min() == statistics.max()
                ? median
                : median + "<br><small>" + Numbers.full(statistics.min(), decimals) + " – "
                        + Numbers.full(statistics.max(), decimals) + "</small>";
    }
}
