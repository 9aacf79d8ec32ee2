package org.lotline.receiving.label;

import java.util.stream.Collectors;

/** A label as SVG 1.1, for a browser or an office printer: 4 by 2 inches, one unit of it a dot. */
public final class SvgLabel {

    private SvgLabel() {}

    public static String of(Label label) {
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="4in" height="2in" viewBox="0 0 %d %d">
                <title>%s</title>
                <rect width="%d" height="%d" fill="#fff"/>
                """.formatted(
                        LabelLayout.WIDTH,
                        LabelLayout.HEIGHT,
                        escaped(label.lotNumber().value()),
                        LabelLayout.WIDTH,
                        LabelLayout.HEIGHT));
        svg.append(graphic(LabelLayout.symbol(label)));
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
                .formatted(LabelLayout.ruleLeft(), LabelLayout.ruleTop(), LabelLayout.ruleWidth(), LabelLayout.RULE));
        svg.append("<g font-family=\"Arial, Helvetica, 'Liberation Sans', sans-serif\">\n");
        LabelLayout.texts(label).forEach(text -> svg.append(field(text)).append('\n'));
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static String graphic(LabelLayout.Placed placed) {
        return placed.symbol().runs().stream()
                .map(run -> "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
                        .formatted(
                                placed.left() + run.from() * placed.module(),
                                placed.top() + run.row() * placed.module(),
                                run.length() * placed.module(),
                                placed.module()))
                .collect(Collectors.joining("", "<g shape-rendering=\"crispEdges\">\n", "</g>\n"));
    }

    /** A text's y is its base line, which lies a good three quarters of the font's height below its capitals' top. */
    private static String field(LabelLayout.Text text) {
        return "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s>%s</text>"
                .formatted(
                        text.left(),
                        text.top() + text.size() * 4 / 5,
                        text.size(),
                        text.bold() ? " font-weight=\"bold\"" : "",
                        escaped(text.text()));
    }

    /** XML has no control characters, escaped or not. */
    private static String escaped(String text) {
        return text.codePoints()
                .map(character -> isOfXml(character) ? character : ' ')
                .mapToObj(SvgLabel::escaped)
                .collect(Collectors.joining());
    }

    private static boolean isOfXml(int character) {
        return !Character.isISOControl(character)
                && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                && character != 0xFFFE
                && character != 0xFFFF;
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
