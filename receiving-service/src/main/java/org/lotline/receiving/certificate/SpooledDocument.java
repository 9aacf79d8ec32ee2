package org.lotline.receiving.certificate;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/**
 * An upload on its way into the database: in a temporary file under a generated name, so that it is never whole in memory
 * and its SHA-256 is known before the transaction begins. What it is comes from its bytes, never from a name or header.
 *
 * @param file gone when this is closed
 * @param sha256 lower-case hexadecimal
 * @param bytes its size
 */
public record SpooledDocument(Path file, String sha256, long bytes) implements Closeable {

    /** 20 MB (bar.md, uploads). */
    public static final long LARGEST = 20_000_000;

    /**
     * ISO 32000-2, 7.5.2 and 7.5.5, read as readers do: the header in the first 1024 bytes (mail gateways put a byte-order mark,
     * a newline or a comment before it), the end-of-file marker in the last.
     */
    private static final String HEADER = "%PDF-";

    private static final String END_MARKER = "%%EOF";
    private static final int SEARCHED = 1024;

    /** @throws ProblemException 413 beyond {@link #LARGEST}, 415 if it is no whole PDF */
    public static SpooledDocument of(InputStream upload) throws IOException {
        var file = Files.createTempFile("certificate-", ".pdf");
        try {
            var digest = digest();
            var bytes = copy(new DigestInputStream(upload, digest), file);
            refuseUnlessPdf(file, bytes);
            return new SpooledDocument(file, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Reads to the end also what is too large, without keeping it: a client that is still sending doesn't see an answer. How
     * much may be sent at all is the server's limit.
     */
    private static long copy(InputStream upload, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            var bytes = 0L;
            for (int read; (read = upload.read(buffer)) >= 0; bytes += read) {
                out.write(buffer, 0, bytes + read > LARGEST ? 0 : read);
            }
            if (bytes > LARGEST) {
                throw tooLarge();
            }
            return bytes;
        }
    }

    private static void refuseUnlessPdf(Path file, long bytes) throws IOException {
        try (var channel = Files.newByteChannel(file);
                var in = Channels.newInputStream(channel)) {
            var isPdf = text(in.readNBytes(SEARCHED)).contains(HEADER);
            channel.position(Math.max(0, bytes - SEARCHED));
            if (!isPdf || !text(in.readAllBytes()).contains(END_MARKER)) {
                throw notAPdf();
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                ProblemType.TOO_LARGE,
                "A certificate has at most %d MB.".formatted(LARGEST / 1_000_000),
                "Scan it with less resolution, or file it in parts under numbers of their own.");
    }

    private static ProblemException notAPdf() {
        return new ProblemException(
                ReceivingProblem.NOT_A_PDF,
                "The upload is no whole PDF document: it must have %PDF- at its beginning and %%EOF at its end.",
                "Export or scan the certificate as PDF; if it is one, the upload was cut: send it again.");
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
