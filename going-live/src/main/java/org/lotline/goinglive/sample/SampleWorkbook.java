package org.lotline.goinglive.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with all sheets of a job shop, written as people write: headings of their own, units of their own, numbers as texts, cells that
 * say {@code see binder 7}. The sheets that rest on others stand before them.
 */
public final class SampleWorkbook {

    private static final LocalDate RECORDS_SINCE = LocalDate.of(2026, 3, 1);
    private static final List<String> UNITS = List.of("bars", "pcs", "lbs", "ft");
    private static final List<String> ALLOYS =
            List.of("4140", "4130", "1018", "304L", "316L", "6061-T6", "17-4PH", "A36");
    private static final List<String> PLACES = List.of("Rack", "Cage", "Bay", "Shelf");
    private static final List<String> BINDERS = List.of("see binder 7", "see binder 12", "tbd", "?", "ask Ines");
    private static final int IN_STOCK = 400;

    private final SamplePlan plan;
    private final Random random;
    private final String prefix;
    private final List<Job> jobs = new ArrayList<>();

    /** @param prefix before all codes and numbers */
    public SampleWorkbook(int rows, long seed, String prefix) {
        this.plan = SamplePlan.of(rows);
        this.random = new Random(seed);
        this.prefix = prefix;
    }

    private record Job(String number, int item, int quantity, LocalDate released) {}

