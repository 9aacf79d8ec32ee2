package org.lotline.goinglive.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotline.goinglive.mapping.Headings;
import org.lotline.goinglive.mapping.Kind;
import org.lotline.goinglive.mapping.PlantMapping;
import org.lotline.goinglive.mapping.PlantMapping.SheetMapping;
import org.lotline.goinglive.table.Limits;
import org.lotline.goinglive.table.Tables;

class SheetRowsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void givenAHalfFilledRow_whenItIsRead_thenWhatIsNotThereIsMissingAndRemarked() throws Exception {
        var row = read(
                        Kind.STOCK,
                        PlantMapping.NONE,
                        "Part;Rev;Qty;UoM;Heat;Rack\n4140;A;20;bars;see binder 7;Rack 3-B\n")
                .getFirst();

        assertThat(row.values())
                .containsOnly(
                        Map.entry("partNumber", "4140"),
                        Map.entry("revision", "A"),
                        Map.entry("quantity", "20"),
                        Map.entry("unit", "{bar}"),
                        Map.entry("location", "Rack 3-B"));
        assertThat(row.missing()).containsExactly("heat");
        assertThat(row.remarks()).containsExactly("heat: see binder 7");
        assertThat(row.isWhole()).isTrue();
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void givenWordsWhereTheQuantityBelongs_whenTheRowIsRead_thenItIsNotWholeAndNothingIsInvented() throws Exception {
        var row = read(Kind.STOCK, PlantMapping.NONE, "Part;Rev;Qty;UoM\n4140;-;see binder 7;bars\n")
                .getFirst();

        assertThat(row.values()).doesNotContainKey("quantity").containsEntry("revision", "-");
        assertThat(row.missing()).containsExactly("quantity");
        assertThat(row.isWhole()).isFalse();
    }

    @Test
    void givenALotNumberThatASpreadsheetHasRounded_whenItIsRead_thenItIsRefusedByItsField() throws Exception {
        var row = read(Kind.STOCK, PlantMapping.NONE, "Part;Rev;Qty;UoM;Lot\n4140;A;20;bars;1.23457E+11\n")
                .getFirst();

        assertThat(row.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("lotNumber");
            assertThat(problem.detail()).contains("lost its digits");
            assertThat(problem.wayOut()).contains("text");
        });
    }

    @Test
    void givenNothingOrLess_whenAQuantityIsRead_thenItIsRefused() throws Exception {
        var rows = read(Kind.STOCK, PlantMapping.NONE, "Part;Rev;Qty;UoM\n4140;A;0;bars\n4140;A;-3;bars\n");

        assertThat(rows).allSatisfy(row -> assertThat(row.problems()).hasSize(1));
    }

    @Test
    void givenAMapping_whenARowIsRead_thenItsHeadingsUnitsAndDefaultsCount() throws Exception {
        var mapping = new PlantMapping(
                "dd/MM/yyyy",
                true,
                null,
                null,
                Map.of("Stange", "{bar}"),
                List.of("liegt beim .*"),
                Map.of(
                        "opening stock",
                        new SheetMapping(
                                null, Map.of("partNumber", "Werkstoff", "heat", "Abguss"), Map.of("revision", "-"))));

        var row = read(
                        Kind.STOCK,
                        mapping,
                        "Part;Werkstoff;Qty;UoM;Received;Abguss\nfalsch;4140;1.234,5;Stange;03/04/2026;liegt beim Chef\n")
                .getFirst();

        assertThat(row.values())
                .containsEntry("partNumber", "4140")
                .containsEntry("quantity", "1234.5")
                .containsEntry("unit", "{bar}")
                .containsEntry("receivedOn", "2026-04-03")
                .containsEntry("revision", "-");
        assertThat(row.missing()).containsExactly("heat");
    }

    @Test
    void givenColumnsThatMeanNothing_whenTheHeadingsAreFound_thenTheyAreTold() throws Exception {
        var table = new Tables(Limits.STANDARD)
                .read(file("Stock list of March\n\nPart,Rev,Qty,UoM,Colour,Item\n4140,A,1,ea,red,x\n"))
                .getFirst();

        var headings = Headings.find(table, Kind.STOCK, PlantMapping.NONE).orElseThrow();

        assertThat(headings.row()).isEqualTo(3);
        assertThat(headings.unknown()).containsExactly("Colour");
        assertThat(headings.twice()).containsExactly("Item (partNumber)");
    }

    private List<ImportRow> read(Kind kind, PlantMapping mapping, String csv) throws Exception {
        var table = new Tables(Limits.STANDARD).read(file(csv)).getFirst();
        var headings = Headings.find(table, kind, mapping).orElseThrow();
        return new SheetRows(mapping, ZoneId.of("UTC")).read(table, kind, headings);
    }

    private Path file(String csv) throws Exception {
        return Files.writeString(folder.resolve("stock.csv"), csv, StandardCharsets.UTF_8);
    }
}
