package org.lotline.label;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A label as dots of 203 dpi, dark or light. Only outlines are filled: no font of the machine is asked for, so that a server without
 * any draws the same.
 */
final class Dots {

    /** Of a row, the last one partly used. */
    static final int BYTES_PER_ROW = (LabelDrawing.WIDTH + 7) / 8;

    private Dots() {}

    /** Row by row, eight dots in a byte, the left one its highest bit, 1 is dark. */
    static byte[] of(LabelDrawing drawing) {
        var image = new BufferedImage(LabelDrawing.WIDTH, LabelDrawing.HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        drawing.texts().forEach(text -> pen.fill(Outlines.of(text)));
        pen.fill(drawing.rule());
        drawing.symbol().ink().forEach(pen::fill);
        pen.dispose();
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
