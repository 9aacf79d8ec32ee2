package org.lotline.receiving.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A label as it comes out of the printer, without its text: the lines and graphics that were sent, dot by dot. */
public final class ScannedLabel {

    private static final Pattern GRAPHIC =
            Pattern.compile("\\^FO(\\d+),(\\d+)\\^GFA,(\\d+),(\\d+),(\\d+),([0-9A-F:]+)\\^FS");
    private static final Pattern BOX = Pattern.compile("\\^FO(\\d+),(\\d+)\\^GB(\\d+),(\\d+),(\\d+)\\^FS");

    /** Where the person aims: what is left of the text and above the number below the symbol. */
    private static final int AIM_WIDTH = 290;

    private static final int AIM_TOP = 40;
    private static final int AIM_HEIGHT = 262;

    private ScannedLabel() {}

    /** GS1: the symbol begins with FNC1, which reads as GS, and AI (10) has no end when it is the last. */
    public static String lotNumberOf(BufferedImage label) throws ReaderException {
        var text = read(label.getSubimage(0, AIM_TOP, AIM_WIDTH, AIM_HEIGHT));
        if (!text.startsWith("\u001D10")) {
            throw new IllegalArgumentException("no GS1 lot number: " + text);
        }
        return text.substring(3);
    }

    /** What the printer makes of it. */
    public static BufferedImage ofZpl(String zpl) {
        var label = blank();
        var pen = pen(label);
        var box = BOX.matcher(zpl);
        while (box.find()) {
            pen.fillRect(number(box.group(1)), number(box.group(2)), number(box.group(3)), number(box.group(4)));
        }
        var graphic = GRAPHIC.matcher(zpl);
        while (graphic.find()) {
            var bytes = bytes(graphic.group(6), number(graphic.group(5)));
            if (bytes.length != number(graphic.group(3)) || bytes.length != number(graphic.group(4))) {
                throw new IllegalArgumentException("another size than announced: " + bytes.length);
            }
            dots(label, number(graphic.group(1)), number(graphic.group(2)), bytes, number(graphic.group(5)));
        }
        return label;
    }

    /** What a browser makes of it. */
    public static BufferedImage ofSvg(String svg) throws Exception {
        var label = blank();
        var pen = pen(label);
        var rectangles = parse(svg).getElementsByTagName("rect");
        for (var i = 0; i < rectangles.getLength(); i++) {
            var rectangle = (Element) rectangles.item(i);
            pen.setColor(rectangle.hasAttribute("fill") ? Color.decode("#ffffff") : Color.BLACK);
            pen.fillRect(
                    attribute(rectangle, "x"),
                    attribute(rectangle, "y"),
                    attribute(rectangle, "width"),
                    attribute(rectangle, "height"));
        }
        return label;
    }

    /** Fails for what is no XML. */
    public static Document parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(BufferedImage image) throws ReaderException {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        var result = new DataMatrixReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
        if (result.getBarcodeFormat() != BarcodeFormat.DATA_MATRIX) {
            throw new IllegalArgumentException("a " + result.getBarcodeFormat());
        }
        return result.getText();
    }

    /** A colon repeats the row before. */
    private static byte[] bytes(String data, int bytesPerRow) {
        var hexadecimal = new StringBuilder();
        for (var i = 0; i < data.length(); ) {
            if (data.charAt(i) == ':') {
                hexadecimal.append(hexadecimal.substring(hexadecimal.length() - 2 * bytesPerRow));
                i++;
            } else {
                hexadecimal.append(data, i, i + 2 * bytesPerRow);
                i += 2 * bytesPerRow;
            }
        }
        return HexFormat.of().parseHex(hexadecimal);
    }

    private static void dots(BufferedImage label, int left, int top, byte[] bytes, int bytesPerRow) {
        for (var dot = 0; dot < bytes.length * 8; dot++) {
            if ((bytes[dot / 8] & 0x80 >> dot % 8) != 0) {
                label.setRGB(left + dot % (bytesPerRow * 8), top + dot / (bytesPerRow * 8), 0);
            }
        }
    }

    private static BufferedImage blank() {
        var label = new BufferedImage(812, 406, BufferedImage.TYPE_INT_RGB);
        var pen = label.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, label.getWidth(), label.getHeight());
        return label;
    }

    private static Graphics2D pen(BufferedImage label) {
        var pen = label.createGraphics();
        pen.setColor(Color.BLACK);
        return pen;
    }

    private static int attribute(Element element, String name) {
        return element.hasAttribute(name) ? number(element.getAttribute(name)) : 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
