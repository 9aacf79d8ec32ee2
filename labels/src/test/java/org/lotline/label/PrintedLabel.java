package org.lotline.label;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A label as it comes out of a printer, and what a scanner gives of it. */
final class PrintedLabel {

    private PrintedLabel() {}

    static BufferedImage of(LabelFormat format, byte[] label) throws IOException {
        return switch (format) {
            case ZPL -> ZplGraphic.of(new String(label, StandardCharsets.UTF_8));
            case PNG -> ImageIO.read(new ByteArrayInputStream(label));
            case SVG -> ofSvg(label);
            case PDF -> ofPdf(label);
        };
    }

    /** As a scanner sends it, with the identifier of the symbology; the person aims at the symbol and the light around it. */
    static String scan(BufferedImage label, LabelDrawing.Placed symbol, SymbolKind kind) throws ReaderException {
        var quiet = symbol.symbol().quiet() * symbol.module();
        var aim = new Rectangle(symbol.bounds());
        aim.grow(quiet, symbol.symbol().rows() == 1 ? 0 : quiet);
        aim = aim.intersection(new Rectangle(label.getWidth(), label.getHeight()));
        var pixels = label.getRGB(aim.x, aim.y, aim.width, aim.height, null, 0, aim.width);
        var hints = new EnumMap<DecodeHintType, Object>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, List.of(formatOf(kind)));
        hints.put(DecodeHintType.TRY_HARDER, true);
        if (kind == SymbolKind.QR) {
            // zxing's search for the corners of a QR code loses some that are printed without a flaw.
            hints.put(DecodeHintType.PURE_BARCODE, true);
        }
        if (symbol.symbol().code().isGs1()) {
            hints.put(DecodeHintType.ASSUME_GS1, true);
        }
        var source = new RGBLuminanceSource(aim.width, aim.height, pixels);
        var result = new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints);
        var identifier =
                Objects.requireNonNullElse(result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER), "");
        return result.getText().startsWith("]")
                ? result.getText()
                : identifier + withoutLeadingSeparator(result.getText());
    }

    /** zxing tells FNC1 in the first place twice; a scanner tells it by the identifier. */
    private static String withoutLeadingSeparator(String text) {
        return text.startsWith("\u001D") ? text.substring(1) : text;
    }

    private static BarcodeFormat formatOf(SymbolKind kind) {
        return switch (kind) {
            case DATAMATRIX -> BarcodeFormat.DATA_MATRIX;
            case QR -> BarcodeFormat.QR_CODE;
            case CODE128 -> BarcodeFormat.CODE_128;
        };
    }

    private static BufferedImage ofSvg(byte[] svg) {
        var document = Objects.requireNonNull(
                new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault()));
        var image = new BufferedImage(LabelDrawing.WIDTH, LabelDrawing.HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, LabelDrawing.WIDTH, LabelDrawing.HEIGHT);
        document.render(null, pen, new ViewBox(0, 0, LabelDrawing.WIDTH, LabelDrawing.HEIGHT));
        return image;
    }

    private static BufferedImage ofPdf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, LabelDrawing.DOTS_PER_INCH);
        }
    }
}
