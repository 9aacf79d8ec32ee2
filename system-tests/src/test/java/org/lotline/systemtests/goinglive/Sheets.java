package org.lotline.systemtests.goinglive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/** A workbook in the making: sheets of rows of cells separated by bars, the first row its headings. */
final class Sheets {

    private final Map<String, List<String>> sheets = new LinkedHashMap<>();

    Sheets with(String name, String... rows) {
        sheets.put(name, List.of(rows));
        return this;
    }

    Path write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Test", "1.0")) {
            sheets.forEach((name, rows) -> {
                var sheet = workbook.newWorksheet(name);
                for (var row = 0; row < rows.size(); row++) {
                    var cells = rows.get(row).split("\\|", -1);
                    for (var column = 0; column < cells.length; column++) {
                        sheet.value(row, column, cells[column]);
                    }
                }
            });
        }
        return file;
    }
}
