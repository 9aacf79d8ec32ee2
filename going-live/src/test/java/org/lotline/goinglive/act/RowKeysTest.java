package org.lotline.goinglive.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotline.goinglive.mapping.Kind;
import org.lotline.goinglive.row.ImportRow;

class RowKeysTest {

    private static final Map<String, String> STOCK =
            Map.of("partNumber", "4140", "revision", "A", "quantity", "20", "unit", "{bar}", "location", "Rack 3-B");

    @Test
    void givenARowOfStock_whenItsHeatIsFoundInTheBinder_thenItIsStillTheSameRowWithMoreContent() {
        var before = new RowKeys().keyed(row("march.xlsx", 7, STOCK, Map.of()));

        var after = new RowKeys().keyed(row("april.xlsx", 12, STOCK, Map.of("heat", "A48213", "supplier", "STEEL")));

        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.content()).isNotEqualTo(before.content());
    }

    @Test
    void givenRowsThatSayTheSame_whenTheyAreNamed_thenTheyAreCountedAndTheCountIsTheSameNextTime() {
        var keys = new RowKeys();
        var again = new RowKeys();

        var two = List.of(
                keys.keyed(row("a", 1, STOCK, Map.of())).key(),
                keys.keyed(row("a", 2, STOCK, Map.of())).key());

        assertThat(two).doesNotHaveDuplicates();
        assertThat(List.of(
                        again.keyed(row("b", 8, STOCK, Map.of())).key(),
                        again.keyed(row("b", 9, STOCK, Map.of())).key()))
                .isEqualTo(two);
    }

    @Test
    void givenATagOrALotNumber_whenTheRowIsNamed_thenThatIsItsName() {
        var keys = new RowKeys();

        assertThat(keys.keyed(row("a", 1, STOCK, Map.of("key", "T-1", "lotNumber", "L1")))
                        .key())
                .isEqualTo("stock:key:t-1");
        assertThat(keys.keyed(row("a", 1, STOCK, Map.of("lotNumber", "L1"))).key())
                .isEqualTo("stock:lotnumber:l1");
        assertThat(keys.keyed(row("a", 1, STOCK, Map.of("key", "Regal ß 3"))).key())
                .matches("[!-~]{1,120}");
    }

    private static ImportRow row(String file, int number, Map<String, String> values, Map<String, String> further) {
        var all = new HashMap<>(values);
        all.putAll(further);
        return new ImportRow(Kind.STOCK, Path.of(file), "Stock", number, all, List.of(), List.of(), List.of());
    }
}
