// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.benchmarks.result.Statistics;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BarChartTest {
    private static final BarChart CHART = new BarChart(
            "CPU",
            "µs/row",
            1,
            List.of("client", "server"),
            List.of(
                    new BarGroup("a <b> & \"c\"", List.of(bar(0, 10, 8, 12), bar(1, 40, 40, 40))),
                    new BarGroup("the sink", List.of(bar(0, 20, 20, 20)))));

    private static Bar bar(int series, double median, double min, double max) {
        return new Bar(series, new Statistics(median, min, max));
    }

    @Test
    void should_draw_bars_in_proportion() throws Exception {
        List<Double> widths = widths(parse(CHART.svg()));
        assertThat(widths).hasSize(3);
        assertThat(widths.get(1)).isEqualTo(4 * widths.get(0));
        assertThat(widths.get(2)).isEqualTo(2 * widths.get(0));
    }

    @Test
    void should_name_the_axis_the_series_and_the_groups() throws Exception {
        assertThat(texts(parse(CHART.svg())))
                .contains("µs/row", "client", "server", "a <b> & \"c\"", "the sink", "10.0", "40.0", "0", "20");
    }

    @Test
    void should_draw_a_line_only_where_values_differ() throws Exception {
        assertThat(ofClass(parse(CHART.svg()), "line", "spread")).hasSize(1);
    }

    @Test
    void should_leave_out_the_legend_of_one_series() throws Exception {
        BarChart chart = new BarChart(
                "Rate", "rows/s", 0, List.of("Rate"), CHART.groups().subList(1, 2));
        assertThat(texts(parse(chart.svg()))).doesNotContain("Rate");
    }

    @Test
    void should_keep_lines_of_text_apart() throws Exception {
        List<Double> baselines = new ArrayList<>();
        for (Element text : elements(parse(CHART.svg()), "text")) {
            if (!text.getAttribute("class").equals("value")) {
                baselines.add(Double.valueOf(text.getAttribute("y")));
            }
        }
        List<Double> lines = baselines.stream().distinct().sorted().toList();
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i) - lines.get(i - 1)).isGreaterThan(12);
        }
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Element> ofClass(Document svg, String name, String style) {
        return elements(svg, name).stream()
                .filter(element -> element.getAttribute("class").equals(style))
                .toList();
    }

    /** Of the bars, without the squares of the legend. */
    private static List<Double> widths(Document svg) {
        return elements(svg, "rect").stream()
                .skip(CHART.series().size())
                .map(rect -> Double.valueOf(rect.getAttribute("width")))
                .toList();
    }

    private static List<String> texts(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }
}
