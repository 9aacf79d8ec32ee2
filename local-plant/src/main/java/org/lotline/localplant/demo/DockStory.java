package org.lotline.localplant.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lotline.localplant.PlantAccess;
import org.lotline.localplant.site.PlantFailure;

/**
 * Bars of 4140 come in from two distributors out of one melt, and from a third that has the same heat number from another
 * mill; their certificates are filed; then somebody asks where heat A48213 is. Told again on the same data it finds its own
 * deliveries, as ERP's retries do.
 */
public final class DockStory implements DemoStory {

    private static final String HEAT = "a 48213";

    @Override
    public void tell(PlantAccess plant, PrintStream out) {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            var erp = new Caller(http, plant, "erp-1", "erp");
            var clerk = new Caller(http, plant, "clerk-1", "receiver");
            var quality = new Caller(http, plant, "inspector-1", "quality");
            defineMasterData(erp, out);
            var steel = receive(erp, out, "STEEL", "DN-7781", 20, "A48213", "GLS", "2026-03-15T16:10:00Z");
            var brown = receive(erp, out, "BROWN", "B-20260318", 10, "A-48213", "GLS", "2026-03-18T15:40:00Z");
            var ohio = receive(erp, out, "OHIO", "4711", 8, "A48213", "OSB", "2026-03-22T17:05:00Z");
            file(clerk, out, steel, "MTR-48213", "Great Lakes Steel", "A48213");
            file(clerk, out, ohio, "OSB-9", "Ohio Specialty Bar", "A48213");
            out.println();
            var missing = trace(quality, out, "The supplier calls about heat %s. Where is it?".formatted(HEAT));
            file(clerk, out, brown, "MTR-48213-B", "Great Lakes Steel", "A-48213");
            out.println();
            var complete = trace(quality, out, "Now that every certificate is in:");
            check(missing, complete);
        }
    }

    private static void defineMasterData(Caller erp, PrintStream out) {
        erp.put("receiving", "/suppliers/STEEL", "{\"name\":\"Steel Supply Co.\"}");
        erp.put("receiving", "/suppliers/BROWN", "{\"name\":\"Brown Metals\"}");
        erp.put("receiving", "/suppliers/OHIO", "{\"name\":\"Ohio Bar & Tube\"}");
        erp.put("receiving", "/mills/GLS", "{\"name\":\"Great Lakes Steel\",\"countryOfMelt\":\"US\"}");
        erp.put("receiving", "/mills/OSB", "{\"name\":\"Ohio Specialty Bar\",\"countryOfMelt\":\"US\"}");
        var item = erp.put("receiving", "/items/4140-1.25/revisions/A", """
                {"description":"Bar 4140, round 1.25 in, 12 ft","baseUnit":"{bar}",
                 "policy":{"requiredCertificates":["CMTR"],"heatRequired":true},
                 "conversions":[{"kind":"nominal","quantity":{"value":144,"unit":"[in_i]"}}]}""");
        out.printf(
                "ERP defines suppliers, mills and the item %s: 12-foot bars that need a heat and a mill test report.%n",
                item.text("/partNumber"));
    }

    private static Call receive(
            Caller erp, PrintStream out, String supplier, String note, int bars, String heat, String mill, String at) {
        var call = erp.post("receiving", "/purchase-receipts", """
                {"supplier":"%s","deliveryNote":"%s","act":{"performedBy":"badge-17","occurredAt":"%s"},"lines":[
                 {"purchaseOrder":"PO-1001","line":"1","item":{"partNumber":"4140-1.25","revision":"A"},
                  "quantity":{"value":%d,"unit":"{bar}"},"heat":{"number":"%s","mill":"%s"},"location":"Rack 3-B"}]}""".formatted(supplier, note, at, bars, heat, mill));
        out.printf(
                "%-6s delivers %2d bars, heat %-8s of %s: lot %s   (%s)%n",
                supplier, bars, heat, mill, call.text("/lots/0/lotNumber"), call.millis());
        return call;
    }

    private static void file(Caller clerk, PrintStream out, Call receipt, String number, String mill, String heat) {
        var query = "?type=CMTR&number=%s&issuer=%s&lotId=%s"
                .formatted(number, URLEncoder.encode(mill, StandardCharsets.UTF_8), receipt.text("/lots/0/lotId"));
        var call = clerk.postPdf("receiving", "/certificates" + query, new MillTestReport(number, mill, heat).pdf());
        out.printf(
                "Mill test report %s is filed for %s   (%s)%n",
                number, receipt.text("/lots/0/lotNumber"), call.millis());
    }

    private static Call trace(Caller quality, PrintStream out, String question) {
        var call = quality.get(
                "trace", "/traces/forward?wait=10000&heat=" + URLEncoder.encode(HEAT, StandardCharsets.UTF_8));
        out.println(question);
        call.body().at("/identities").forEach(identity -> print(identity, out));
        call.body()
                .at("/gaps")
                .forEach(gap -> out.printf("  missing: %s%n", gap.at("/message").asText()));
        call.body()
                .at("/behind")
                .forEach(behind ->
                        out.printf("  behind: %s%n", behind.at("/reason").asText()));
        out.printf(
                "  up to date: %s   complete: %s   answered in %s%n%n",
                call.text("/upToDate"), call.text("/complete"), call.millis());
        return call;
    }

    private static void print(JsonNode identity, PrintStream out) {
        out.printf(
                "  heat %s of %s%n",
                identity.at("/number").asText(),
                identity.at("/millName").asText(identity.at("/mill").asText()));
        identity.at("/lots")
                .forEach(lot -> out.printf(
                        "    %-20s %3s %s from %-6s at %s%n",
                        lot.at("/lotNumber").asText(),
                        lot.at("/quantity/value").asText(),
                        lot.at("/quantity/unit").asText(),
                        lot.at("/supplier").asText(),
                        lot.at("/location").asText()));
    }

    /** The demo fails where the answers aren't what they have to be. */
    private static void check(Call missing, Call complete) {
        var lots = StreamSupport.stream(complete.body().at("/identities").spliterator(), false)
                .collect(Collectors.toMap(
                        identity -> identity.at("/mill").asText(),
                        identity -> identity.at("/lots").size()));
        if (!(lots.size() == 2 && lots.getOrDefault("GLS", 0) >= 2 && lots.getOrDefault("OSB", 0) >= 1)) {
            throw new PlantFailure("The two mills are not kept apart: " + lots);
        }
        if (!missing.isTrue("/upToDate") || !complete.isTrue("/upToDate") || !complete.isTrue("/complete")) {
            throw new PlantFailure("The answer is not up to date and complete: " + complete.body());
        }
    }
}
