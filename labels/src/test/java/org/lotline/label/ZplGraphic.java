package org.lotline.label;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a printer makes of the one graphic of a label, by ZPL's manual, independently of what wrote it. */
final class ZplGraphic {

    private static final Pattern LABEL = Pattern.compile(
            "\\^XA\\^PW812\\^LL406\\^LH0,0\\n\\^FO0,0\\^GFA,(\\d+),(\\d+),(\\d+),([0-9A-Fg-zG-Y:,]+)\\^FS\\n\\^XZ\\n");

    private ZplGraphic() {}

    static BufferedImage of(String zpl) {
        var label = LABEL.matcher(zpl);
        if (!label.matches()) {
            throw new IllegalArgumentException("another label than one graphic: " + zpl);
        }
        var perRow = Integer.parseInt(label.group(3));
        var nibbles = nibbles(label.group(4), perRow * 2);
        if (nibbles.length() != 2 * Integer.parseInt(label.group(1))
                || !label.group(1).equals(label.group(2))) {
            throw new IllegalArgumentException("another size than announced: " + nibbles.length());
        }
        var image = new BufferedImage(812, 406, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < 406; y++) {
            for (var x = 0; x < 812; x++) {
                var nibble = Character.digit(nibbles.charAt(y * perRow * 2 + x / 4), 16);
                image.setRGB(x, y, (nibble & 8 >> x % 4) != 0 ? 0 : 0xFFFFFF);
            }
        }
        return image;
    }

    private static String nibbles(String data, int perRow) {
        var nibbles = new StringBuilder();
        var times = 0;
        for (var character : data.toCharArray()) {
            switch (character) {
                case ':' -> nibbles.append(nibbles.substring(nibbles.length() - perRow));
                case ',' -> nibbles.repeat('0', perRow - nibbles.length() % perRow);
                default -> {
                    if (character >= 'g' && character <= 'z') {
                        times += 20 * (character - 'g' + 1);
                    } else if (character >= 'G' && character <= 'Y') {
                        times += character - 'G' + 1;
                    } else {
                        nibbles.repeat(String.valueOf(character).toUpperCase(Locale.ROOT), Math.max(1, times));
                        times = 0;
                    }
                }
            }
        }
        return nibbles.toString();
    }
}
