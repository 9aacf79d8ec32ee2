package org.lotline.systemtests.goinglive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.Database;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.Shop;

/** What a plant has in spreadsheets goes in by a process of its own. Each test has items, jobs and people of its own. */
@OnThePlant
class GoingLiveTest {

    private static final int ITEMS = 300;
    private static final int NOT_FOUND = 404;

    private final Plant plant;
    private final Shop shop;

    @TempDir
    private Path folder = Path.of("");

    GoingLiveTest(Plant plant) {
        this.plant = plant;
        this.shop = new Shop(plant);
    }

    @Test
    void givenAWorkbook_whenItIsImportedAndSomebodyElseImportsItAgain_thenAllIsInOnce() throws Exception {
        shop.define("GL1-STEEL", "GL1-OTHER");
        var lot = shop.receive("GL1-STEEL", "GL10001").getString("lots[0].lotNumber");
        var file = jobShop("GL1", lot);
        var imports = new ImportProcess(plant, folder);

        var first = imports.run("gl1-ann", file);
        var events = events("gl1-ann");
        var second = imports.run("gl1-bob", file);

        assertThat(first.code()).as(first.said()).isZero();
        assertThat(second.code()).as(second.said()).isZero();
        assertThat(second.said()).contains("0 new, 8 unchanged, 0 completed, 0 incomplete, 0 refused");
        assertThat(events("gl1-ann")).isEqualTo(events).isPositive();
        assertThat(events("gl1-bob")).isZero();
        assertThat(shop.ask("production", "/jobs/GL1").getString("outputs[0].lotNumber"))
                .isEqualTo("GL1-A");
        assertThat(shop.ask("shipping", "/shipments/S-GL1").getString("status")).isEqualTo("confirmed");
        assertThat(Files.readString(folder.resolve("GL1-report.csv"))).contains("lot: see traveler");
        assertThat(shop.trace("/traces/forward?heat=GL10001").getBoolean("found"))
                .isTrue();
    }

    @Test
    void givenAWorkbook_whenItIsDryRun_thenEachRowIsJudgedAndNothingIsWritten() throws Exception {
        shop.define("GL2-STEEL", "GL2-OTHER");
        var file = jobShop("GL2", "GL2-NOBODYS-LOT");

        var ended = new ImportProcess(plant, folder).run("gl2-ann", file, "--dry-run");

        assertThat(ended.code()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said()).contains("There is no lot GL2-NOBODYS-LOT", "7 new", "1 refused");
        assertThat(events("gl2-ann")).isZero();
    }

    @Test
    void givenARefusedItem_whenItsRowsAreImported_thenTheConsequencesAreToldAndTheOthersAreIn() throws Exception {
        var file = new Sheets()
                .with("Items", "Part|Rev|UoM|Source", "GL3-A|A|bundle|made", "GL3-B|A|pcs|made")
                .with("Jobs", "Job|Part|Rev|Qty|UoM", "GL3A|GL3-A|A|5|pcs", "GL3B|GL3-B|A|5|pcs")
                .write(folder.resolve("GL3.xlsx"));

        var ended = new ImportProcess(plant, folder).run("gl3-ann", file);

        assertThat(ended.code()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said()).contains("bundle is no unit", "2 new", "2 refused");
        assertThat(Files.readString(folder.resolve("GL3-report.csv")))
                .contains("made item GL3-A A is not in: see Items, row 2");
    }

    @Test
    void givenAnImportThatIsKilled_whenItIsResumed_thenItGoesOnAndEachRowIsInOnce() throws Exception {
        var rows = Stream.concat(
                Stream.of("Part|Rev|UoM"), IntStream.range(0, ITEMS).mapToObj("GL4-%d|A|bars"::formatted));
        var file = new Sheets().with("Items", rows.toArray(String[]::new)).write(folder.resolve("GL4.xlsx"));
        var imports = new ImportProcess(plant, folder);
        var process = imports.start("gl4-ann", file, folder.resolve("killed.txt"), "--at-once", "1");
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> events("gl4-ann") > 20);
        process.destroyForcibly().waitFor();
        var before = events("gl4-ann");

        var ended = imports.run("gl4-ann", file, "--resume");

        assertThat(before).isLessThan(ITEMS);
        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("Going on where it broke off", "%,d rows".formatted(ITEMS));
        assertThat(events("gl4-ann")).isEqualTo(ITEMS);
    }

    @Test
    void givenHalfFilledStock_whenTheHeatIsFoundInTheBinder_thenTheSameLotIsCompleted() throws Exception {
        var there = shop.act("receiving", "erp-1", "erp")
                .body("{}")
                .post("/opening-balances")
                .statusCode();
        assumeTrue(there != NOT_FOUND, "receiving takes no opening balances yet");
        var head = List.of("Tag|Part|Rev|Qty|UoM|Lot #|Heat #|Mill");
        var imports = new ImportProcess(plant, folder);
        shop.define("GL5-STEEL", "GL5-OTHER");

        var first = imports.run(
                "gl5-ann",
                stock(head, "T5|GL5-STEEL|A|20|bars|GL5-LOT|see binder 7|"),
                "--records-since",
                "2026-03-01");
        var second = imports.run(
                "gl5-ann", stock(head, "T5|GL5-STEEL|A|20|bars|GL5-LOT|GL50001|GLS"), "--records-since", "2026-03-01");

        assertThat(first.said()).contains("1 new");
        assertThat(second.said()).contains("1 completed");
    }

    private Path stock(List<String> head, String row) throws Exception {
        return new Sheets().with("Opening stock", head.getFirst(), row).write(folder.resolve("GL5.xlsx"));
    }

    /** Eight rows; what rests on others stands before them. */
    private Path jobShop(String prefix, String lot) throws Exception {
        return new Sheets()
                .with("Shipments", "Packing Slip|Ship To|Lot|Qty|UoM", "S-%1$s|%1$s-ST|%1$s-A|10|pcs".formatted(prefix))
                .with("Completions", "WO|Letter|Good|UoM", "%s|A|46|pcs".formatted(prefix))
                .with(
                        "Consumption",
                        "WO|Lot|Part|Rev|Qty|UoM",
                        "%s|%s|%1$s-STEEL|A|2|bars".formatted(prefix, lot),
                        "%1$s|see traveler|%1$s-STEEL|A|1|bars".formatted(prefix))
                .with("Jobs", "WO|Part|Rev|Qty|UoM", "%1$s|%1$s-SHAFT|A|48|pcs".formatted(prefix))
                .with("Items", "Part|Rev|UoM|Source", "%s-SHAFT|A|pcs|made".formatted(prefix))
                .with("Customers", "Customer|Name|Ship To", "%1$s|Northfield Pumps|%1$s-ST".formatted(prefix))
                .with("Suppliers", "Vendor|Name", "%sV|Bars Ltd.".formatted(prefix))
                .write(folder.resolve(prefix + ".xlsx"));
    }

    private long events(String user) {
        try {
            var all = 0L;
            for (var service : List.of("receiving", "production", "shipping")) {
                all += Long.parseLong(Database.of(plant, service)
                        .text("SELECT count(*) FROM event WHERE recorded_by = '%s'".formatted(user)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
