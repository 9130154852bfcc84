// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import static io.streampair.benchmarks.page.Svg.escaped;

import io.streampair.benchmarks.result.ComparisonResult;
import io.streampair.benchmarks.result.Entry;
import io.streampair.benchmarks.result.Figure;
import io.streampair.benchmarks.result.Statistics;
import java.util.Arrays;
import java.util.List;

/** All figures of a comparison as a collapsed table: medians, and below each the range. */
final class FiguresTable {
    private FiguresTable() {}

    static String of(ComparisonResult comparison) {
        List<Figure> figures = Arrays.stream(Figure.values())
                .filter(figure -> comparison.entries().stream()
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
        for (Entry entry : comparison.entries()) {
            table.append("<tr><td>").append(escaped(entry.candidate())).append("</td>");
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
        String median = ChartNumbers.full(statistics.median(), decimals);
        return statistics.min() == statistics.max()
                ? median
                : median + "<br><small>" + ChartNumbers.full(statistics.min(), decimals) + " – "
                        + ChartNumbers.full(statistics.max(), decimals) + "</small>";
    }
}
