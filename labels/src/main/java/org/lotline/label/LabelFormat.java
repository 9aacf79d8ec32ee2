package org.lotline.label;

import java.nio.charset.StandardCharsets;

/** In which a label can be had: the same drawing, each time. */
public enum LabelFormat {
    /** For a label printer of 203 dpi, to which it goes as it is. */
    ZPL("zpl", "text/plain;charset=UTF-8"),
    /** For a browser or an office printer. */
    SVG("svg", "image/svg+xml;charset=UTF-8"),
    /** For whatever shows pictures: a bit for each dot of a label printer. */
    PNG("png", "image/png"),
    /** For any printer. */
    PDF("pdf", "application/pdf");

    private final String word;
    private final String mediaType;

    LabelFormat(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    /** As it is called in the contract, and how a file's name ends. */
    public String word() {
        return word;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A name for the label's file, whatever the number holds. */
    public String fileName(Label label) {
        return "%s.%s".formatted(label.number().replaceAll("[^A-Za-z0-9._-]", "_"), word);
    }

    /**
     * Draws it.
     *
     * @throws uk.org.okapibarcode.backend.OkapiException if that kind of symbol can't carry the number; of what GS1 lets through all can
     */
    public byte[] draw(Label label, SymbolKind symbol) {
        var drawing = LabelLayout.of(label, symbol);
        return switch (this) {
            case ZPL -> ZplLabel.of(drawing).getBytes(StandardCharsets.UTF_8);
            case SVG -> SvgLabel.of(drawing).getBytes(StandardCharsets.UTF_8);
            case PNG -> PngLabel.of(drawing);
            case PDF -> PdfLabel.of(drawing);
        };
    }
}
