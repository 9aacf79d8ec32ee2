package org.lotline.goinglive.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    private static final Limits SMALL = new Limits(1 << 20, 4 << 20, 100, 100, 20, 100_000, Duration.ofSeconds(20));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void givenAMarkSemicolonsAndQuotedLines_whenItIsRead_thenCellsAreWhatWasTyped() throws Exception {
        var table = csv("\uFEFFPart;Note\r\n 007 ;\"bent,\r\nsay \"\"no\"\"\"\r\n;\r\nX\u00A0;y\r\n", UTF_8);

        assertThat(texts(table))
                .containsExactly(List.of("Part", "Note"), List.of("007", "bent,\r\nsay \"no\""), List.of("X", "y"));
        assertThat(table.rows()).extracting(TableRow::number).containsExactly(1, 2, 5);
        assertThat(table.separator()).contains(';');
        assertThat(table.notes()).isEmpty();
    }

    @Test
    void givenBytesThatAreNoUtf8_whenTheyAreRead_thenTheyAreTakenForWindowsAndThatIsTold() throws Exception {
        var table = csv("Name\nMüller\u0080\n".replace('\u0080', '€'), Charset.forName("windows-1252"));

        assertThat(texts(table)).contains(List.of("Müller€"));
        assertThat(table.notes()).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void givenUtf16WithAMark_whenItIsRead_thenItIsText() throws Exception {
        assertThat(texts(csv("\uFEFFa\tb\n1\t2\n", UTF_16LE))).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void givenAQuoteThatNothingCloses_whenItIsRead_thenTheLineIsTold() {
        assertThatThrownBy(() -> csv("a,b\n1,\"2\n3,4\n", UTF_8))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no whole CSV")
                .hasMessageContaining("quote");
    }

    @Test
    void givenBytesOfAProgram_whenTheyAreRead_thenTheyAreNoText() {
        assertThatThrownBy(() -> csv("\u007fELF\0\0\1", ISO_8859_1))
                .hasMessageContaining("neither a workbook nor a text");
    }

    @Test
    void givenMoreRowsOrColumnsThanAreTaken_whenTheyAreRead_thenThatIsTold() {
        assertThatThrownBy(() -> csv("a\n".repeat(101), UTF_8)).hasMessageContaining("more than 100 rows");
        assertThatThrownBy(() -> csv(",".repeat(20) + "\n", UTF_8)).hasMessageContaining("more than 20 columns");
    }

    @Test
    void givenDaysNumbersAndTexts_whenAWorkbookIsRead_thenEachIsWhatTheSpreadsheetShows() throws Exception {
        var table = workbook(sheet -> {
            sheet.value(0, 0, LocalDate.of(2026, 3, 1));
            sheet.style(0, 0).format("dd/mm/yyyy").set();
            sheet.value(0, 1, 42);
            sheet.style(0, 1).format("00000").set();
            sheet.value(0, 2, "007");
            sheet.value(0, 3, new BigDecimal("0.30000000000000004"));
            sheet.value(0, 4, 123456789012L);
            sheet.value(2, 0, " ");
            sheet.value(3, 1, true);
            sheet.hideRow(3);
        });

        assertThat(table.rows().getFirst().cells())
                .containsExactly(
                        new Cell(Cell.Kind.DAY, "2026-03-01"),
                        new Cell(Cell.Kind.NUMBER, "00042"),
                        new Cell(Cell.Kind.TEXT, "007"),
                        new Cell(Cell.Kind.NUMBER, "0.3"),
                        new Cell(Cell.Kind.NUMBER, "123456789012"));
        assertThat(table.rows()).extracting(TableRow::number).containsExactly(1, 4);
        assertThat(table.notes()).singleElement().asString().contains("1 rows are hidden");
    }

    @Test
    void givenALockedOrAnOldWorkbook_whenItIsRead_thenTheWayOutIsSaid() throws Exception {
        byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
        var old = Files.write(folder.resolve("old.xls"), ole2);
        var locked = Files.write(folder.resolve("locked.xlsx"), joined(ole2, "EncryptedPackage".getBytes(UTF_16LE)));

        assertThatThrownBy(() -> new Tables(SMALL).read(old)).hasMessageContaining("save it as Excel workbook (.xlsx)");
        assertThatThrownBy(() -> new Tables(SMALL).read(locked)).hasMessageContaining("take the password off");
    }

    @Test
    void givenABomb_whenItIsRead_thenItIsTooLargeAndNothingIsUnpacked() throws Exception {
        var bomb = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (var i = 0; i < 64; i++) {
                zip.write(new byte[1 << 20]);
            }
        }

        assertThat(Files.size(bomb)).isLessThan(100_000);
        assertThatThrownBy(() -> new Tables(SMALL).read(bomb)).hasMessageContaining("unpacks to more than 4 MB");
    }

    @Test
    void givenAWorkbookThatShowsTextsItDoesNotHave_whenItIsRead_thenItIsDamaged() {
        assertThatThrownBy(() -> new Tables(SMALL).read(madeOf("<c r=\"A1\" t=\"s\"><v>2000000</v></c>")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> new Tables(SMALL).read(madeOf("<c r=\"AAAAAAA1\"><v>1</v></c>")))
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> new Tables(SMALL).read(madeOf("<c r=\"ZZ1\"><v>1</v></c>")))
                .hasMessageContaining("beyond column 20");
    }

    @Test
    void givenASheetWithoutAName_whenItIsRead_thenItsNameIsEmpty() throws Exception {
        workbook(sheet -> sheet.value(0, 0, "Part"));
        var nameless = folder.resolve("nameless.xlsx");
        try (var whole = new ZipFile(folder.resolve("plant.xlsx").toFile());
                var zip = new ZipOutputStream(Files.newOutputStream(nameless))) {
            for (var entry : Collections.list(whole.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var part = new String(whole.getInputStream(entry).readAllBytes(), UTF_8);
                zip.write(part.replace("name=\"Stock\"", "").getBytes(UTF_8));
            }
        }

        assertThat(new Tables(SMALL).read(nameless).getFirst().name()).isEmpty();
    }

    private Path madeOf(String cell) throws IOException {
        var file = folder.resolve("made.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row r=\"1\">%s</row></sheetData></worksheet>"
                    .formatted(cell)
                    .getBytes(UTF_8));
        }
        return file;
    }

    private Table csv(String text, Charset charset) throws Exception {
        return new Tables(SMALL)
                .read(Files.write(folder.resolve("stock.csv"), text.getBytes(charset)))
                .getFirst();
    }

    private Table workbook(Consumer<Worksheet> filled) throws Exception {
        var file = folder.resolve("plant.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Test", "1.0")) {
            filled.accept(workbook.newWorksheet("Stock"));
        }
        return new Tables(SMALL).read(file).getFirst();
    }

    private static List<List<String>> texts(Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
