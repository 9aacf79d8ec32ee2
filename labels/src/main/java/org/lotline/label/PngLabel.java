package org.lotline.label;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * A label as PNG of one bit and 203 dpi, dot for dot what a printer of that resolution prints. Written here: the form is a page, and
 * image readers and writers of the JDK are found by scanning the class path.
 */
final class PngLabel {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int DOTS_PER_METRE = Math.round(LabelDrawing.DOTS_PER_INCH / 0.0254f);

    private PngLabel() {}

    static byte[] of(LabelDrawing drawing) {
        try (var png = new ByteArrayOutputStream()) {
            png.write(SIGNATURE);
            chunk(png, "IHDR", header());
            chunk(png, "pHYs", resolution());
            chunk(png, "IDAT", pixels(Dots.of(drawing)));
            chunk(png, "IEND", new byte[0]);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One bit of grey, not interlaced. */
    private static byte[] header() throws IOException {
        var header = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(header)) {
            data.writeInt(LabelDrawing.WIDTH);
            data.writeInt(LabelDrawing.HEIGHT);
            data.write(new byte[] {1, 0, 0, 0, 0});
        }
        return header.toByteArray();
    }

    private static byte[] resolution() throws IOException {
        var resolution = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(resolution)) {
            data.writeInt(DOTS_PER_METRE);
            data.writeInt(DOTS_PER_METRE);
            data.writeByte(1);
        }
        return resolution.toByteArray();
    }

    /** Each row without a filter; in PNG 1 is light. */
    private static byte[] pixels(byte[] dots) throws IOException {
        var rows = new byte[LabelDrawing.HEIGHT * (1 + Dots.BYTES_PER_ROW)];
        for (var index = 0; index < dots.length; index++) {
            rows[index + index / Dots.BYTES_PER_ROW + 1] = (byte) ~dots[index];
        }
        var pixels = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(pixels)) {
            deflated.write(rows);
        }
        return pixels.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(content);
        try (var data = new DataOutputStream(png)) {
            data.writeInt(content.length);
            data.write(name);
            data.write(content);
            data.writeInt((int) check.getValue());
        }
    }
}
