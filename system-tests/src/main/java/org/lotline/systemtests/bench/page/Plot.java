package org.lotline.systemtests.bench.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Lines over two logarithmic axes, as SVG.
 *
 * @param title what is shown
 * @param across what the horizontal axis counts
 * @param up what the vertical axis counts
 * @param lines one for each of those that are compared
 */
public record Plot(String title, String across, String up, List<Line> lines) {

    /**
     * One of those that are compared.
     *
     * @param name as it is called
     * @param points from left to right; what isn't above zero can't be shown and is left out
     */
    public record Line(String name, List<Point> points) {
        public Line {
            points = points.stream()
                    .filter(point -> point.x() > 0 && point.y() > 0)
                    .toList();
        }
    }

    /**
     * A figure.
     *
     * @param x of the horizontal axis
     * @param y of the vertical axis
     */
    public record Point(double x, double y) {}

    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final int LEFT = 70;
    private static final int RIGHT = 580;
    private static final int TOP = 50;
    private static final int BOTTOM = 385;
    private static final int LEGEND_STEP = 22;

    /** Told apart by those who see no red or green, too (Okabe and Ito). */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#999999", "#d55e00", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#000000");

    public Plot {
        lines = lines.stream().filter(line -> !line.points().isEmpty()).toList();
    }

    /** A whole document. */
    public String svg() {
        var svg = new ArrayList<String>();
        svg.add("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="%d" y="24" font-size="16">%s</text>
                <text x="%d" y="%d" text-anchor="middle">%s</text>
                <text x="18" y="%d" text-anchor="middle" transform="rotate(-90 18 %8$d)">%s</text>""".formatted(
                        WIDTH,
                        HEIGHT,
                        LEFT,
                        escaped(title),
                        (LEFT + RIGHT) / 2,
                        HEIGHT - 12,
                        escaped(across),
                        (TOP + BOTTOM) / 2,
                        escaped(up)));
        var x = Axis.of(points().stream().map(Point::x).toList(), LEFT, RIGHT);
        var y = Axis.of(points().stream().map(Point::y).toList(), BOTTOM, TOP);
        x.decades()
                .forEach(value -> svg.add(grid(x.at(value), TOP, x.at(value), BOTTOM)
                        + label(x.at(value), BOTTOM + 18, "middle", value)));
        y.decades()
                .forEach(value -> svg.add(
                        grid(LEFT, y.at(value), RIGHT, y.at(value)) + label(LEFT - 8, y.at(value) + 4, "end", value)));
        for (var at = 0; at < lines.size(); at++) {
            svg.add(line(lines.get(at), COLOURS.get(at % COLOURS.size()), TOP + 10 + at * LEGEND_STEP, x, y));
        }
        svg.add("</svg>\n");
        return String.join("\n", svg);
    }

    private List<Point> points() {
        return lines.stream().flatMap(line -> line.points().stream()).toList();
    }

    private static String grid(double x1, double y1, double x2, double y2) {
        return text("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>", x1, y1, x2, y2);
    }

    private static String label(double x, double y, String anchor, double value) {
        return text(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                x, y, anchor, value >= 1 ? text("%,.0f", value) : text("%s", value));
    }

    private static String line(Line line, String colour, int legend, Axis x, Axis y) {
        var path = line.points().stream()
                .map(point -> text("%.1f,%.1f", x.at(point.x()), y.at(point.y())))
                .collect(Collectors.joining(" "));
        var dots = line.points().stream()
                .map(point -> text(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>",
                        x.at(point.x()), y.at(point.y()), colour))
                .collect(Collectors.joining());
        return text("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%s", path, colour, dots)
                + text(
                        "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"4\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>",
                        RIGHT + 20, legend, colour, RIGHT + 42, legend + 6, escaped(line.name()));
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
