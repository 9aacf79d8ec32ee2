package org.lotline.systemtests.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class PlotTest {

    @Test
    void givenTwoLines_whenTheyAreDrawn_thenTheDocumentHasBothWithTheirNames() throws Exception {
        var plot = new Plot(
                "a < b & c",
                "nodes",
                "ms",
                List.of(line("CTE", 10, 0.9, 1_000, 15), line("Lotline", 10, 23, 1_000, 180)));

        var svg = parsed(plot.svg());

        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(4);
        assertThat(svg.getDocumentElement().getTextContent()).contains("a < b & c", "CTE", "Lotline", "1,000", "0.1");
    }

    @Test
    void givenFiguresThatAreNone_whenTheyAreDrawn_thenTheyAreLeftOut() throws Exception {
        var plot = new Plot("t", "x", "y", List.of(line("some", 1, 2, 10, Double.NaN), line("none", 1, 0, 0, 1)));

        var svg = parsed(plot.svg());

        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(1);
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(1);
        assertThat(plot.svg()).doesNotContain("NaN", "none<");
    }

    @Test
    void givenNothing_whenItIsDrawn_thenItIsADocumentAllTheSame() throws Exception {
        var svg = parsed(new Plot("t", "x", "y", List.of()).svg());

        assertThat(svg.getElementsByTagName("polyline").getLength()).isZero();
    }

    @Test
    void givenValues_whenAnAxisIsMade_thenItGoesFromPowerToPowerAndEachDecadeIsAsLong() {
        var axis = Axis.of(List.of(23.0, 4_000.0), 0, 300);

        assertThat(axis.decades()).containsExactly(10.0, 100.0, 1_000.0, 10_000.0);
        assertThat(axis.at(100)).isCloseTo(100, within(1e-9));
        assertThat(axis.at(10_000)).isCloseTo(300, within(1e-9));
    }

    @Test
    void givenAPageByPeople_whenARunIsWrittenTwice_thenTheirWordsStayAndOnlyTheLastRunIsThere(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("performance.md"), "# Performance\n\nBy people.\n");
        var page = new Page(folder);

        page.write("first run");
        page.write("second run");

        assertThat(Files.readString(folder.resolve("performance.md")))
                .startsWith("# Performance\n\nBy people.\n\n" + Page.BEGIN)
                .contains("second run")
                .doesNotContain("first run")
                .endsWith(Page.END + "\n");
    }

    private static Plot.Line line(String name, double x1, double y1, double x2, double y2) {
        return new Plot.Line(name, List.of(new Plot.Point(x1, y1), new Plot.Point(x2, y2)));
    }

    private static Document parsed(String svg) throws Exception {
        var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
