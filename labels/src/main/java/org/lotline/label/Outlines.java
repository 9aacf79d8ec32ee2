package org.lotline.label;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;

/** The ink of texts, in dots, the y axis downwards. */
final class Outlines {

    private Outlines() {}

    static Path2D of(LabelDrawing.Text text) {
        var ink = new GeneralPath();
        var scale = (double) text.size() / Face.UNITS;
        var advance = 0L;
        for (var character : text.text().codePoints().toArray()) {
            var glyph = text.face().glyph(character);
            var place = new AffineTransform(scale, 0, 0, -scale, text.left() + advance * scale, text.baseline());
            ink.append(glyph.outline().getPathIterator(place), false);
            advance += glyph.advance();
        }
        return ink;
    }
}
