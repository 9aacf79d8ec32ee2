package org.lotline.goinglive.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Bytes as the text that they mean: a byte-order mark says it; else UTF-8 if they are that; else Windows-1252, which is told. */
final class DecodedText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private DecodedText() {}

    static String of(Path file, byte[] bytes, List<String> notes) throws UnreadableFile {
        try {
            var text = decoded(bytes, notes);
            if (text.indexOf('\0') >= 0) {
                throw notText(file);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw notText(file);
        }
    }

    private static String decoded(byte[] bytes, List<String> notes) throws CharacterCodingException {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, bytes, 3);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, bytes, 2);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, bytes, 2);
        }
        try {
            return strictly(StandardCharsets.UTF_8, bytes, 0);
        } catch (CharacterCodingException e) {
            notes.add(
                    "It is no UTF-8 and was read as Windows-1252: look whether names with umlauts and accents are right.");
            return strictly(WINDOWS, bytes, 0);
        }
    }

    private static String strictly(Charset charset, byte[] bytes, int from) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static boolean begins(byte[] bytes, int... marks) {
        if (bytes.length < marks.length) {
            return false;
        }
        for (var i = 0; i < marks.length; i++) {
            if ((bytes[i] & 0xFF) != marks[i]) {
                return false;
            }
        }
        return true;
    }

    private static UnreadableFile notText(Path file) {
        return new UnreadableFile(
                file, "It is neither a workbook nor a text.", "Save it as .xlsx, or as CSV in UTF-8.");
    }
}
