package org.lotline.goinglive.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotline.goinglive.sample.SampleWorkbook;

/**
 * Files with bytes changed, cut, doubled and moved: each is read or refused with a sentence, within seconds. Some seconds in each build;
 * minutes by {@code -Dlotline.fuzz.seconds=600 -Dlotline.fuzz.seed=…}.
 */
class MutatedFilesTest {

    private static final Limits LIMITS = new Limits(1 << 20, 8 << 20, 100, 5_000, 60, 400_000, Duration.ofSeconds(5));
    private static final List<String> HOSTILE = List.of(
            "999999999",
            "-1",
            "&lt;",
            "<c r=\"XFD1048576\">",
            "<c r=\"A1\" t=\"s\">",
            "1E+309",
            "4294967296",
            "<row r=\"",
            "\"",
            "]]>",
            "<!--",
            "<![CDATA[",
            "&#0;",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "t=\"array\" ref=\"A1:XFD9\"",
            "=1+1",
            ";;;;",
            "\0");
    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "999999999",
            "4294967297",
            "1E+309",
            "XFD1048576",
            "ZZZZZZZ1",
            "A0",
            "s",
            "b",
            "e",
            "inlineStr",
            "str",
            "shared",
            "array",
            "A1:XFD1048576",
            "rId99",
            "0.1.2",
            "true",
            "&#x1F600;",
            "yyyy-mm-dd");
    /** A file of 100 rows takes milliseconds; seconds are a hang. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private static final long MOST_MEMORY = 600L << 20;

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random(Long.getLong("lotline.fuzz.seed", 41));
    private Duration longest = Duration.ZERO;
    private int read;
    private int refused;

    @Test
    void givenAWorkbook_whenBytesOfItAreChanged_thenItIsReadOrRefusedAndNothingElse() throws Exception {
        var whole = workbook();

        fuzz("xlsx", () -> random.nextInt(4) == 0 ? mutated(whole) : packed(mutatedParts(whole)));

        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void givenACsv_whenBytesOfItAreChanged_thenItIsReadOrRefusedAndNothingElse() throws Exception {
        var whole =
                "\uFEFFPart No.;Qty;Heat;Note\r\n4140-1.5;20;A48213;\"bent, \"\"end\"\"\r\nof bar\"\r\nX;1,5;see binder 7;Größe\r\n"
                        .repeat(20)
                        .getBytes(UTF_8);

        fuzz("csv", () -> mutated(whole));

        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private interface Made {
        byte[] next() throws IOException;
    }

    private void fuzz(String ending, Made made) throws IOException {
        var end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("lotline.fuzz.seconds", 5)).toNanos();
        var rounds = 0;
        while (System.nanoTime() < end || rounds < 50) {
            var bytes = made.next();
            tryReading(Files.write(folder.resolve("f." + ending), bytes));
            rounds++;
        }
        System.out.printf(
                "%s: %,d files, %,d read, %,d refused, longest %,d ms%n",
                ending, rounds, read, refused, longest.toMillis());
    }

    private void tryReading(Path file) throws IOException {
        var start = System.nanoTime();
        try {
            new Tables(LIMITS)
                    .read(file)
                    .forEach(table -> assertThat(table.name()).isNotNull());
            read++;
        } catch (UnreadableFile e) {
            assertThat(e.getMessage()).isNotBlank();
            refused++;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("Neither read nor refused: " + kept(file), e);
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        longest = took.compareTo(longest) > 0 ? took : longest;
        assertThat(took).as("%s hangs", file).isLessThan(LONGEST);
        var runtime = Runtime.getRuntime();
        assertThat(runtime.totalMemory() - runtime.freeMemory()).as("memory").isLessThan(MOST_MEMORY);
    }

    /** What is found once is to be found again. */
    private static Path kept(Path file) throws IOException {
        return Files.copy(file, Files.createTempDirectory("lotline-fuzz").resolve(file.getFileName()));
    }

    private byte[] mutated(byte[] whole) {
        var bytes = whole;
        for (var i = 1 + random.nextInt(6); i > 0; i--) {
            bytes = mutatedOnce(bytes);
        }
        return bytes;
    }

    private byte[] mutatedOnce(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes;
        }
        var at = random.nextInt(bytes.length);
        var to = Math.min(bytes.length, at + 1 + random.nextInt(64));
        return switch (random.nextInt(6)) {
            case 0 -> changed(bytes, at, (byte) random.nextInt(256));
            case 1 -> changed(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 2 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
            case 3 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
            case 4 ->
                joined(
                        joined(
                                Arrays.copyOf(bytes, at),
                                HOSTILE.get(random.nextInt(HOSTILE.size())).getBytes(UTF_8)),
                        Arrays.copyOfRange(bytes, random.nextBoolean() ? at : to, bytes.length));
            default -> random.nextInt(10) == 0 ? Arrays.copyOf(bytes, at) : changed(bytes, at, (byte) '9');
        };
    }

    private static byte[] changed(byte[] bytes, int at, byte to) {
        var other = bytes.clone();
        other[at] = to;
        return other;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        new SampleWorkbook(100, 3, "").write(out);
        return out.toByteArray();
    }

    /** Parts mutated before they are packed, so that what is behind the archive is reached. */
    private Map<String, byte[]> mutatedParts(byte[] whole) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("whole.xlsx"), whole).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        var names = new ArrayList<>(parts.keySet());
        for (var i = 1 + random.nextInt(2); i > 0; i--) {
            parts.computeIfPresent(
                    names.get(random.nextInt(names.size())),
                    (name, bytes) -> random.nextInt(4) == 0 ? mutated(bytes) : wellFormed(bytes));
        }
        return parts;
    }

    /** Other words between tags and quotes: still XML, so that the reader behind the parser is reached. */
    private byte[] wellFormed(byte[] part) {
        var text = new StringBuilder(new String(part, UTF_8));
        for (var i = 1 + random.nextInt(4); i > 0; i--) {
            var at = random.nextInt(text.length());
            if (Character.isLetterOrDigit(text.charAt(at)) && random.nextBoolean()) {
                text.setCharAt(at, "0123456789ABZaz".charAt(random.nextInt(15)));
                continue;
            }
            var from = text.indexOf(random.nextBoolean() ? "=\"" : "\">", at);
            var to = from < 0 ? -1 : text.indexOf(text.charAt(from) == '=' ? "\"" : "<", from + 2);
            if (to > 0) {
                text.replace(from + 2, to, WORDS.get(random.nextInt(WORDS.size())));
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
