package org.lotline.goinglive.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads files of any kind that spreadsheets write; what a file is, its bytes say, not its ending. */
public final class Tables {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final Limits limits;

    public Tables(Limits limits) {
        this.limits = limits;
    }

    /**
     * All sheets of a file.
     *
     * @throws UnreadableFile if it is none that can be taken
     */
    public List<Table> read(Path file) throws UnreadableFile {
        var bytes = bytes(file);
        if (startsWith(bytes, ZIP)) {
            return new Workbook(file, limits).sheets();
        }
        if (startsWith(bytes, OLE2)) {
            throw contains(bytes, ENCRYPTED) ? locked(file) : old(file);
        }
        if (file.toString().toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]")) {
            throw new UnreadableFile(
                    file,
                    "It is no workbook, or a damaged one.",
                    "Open it in a spreadsheet and save it as .xlsx again.");
        }
        return List.of(new CsvFile(file, limits).table(bytes));
    }

    private byte[] bytes(Path file) throws UnreadableFile {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableFile(file, "There is no such file.", "Look at the path: " + file + ".");
            }
            if (Files.size(file) > limits.fileBytes()) {
                throw new UnreadableFile(
                        file, "It is larger than %d MB.".formatted(limits.fileBytes() >> 20), "Divide it.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableFile(
                    file, "It can't be read (%s).".formatted(e.getMessage()), "Look at its permissions.");
        }
    }

    private static UnreadableFile locked(Path file) {
        return new UnreadableFile(
                file,
                "It is protected by a password.",
                "Open it, take the password off (File, Info, Protect Workbook) and save it.");
    }

    private static UnreadableFile old(Path file) {
        return new UnreadableFile(
                file, "It is in the format of before 2007 (.xls).", "Open it and save it as Excel workbook (.xlsx).");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && ByteBuffer.wrap(bytes, 0, start.length).equals(ByteBuffer.wrap(start));
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (var at = 0; at + part.length <= bytes.length; at++) {
            if (bytes[at] == part[0] && ByteBuffer.wrap(bytes, at, part.length).equals(ByteBuffer.wrap(part))) {
                return true;
            }
        }
        return false;
    }
}
