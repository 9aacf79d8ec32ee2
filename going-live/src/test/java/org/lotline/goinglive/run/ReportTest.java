package org.lotline.goinglive.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotline.goinglive.act.KeyedRow;
import org.lotline.goinglive.act.Outcome;
import org.lotline.goinglive.act.Result;
import org.lotline.goinglive.mapping.Kind;
import org.lotline.goinglive.row.ImportRow;
import org.lotline.goinglive.row.RowProblem;

class ReportTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void givenWhatCameOfRows_whenItIsReported_thenASpreadsheetReadsItInTheOrderOfTheSheetAndRunsNothing()
            throws Exception {
        var file = folder.resolve("plant.xlsx");
        var to = Report.beside(file);

        Report.write(
                to,
                file,
                List.of(
                        Outcome.refused(row(file, 9), new RowProblem("quantity", "=2+5 is no number", "Correct; it")),
                        Outcome.of(row(file, 4), Result.NEW, "lot \"7\""),
                        Outcome.of(row(folder.resolve("other.csv"), 1), Result.NEW)),
                ';');

        assertThat(to.getFileName()).hasToString("plant-report.csv");
        assertThat(Files.readString(to)).isEqualTo("""
                \uFEFFsheet;row;key;result;missing;problem;wayOut;remark;note\r
                Stock;4;k4;new;heat;;;heat: see binder 7;"lot ""7""\"\r
                Stock;9;k9;refused;heat;quantity: =2+5 is no number;"Correct; it";heat: see binder 7;\r
                """);
    }

    private static KeyedRow row(Path file, int number) {
        return new KeyedRow(
                new ImportRow(
                        Kind.STOCK,
                        file,
                        "Stock",
                        number,
                        Map.of(),
                        List.of("heat"),
                        List.of("heat: see binder 7"),
                        List.of()),
                "k" + number,
                "c");
    }
}
