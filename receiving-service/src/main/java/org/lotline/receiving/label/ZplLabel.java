package org.lotline.receiving.label;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A label in ZPL II for a printer of 203 dpi. The symbol goes as a graphic rather than as {@code ^BX}: what is sent is what a
 * scanner reads, whatever the printer's firmware makes of GS1's FNC1.
 */
public final class ZplLabel {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ZplLabel() {}

    public static String of(Label label) {
        var zpl = new StringBuilder("^XA^CI28^PW%d^LL%d^LH0,0\n".formatted(LabelLayout.WIDTH, LabelLayout.HEIGHT));
        zpl.append(graphic(LabelLayout.symbol(label))).append('\n');
        zpl.append("^FO%d,%d^GB%d,%d,%d^FS\n"
                .formatted(
                        LabelLayout.ruleLeft(),
                        LabelLayout.ruleTop(),
                        LabelLayout.ruleWidth(),
                        LabelLayout.RULE,
                        LabelLayout.RULE));
        LabelLayout.texts(label).forEach(text -> zpl.append(field(text)).append('\n'));
        return zpl.append("^XZ\n").toString();
    }

    private static String field(LabelLayout.Text text) {
        return "^FO%d,%d^A0N,%d,%d^FH_^FD%s^FS"
                .formatted(text.left(), text.top(), text.size(), text.size(), escaped(text.text()));
    }

    /** Each row once, then a colon for every repetition of it. */
    private static String graphic(LabelLayout.Placed placed) {
        var symbol = placed.symbol();
        var bytesPerRow = (symbol.size() * placed.module() + 7) / 8;
        var total = bytesPerRow * symbol.size() * placed.module();
        var rows = IntStream.range(0, symbol.size())
                .mapToObj(row -> HEX.formatHex(dots(symbol.row(row), placed.module(), bytesPerRow))
                        + ":".repeat(placed.module() - 1))
                .collect(Collectors.joining());
        return "^FO%d,%d^GFA,%d,%d,%d,%s^FS".formatted(placed.left(), placed.top(), total, total, bytesPerRow, rows);
    }

    private static byte[] dots(boolean[] modules, int module, int bytes) {
        var dots = new byte[bytes];
        for (var dot = 0; dot < modules.length * module; dot++) {
            if (modules[dot / module]) {
                dots[dot / 8] |= (byte) (0x80 >> dot % 8);
            }
        }
        return dots;
    }

    /** Whatever could be a command, and all beyond ASCII, as the hexadecimal of its UTF-8; control characters as blanks. */
    private static String escaped(String text) {
        return text.codePoints()
                .map(character -> Character.isISOControl(character) ? ' ' : character)
                .mapToObj(character -> isPlain(character) ? Character.toString(character) : hexadecimal(character))
                .collect(Collectors.joining());
    }

    private static boolean isPlain(int character) {
        return character < 0x7F && "^~_\\".indexOf(character) < 0;
    }

    private static String hexadecimal(int character) {
        var bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, bytes.length)
                .mapToObj(index -> "_" + HEX.toHexDigits(bytes[index]))
                .collect(Collectors.joining());
    }
}
