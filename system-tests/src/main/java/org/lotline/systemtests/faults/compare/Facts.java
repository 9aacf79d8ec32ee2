package org.lotline.systemtests.faults.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;

/**
 * How many facts each type of event says. Counted here from the payloads by own rules, so that a graph that lacks or doubles any
 * fact of any source has another number of them.
 */
final class Facts {

    private Facts() {}

    /** @throws IllegalArgumentException for a type without a rule: an event that is added is answered here, too */
    static int of(String type, JsonNode data) {
        return switch (name(type)) {
            case "lot-received" ->
                2
                        + (data.hasNonNull("heat") ? 2 : 1)
                        + (data.hasNonNull("supplierLot") ? 2 : 0)
                        + named(data, "serial");
            case "lot-renamed", "goods-returned", "lot-split" -> 2;
            case "output-completed" -> 3;
            case "bom-defined" -> 1 + components(data);
            case "material-issued", "untracked-issued" -> data.hasNonNull("outputLotId") ? 2 : 1;
            case "serials-completed" -> 2 * data.path("serials").size();
            case "run-recorded" -> 1 + named(data, "machine") + named(data, "operator");
            case "customer-defined" -> 1 + data.path("consignees").size();
            case "shipment-confirmed" -> shipped(data);
            case "inspection-recorded" -> Math.max(1, named(data, "jobId") + named(data, "lotId"));
            case "ncr-raised" -> judged(data, "jobId");
            case "disposition-decided" -> judged(data, "deviationId");
            case "hold-placed" -> data.path("seeds").size();
            case "fact-voided", "country-list-defined" -> 0;
            default -> one(type);
        };
    }

    private static int one(String type) {
        return switch (name(type)) {
            case "supplier-defined",
                    "mill-defined",
                    "item-defined",
                    "certificate-filed",
                    "certificate-linked",
                    "certificate-reviewed",
                    "certificate-superseded",
                    "lot-moved",
                    "job-released",
                    "job-closed",
                    "material-returned",
                    "material-scrapped",
                    "sample-taken",
                    "lot-returned-to-supplier",
                    "stock-counted",
                    "deviation-found",
                    "shelf-life-recorded",
                    "controlled-certificate-filed",
                    "issue-checked",
                    "inspection-plan-defined",
                    "shipment-deviation-found",
                    "shipment-picked",
                    "clearance-given",
                    "clearance-checked",
                    "clearance-returned",
                    "hold-released",
                    "hold-reached-shipment" -> 1;
            default -> throw new IllegalArgumentException("how many facts does %s say?".formatted(type));
        };
    }

    /** Its number, its consignee, and of every line the goods and by whose numbers they were asked for. */
    private static int shipped(JsonNode data) {
        var facts = 2;
        for (var line : data.path("lines")) {
            facts += 1 + named(line, "customerOrder") + named(line, "customerPartNumber");
        }
        return facts;
    }

    private static int judged(JsonNode data, String other) {
        return Math.max(1, named(data, other) + data.path("lots").size());
    }

    /** Each item of a bill once, substitutes too. */
    private static int components(JsonNode data) {
        var items = new HashSet<JsonNode>();
        for (var line : data.path("lines")) {
            items.add(line.path("item"));
            line.path("substitutes").forEach(items::add);
        }
        return items.size();
    }

    private static int named(JsonNode data, String member) {
        return data.hasNonNull(member) ? 1 : 0;
    }

    private static String name(String type) {
        var parts = type.split("\\.", -1);
        return parts[parts.length - 2];
    }
}
