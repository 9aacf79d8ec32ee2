package org.lotline.localplant.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.lotline.localplant.site.PlantFailure;

/** Three weeks later: where is the heat, what must not leave any more, and what is the failed part made of. */
final class TheSupplierCalls {

    private static final String HEAT = "a 48213";

    private final Cast cast;
    private final String steel;

    TheSupplierCalls(Cast cast, String steel) {
        this.cast = cast;
        this.steel = steel;
    }

    void tell() {
        cast.chapter("7 April: the supplier calls about heat " + HEAT);
        forward();
        hold();
        backward();
        siblings();
        cast.out().printf("%nThe same as a page to print: GET /traces/forward?heat=A48213 with Accept: text/html%n");
    }

    private void forward() {
        var trace = cast.inspector().get("trace", "/traces/forward?wait=10000&heat=" + Caller.encoded(HEAT));
        var heat = trace.body().at("/identities/0");
        cast.tell(
                trace,
                "Forward trace: heat %s of %s",
                heat.at("/number").asText(),
                heat.at("/millName").asText());
        print(heat, "jobs", "job      %s makes %s", "jobNumber", "item/partNumber");
        print(
                heat,
                "lots",
                "lot      %s, %s %s of %s",
                "lotNumber",
                "quantity/value",
                "quantity/unit",
                "item/partNumber");
        heat.at("/consignees")
                .forEach(consignee -> print(
                        consignee,
                        "goods",
                        "customer "
                                + consignee
                                        .at("/customerName")
                                        .asText(consignee.at("/consignee").asText())
                                + " got %s %s of %s: order %s, part %s, packing slip %s",
                        "quantity/value",
                        "quantity/unit",
                        "lotNumber",
                        "customerOrder",
                        "customerPartNumber",
                        "shipmentNumber"));
        print(heat, "onHand", "in house %s %s of %s (%s)", "quantity/value", "quantity/unit", "lotNumber", "place");
        state(trace);
        require(heat.at("/jobs").size() == 2 && heat.at("/consignees").size() == 2, trace);
    }

    private void hold() {
        var lot = cast.inspector().get("trace", "/lots/" + steel).text("/cards/0/lot/lotId");
        var hold = cast.inspector().post("quality", "/holds", """
                {"seeds":[{"kind":"lot","id":"%s","number":"%s"}],"reach":"this-lot-and-what-came-of-it","blocks":"both",
                 "reason":"Low hardness, reported by the supplier"}""".formatted(lot, steel));
        cast.tell(hold, "Quality puts %s and all that came of it on hold: %s", steel, hold.text("/holdNumber"));
        print(
                hold.body(),
                "touchedClearances",
                "named    the clearance to %s %s %s of it or of what it became (%s)",
                "purpose",
                "quantity/value",
                "quantity/unit",
                "status");
        OutOfTheDoor.open(cast, "S-2231", "NORTHFIELD-2");
        var refused = cast.shipper().refused("shipping", "/shipments/S-2231/picks", """
                {"lines":[{"lot":"J4520-A","quantity":{"value":34,"unit":"{pc}"}}],"act":{"performedBy":"badge-31"}}""");
        cast.tell(refused, "The other 34 of J4520-A are scanned for S-2231, and refused:");
        cast.out().printf("      %s%n      %s%n", refused.text("/detail"), refused.text("/wayOut"));
        require(refused.text("/detail").contains(steel), refused);
    }

    private void backward() {
        var trace = cast.inspector().get("trace", "/traces/backward?lot=J4520-A&wait=10000");
        var lot = trace.body().at("/identities/0");
        cast.tell(trace, "Backward trace: what is J4520-A made of?");
        print(lot, "lots", "lot      %s, %s", "lotNumber", "item/partNumber");
        print(lot, "heats", "heat     %s of %s", "number", "millName");
        print(lot, "certificates", "%s     %s of %s, %s", "type", "number", "issuer", "review/result");
        print(lot, "runs", "run      on %s by %s, %s", "machine", "operator", "startedAt");
        print(lot, "inspections", "checked  %s: %s", "kind", "result");
        state(trace);
        require(lot.at("/heats").size() == 1, trace);
    }

    private void siblings() {
        var trace = cast.inspector().get("trace", "/traces/siblings?lot=J4520-A&wait=10000");
        cast.tell(trace, "Siblings: what else came from the same source as J4520-A?");
        trace.body()
                .at("/lots/0/sources")
                .forEach(source -> print(source, "lots", source.at("/name").asText() + " also became %s", "lotNumber"));
        state(trace);
        require(trace.body().toString().contains("J4521-A"), trace);
    }

    private void print(JsonNode of, String list, String line, String... members) {
        of.path(list).forEach(element -> {
            var words = new Object[members.length];
            for (var i = 0; i < members.length; i++) {
                words[i] = element.at("/" + members[i]).asText();
            }
            cast.out().printf("      " + line + "%n", words);
        });
    }

    private void state(Call trace) {
        trace.body()
                .at("/gaps")
                .forEach(gap -> cast.out()
                        .printf("      missing: %s%n", gap.at("/message").asText()));
        cast.out().printf("      up to date: %s   complete: %s%n", trace.text("/upToDate"), trace.text("/complete"));
        require(trace.isTrue("/upToDate") && trace.isTrue("/complete"), trace);
    }

    /** The demo fails where the answers aren't what they have to be. */
    private static void require(boolean holds, Call call) {
        if (!holds) {
            throw new PlantFailure("That is not the answer that it has to be: " + call.body());
        }
    }
}
