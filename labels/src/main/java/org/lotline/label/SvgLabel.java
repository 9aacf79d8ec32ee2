package org.lotline.label;

import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A label as SVG 1.1, for a browser or an office printer: 4 by 2 inches, one unit of it a dot. Texts are outlines, so that no font is
 * needed where it is shown; a title and a description say them for searches and screen readers.
 */
final class SvgLabel {

    private SvgLabel() {}

    static String of(LabelDrawing drawing) {
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="4in" height="2in" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="t d">
                <title id="t">%3$s</title>
                <desc id="d">%4$s</desc>
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                """.formatted(
                        LabelDrawing.WIDTH,
                        LabelDrawing.HEIGHT,
                        escaped(drawing.label().number()),
                        escaped(said(drawing.label()))));
        svg.append(drawing.symbol().ink().stream()
                .map(SvgLabel::rectangle)
                .collect(Collectors.joining("", "<g shape-rendering=\"crispEdges\">\n", "</g>\n")));
        svg.append(rectangle(drawing.rule()));
        drawing.texts()
                .forEach(text ->
                        svg.append("<path d=\"").append(path(Outlines.of(text))).append("\"/>\n"));
        return svg.append("</svg>\n").toString();
    }

    private static String said(Label label) {
        return label.lines().stream()
                .map(line -> "%s %s".formatted(line.caption(), line.text()).strip())
                .collect(Collectors.joining("; ", "%s %s; ".formatted(label.caption(), label.number()), ""));
    }

    private static String rectangle(Rectangle one) {
        return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n".formatted(one.x, one.y, one.width, one.height);
    }

    private static String path(Path2D outline) {
        var path = new StringBuilder();
        var points = new float[6];
        for (var segment = outline.getPathIterator(null); !segment.isDone(); segment.next()) {
            switch (segment.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> append(path, 'M', points, 2);
                case PathIterator.SEG_LINETO -> append(path, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> append(path, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> append(path, 'C', points, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, char command, float[] points, int count) {
        path.append(command);
        for (var index = 0; index < count; index++) {
            path.append(index == 0 ? "" : " ").append(tenths(points[index]));
        }
    }

    /** A tenth of a dot is finer than anybody prints. */
    private static String tenths(float dots) {
        var text = String.format(Locale.ROOT, "%.1f", dots);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** XML has no control characters, escaped or not. */
    private static String escaped(String text) {
        return TextRows.readable(text)
                .codePoints()
                .map(character -> character == 0xFFFE || character == 0xFFFF ? 0xFFFD : character)
                .mapToObj(SvgLabel::escaped)
                .collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> Character.toString(character);
        };
    }
}