    /** Writes it; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        makeJobs();
        try (var workbook = new Workbook(out, "Lotline", "1.0")) {
            shipments(sheet(
                    workbook,
                    "Shipments",
                    "Packing Slip",
                    "Ship To",
                    "Lot No.",
                    "Qty",
                    "UoM",
                    "Ship Date",
                    "Customer PO",
                    "Carrier"));
            consumption(sheet(
                    workbook, "Material issues", "WO", "Lot No.", "Part No.", "Rev", "Qty", "UoM", "Date", "Operator"));
            completions(sheet(workbook, "Completions", "WO", "Letter", "Good", "UoM", "Date", "Bin"));
            jobs(sheet(workbook, "Work Orders", "WO", "Part No.", "Rev", "Qty", "UoM", "Released"));
            stock(sheet(
                    workbook,
                    "Opening stock",
                    "Tag",
                    "Part No.",
                    "Rev",
                    "Qty",
                    "UoM",
                    "Lot #",
                    "Vendor",
                    "Vendor Lot",
                    "Heat #",
                    "Mill",
                    "PO",
                    "Rack",
                    "Received",
                    "Unit Cost",
                    "Currency",
                    "Remarks"));
            items(sheet(
                    workbook, "Items", "Part No.", "Rev", "Description", "UoM", "Make/Buy", "Certs", "Heat Required"));
            customers(sheet(workbook, "Customers", "Customer", "Name", "Ship To", "Address"));
            mills(sheet(workbook, "Mills", "Mill", "Name", "Country"));
            suppliers(sheet(workbook, "Vendors", "Vendor", "Name"));
        }
    }

    private static SheetWriter sheet(Workbook workbook, String name, String... headings) {
        return new SheetWriter(workbook.newWorksheet(name), name + " as of 2026-03-01", List.of(headings));
    }

    private void makeJobs() {
        for (var i = 0; i < plan.jobs(); i++) {
            jobs.add(new Job(
                    "%sJ%05d".formatted(prefix, i + 1),
                    random.nextInt(plan.made()),
                    24 * (1 + random.nextInt(20)),
                    RECORDS_SINCE.plusDays(1 + random.nextInt(120))));
        }
    }

    private void suppliers(SheetWriter sheet) {
        for (var i = 0; i < plan.suppliers(); i++) {
            sheet.row(supplier(i), "Supplier %d of bars and tubes".formatted(i + 1));
        }
    }

    private void mills(SheetWriter sheet) {
        for (var i = 0; i < plan.mills(); i++) {
            sheet.row(
                    mill(i),
                    "Mill no. %d".formatted(i + 1),
                    i % 5 == 4 ? null : List.of("US", "DE", "SE", "JP").get(i % 4));
        }
    }

    private void customers(SheetWriter sheet) {
        for (var i = 0; i < plan.customers(); i++) {
            sheet.row(
                    "%sCU%d".formatted(prefix, i + 1),
                    "Customer %d Pumps & Valves".formatted(i + 1),
                    consignee(i),
                    "%d Harbour Road".formatted(i + 1));
        }
    }

    private void items(SheetWriter sheet) {
        for (var i = 0; i < plan.bought(); i++) {
            var metal = i % 4 == 0;
            sheet.row(
                    bought(i),
                    "A",
                    "%s stock, size %d".formatted(ALLOYS.get(i % ALLOYS.size()), i),
                    unit(i),
                    "B",
                    metal ? "MTR" : null,
                    metal ? "yes" : "no");
        }
        for (var i = 0; i < plan.made(); i++) {
            sheet.row(made(i), "C", "Shaft no. %d".formatted(i), "ea", "M", null, null);
        }
    }

    private void stock(SheetWriter sheet) {
        for (var i = 0; i < plan.stock(); i++) {
            var item = i % plan.bought();
            var metal = item % 4 == 0;
            sheet.row(
                    "%sT-%06d".formatted(prefix, i + 1),
                    bought(item),
                    "A",
                    i % 50 == 3 ? " %d ".formatted(IN_STOCK) : IN_STOCK,
                    unit(item),
                    lot(i),
                    random.nextInt(20) == 0 ? null : supplier(random.nextInt(plan.suppliers())),
                    random.nextInt(3) == 0 ? "SL-%d".formatted(random.nextInt(1_000_000)) : null,
                    metal ? heat() : null,
                    metal && random.nextInt(10) > 0 ? mill(random.nextInt(plan.mills())) : null,
                    "PO-%d".formatted(4_000 + random.nextInt(900)),
                    "%s %d-%s".formatted(PLACES.get(i % PLACES.size()), i % 60, "ABCD".charAt(i % 4)),
                    RECORDS_SINCE.minusDays(random.nextInt(700)),
                    random.nextInt(4) == 0 ? null : BigDecimal.valueOf(100 + random.nextInt(20_000), 2),
                    "USD",
                    i % 97 == 0 ? "counted twice, bent end" : null);
        }
    }

    private String heat() {
        return random.nextInt(12) == 0
                ? BINDERS.get(random.nextInt(BINDERS.size()))
                : "%s%05d".formatted("ABCDEFGH".charAt(random.nextInt(8)), random.nextInt(100_000));
    }

    private void jobs(SheetWriter sheet) {
        jobs.forEach(job -> sheet.row(job.number(), made(job.item()), "C", job.quantity(), "pcs", job.released()));
    }

    private void consumption(SheetWriter sheet) {
        for (var i = 0; i < plan.consumption(); i++) {
            var job = jobs.get(i % jobs.size());
            var lot = i % plan.stock();
            var item = lot % plan.bought();
            var unknown = random.nextInt(60) == 0;
            sheet.row(
                    job.number(),
                    unknown ? "see traveler" : lot(lot),
                    bought(item),
                    "A",
                    1 + random.nextInt(8),
                    unit(item),
                    job.released().plusDays(1 + i / jobs.size()),
                    "OP-%d".formatted(10 + random.nextInt(25)));
        }
    }

    private void completions(SheetWriter sheet) {
        for (var i = 0; i < plan.completions(); i++) {
            var job = jobs.get(i);
            sheet.row(job.number(), "A", job.quantity(), "pcs", job.released().plusDays(20), "FG %d".formatted(i % 40));
        }
    }

    private void shipments(SheetWriter sheet) {
        for (var i = 0; i < plan.shipments(); i++) {
            var shipment = i / 3;
            var job = jobs.get(i % Math.max(1, plan.completions()));
            sheet.row(
                    "%sS-%05d".formatted(prefix, shipment + 1),
                    consignee(shipment % plan.customers()),
                    job.number() + "-A",
                    4,
                    "pcs",
                    RECORDS_SINCE.plusDays(150 + shipment % 60L),
                    "EP-%d".formatted(80_000 + shipment),
                    "truck");
        }
    }

    private String supplier(int i) {
        return "%sV%d".formatted(prefix, i + 1);
    }

    private String mill(int i) {
        return "%sM%d".formatted(prefix, i + 1);
    }

    private String consignee(int i) {
        return "%sST%d".formatted(prefix, i + 1);
    }

    private String bought(int i) {
        return "%s%s-%d".formatted(prefix, ALLOYS.get(i % ALLOYS.size()), i + 1);
    }

    private String made(int i) {
        return "%sSH-%d".formatted(prefix, i + 1);
    }

    private String lot(int i) {
        return "%sL25-%06d".formatted(prefix, i + 1);
    }

    private static @Nullable String unit(int item) {
        return UNITS.get(item % UNITS.size());
    }
}
