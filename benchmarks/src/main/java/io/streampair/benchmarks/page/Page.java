// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import static io.streampair.benchmarks.page.Svg.escaped;

import io.streampair.benchmarks.result.BenchmarkReport;
import io.streampair.benchmarks.result.ComparisonResult;
import io.streampair.benchmarks.result.Environment;
import io.streampair.benchmarks.result.Goal;
import io.streampair.benchmarks.result.Goals;
import io.streampair.pipeline.page.PageStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as one self-contained HTML file. */
public final class Page {
    private static final int GIBIBYTE_BITS = 30;

    private Page() {}

    public static String of(BenchmarkReport report) {
        return template()
                .replace("{{style}}", PageStyle.css())
                .replace("{{facts}}", facts(report))
                .replace("{{targets}}", targets(Goals.of(report)))
                .replace(
                        "{{comparisons}}",
                        report.comparisons().stream().map(Page::comparison).collect(Collectors.joining()));
    }

    private static String template() {
        try (InputStream in = Page.class.getResourceAsStream("page.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String facts(BenchmarkReport report) {
        Environment environment = report.environment();
        String versions = environment.versions().entrySet().stream()
                .map(version -> version.getKey() + " " + version.getValue())
                .collect(Collectors.joining(", "));
        return fact("Date", report.date() + ", " + report.seconds() / 60 + " min " + report.seconds() % 60 + " s")
                + fact("Command", report.command())
                + fact("Commit", environment.commit())
                + fact(
                        "Machine",
                        String.format(
                                Locale.ROOT,
                                "%s, %d processors, %d GiB, %s",
                                environment.cpu(),
                                environment.processors(),
                                environment.memoryBytes() >> GIBIBYTE_BITS,
                                environment.system()))
                + fact("Versions", versions);
    }

    private static String fact(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + escaped(value) + "</dd>\n";
    }

    private static String targets(List<Goal> targets) {
        if (targets.isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        for (Goal target : targets) {
            rows.append("<tr><td>").append(escaped(target.what()));
            rows.append("</td><td>").append(escaped(target.goal()));
            rows.append("</td><td class=\"")
                    .append(target.isMet() ? "met" : "missed")
                    .append("\">");
            rows.append(target.isMet() ? "✓ " : "✗ ")
                    .append(escaped(target.measured()))
                    .append("</td></tr>\n");
        }
        return "<h2>Goals</h2>\n<div class=\"scroll\"><table><thead><tr><th>What</th><th>Goal</th><th>Measured</th>"
                + "</tr></thead><tbody>\n" + rows + "</tbody></table></div>\n";
    }

    private static boolean hasOneRound(ComparisonResult comparison) {
        return comparison.entries().stream().allMatch(entry -> entry.rounds().size() == 1);
    }

    private static String comparison(ComparisonResult comparison) {
        StringBuilder charts = new StringBuilder();
        for (BarChart chart : ComparisonCharts.of(comparison)) {
            charts.append("<figure><figcaption>").append(escaped(chart.title())).append("</figcaption>\n");
            charts.append(chart.svg()).append("</figure>\n");
        }
        String rows = comparison.rows() == 0 ? "" : String.format(Locale.ROOT, " %,d rows a run.", comparison.rows());
        String rounds = hasOneRound(comparison) ? " One round only: the figures are rough." : "";
        return "<section><h2>" + escaped(comparison.title()) + " <small>" + comparison.workload() + "/"
                + comparison.name()
                + "</small></h2>\n<p>" + escaped(comparison.about() + rows + rounds) + "</p>\n<div class=\"charts\">\n"
                + charts
                + "</div>\n" + FiguresTable.of(comparison) + "</section>\n";
    }
}
