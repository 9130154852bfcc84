// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import io.streampair.benchmarks.result.ComparisonResult;
import io.streampair.benchmarks.result.Entry;
import io.streampair.benchmarks.result.Figure;
import java.util.ArrayList;
import java.util.List;

/** The charts of a comparison. */
final class ComparisonCharts {
    private ComparisonCharts() {}

    /** A chart for each list of figures that any candidate has values of. */
    static List<BarChart> of(ComparisonResult comparison) {
        List<BarChart> charts = new ArrayList<>();
        for (List<Figure> figures : comparison.charts()) {
            List<BarGroup> groups = comparison.entries().stream()
                    .map(entry -> group(entry, figures))
                    .filter(group -> !group.bars().isEmpty())
                    .toList();
            if (!groups.isEmpty()) {
                charts.add(chart(figures, groups));
            }
        }
        return charts;
    }

    private static BarGroup group(Entry entry, List<Figure> figures) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            int series = i;
            entry.statistics(figures.get(i)).ifPresent(statistics -> bars.add(new Bar(series, statistics)));
        }
        return new BarGroup(entry.candidate(), bars);
    }

    private static BarChart chart(List<Figure> figures, List<BarGroup> groups) {
        Figure first = figures.get(0);
        List<String> labels = figures.stream().map(Figure::label).toList();
        return new BarChart(String.join(" / ", labels), first.unit(), first.decimals(), labels, groups);
    }
}
