package org.lotline.localplant.demo;

/** What ERP knows: who delivers, what is bought and made, of what, and for whom. */
final class MasterData {

    private final Cast cast;

    MasterData(Cast cast) {
        this.cast = cast;
    }

    void tell() {
        cast.chapter("What ERP and quality define");
        var erp = cast.erp();
        erp.put("receiving", "/suppliers/STEEL", "{\"name\":\"Steel Supply Co.\"}");
        erp.put("receiving", "/suppliers/BROWN", "{\"name\":\"Brown Metals\"}");
        var mill = erp.put("receiving", "/mills/GLS", "{\"name\":\"Great Lakes Steel\",\"countryOfMelt\":\"US\"}");
        cast.tell(mill, "Two distributors, and the mill GLS (Great Lakes Steel)");
        bars("4130-1.25", "Bar 4130, round 1.25 in, 12 ft");
        cast.tell(
                bars("4140-1.25", "Bar 4140, round 1.25 in, 12 ft"),
                "Bars of 4140 and 4130: traced by lot; heat and a reviewed mill test report are required");
        product("P-100", "Shaft");
        cast.tell(product("P-110", "Pin"), "Shaft P-100 and pin P-110, made of 4140 bars, 24 out of each bar");
        plan("P-100", "\"first-article\",\"final\"");
        cast.tell(
                plan("P-110", "\"final\""),
                "Shafts need a first article and a final inspection, pins a final inspection");
        customer("DELTA", "Delta Hydraulics", "DELTA-1");
        cast.tell(
                customer("NORTHFIELD", "Northfield Pumps", "NORTHFIELD-2"),
                "Customers Northfield Pumps and Delta Hydraulics, with their ship-tos");
    }

    private Call bars(String partNumber, String description) {
        return cast.erp().put("receiving", "/items/%s/revisions/A".formatted(partNumber), """
                {"description":"%s","baseUnit":"{bar}",
                 "policy":{"requiredCertificates":["CMTR"],"heatRequired":true},
                 "conversions":[{"kind":"nominal","quantity":{"value":144,"unit":"[in_i]"}}]}""".formatted(description));
    }

    private Call product(String partNumber, String description) {
        cast.erp().put("production", "/items/%s/revisions/C".formatted(partNumber), """
                {"description":"%s","baseUnit":"{pc}","policy":{"tracking":"LOT"}}""".formatted(description));
        return cast.erp().put("production", "/boms/%s/revisions/C".formatted(partNumber), """
                {"lines":[{"item":{"partNumber":"4140-1.25","revision":"A"},"quantity":{"value":1,"unit":"{bar}"},"per":24}]}""");
    }

    private Call plan(String partNumber, String inspections) {
        return cast.inspector()
                .put("quality", "/inspection-plans/%s/C".formatted(partNumber), """
                {"requires":[%s]}""".formatted(inspections));
    }

    private Call customer(String code, String name, String consignee) {
        return cast.erp().put("shipping", "/customers/" + code, """
                {"name":"%s","consignees":[{"code":"%s","name":"%s"}]}""".formatted(name, consignee, name));
    }
}
