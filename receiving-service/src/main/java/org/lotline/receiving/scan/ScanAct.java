package org.lotline.receiving.scan;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.receiving.stock.StockStatus;

/** What can be done with what was scanned: calls of our contract. */
public enum ScanAct {
    READ_LOT("getLot", "GET", "/lots/%s", EnumSet.allOf(StockStatus.class)),
    PRINT_LABEL("getLabel", "GET", "/lots/%s/label", Standing.LOTS),
    MOVE("moveLot", "POST", "/lots/%s/moves", EnumSet.of(StockStatus.AT_DOCK)),
    SPLIT("splitLot", "POST", "/lots/%s/splits", EnumSet.of(StockStatus.AT_DOCK)),
    COUNT("countLot", "POST", "/lots/%s/counts", Standing.LOTS),
    SCRAP("scrapReceivedLot", "POST", "/lots/%s/scrap", EnumSet.of(StockStatus.AT_DOCK)),
    TAKE_SAMPLE("takeSample", "POST", "/lots/%s/samples", EnumSet.of(StockStatus.AT_DOCK)),
    RETURN_TO_SUPPLIER("returnToSupplier", "POST", "/lots/%s/supplier-returns", EnumSet.of(StockStatus.AT_DOCK)),
    RECORD_SHELF_LIFE("recordShelfLife", "POST", "/lots/%s/shelf-life", Standing.LOTS),
    RENAME("renameLot", "POST", "/lots/%s/names", Standing.LOTS),
    FILE_CERTIFICATE("fileCertificate", "POST", "/certificates?lotId=%s", Standing.LOTS),
    FIND_CERTIFICATES("findCertificates", "GET", "/certificates?lotId=%s", EnumSet.allOf(StockStatus.class)),
    CORRECT("correctLots", "POST", "/corrections", Standing.LOTS),

    /** Of a lot whose receipt is void, and of what names no lot. */
    RECEIVE("receiveDelivery", "POST", "/purchase-receipts", EnumSet.of(StockStatus.VOIDED)),

    /** Of what names no lot. */
    SEARCH("searchLots", "GET", "/lot-search?text=%s", EnumSet.noneOf(StockStatus.class));

    private final String operation;
    private final String method;
    private final String path;
    private final Set<StockStatus> of;

    ScanAct(String operation, String method, String path, Set<StockStatus> of) {
        this.operation = operation;
        this.method = method;
        this.path = path;
        this.of = of;
    }

    /** What is void is received again rather than changed. */
    private static final class Standing {
        private static final Set<StockStatus> LOTS = EnumSet.of(StockStatus.AT_DOCK, StockStatus.GONE);
    }

    /** The {@code operationId} in the contract. */
    public String operation() {
        return operation;
    }

    public String method() {
        return method;
    }

    /** Its path as the contract has it. */
    public String template() {
        return path.split("\\?", 2)[0].replace("%s", "{lotId}");
    }

    boolean isOf(StockStatus status) {
        return of.contains(status);
    }

    String pathOf(UUID lotId) {
        return path.formatted(lotId);
    }

    /** @param text encoded for a query; {@code null} where there is none */
    String pathOf(@Nullable String text) {
        return path.formatted(text);
    }
}
