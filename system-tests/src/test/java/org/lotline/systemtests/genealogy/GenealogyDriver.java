package org.lotline.systemtests.genealogy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.genealogy.AsBuilt.Part;
import org.lotline.systemtests.genealogy.AsBuilt.Use;
import org.lotline.systemtests.plant.Contracted;

/**
 * Drives the plant as if the parts were built in it: what has no children is received, everything else is the output of a job that
 * is issued its children.
 */
final class GenealogyDriver {

    private static final String PIECE = "{pc}";

    private final PlantAccess plant;
    private final AsBuilt asBuilt;
    private final Map<String, String> makers;
    private final Map<String, Boolean> defined = new ConcurrentHashMap<>();
    private final Map<String, String> lotNumbers = new ConcurrentHashMap<>();
    private final Map<UUID, String> partOf = new ConcurrentHashMap<>();
    private final AtomicInteger jobs = new AtomicInteger();
    private final AtomicInteger issues = new AtomicInteger();

    GenealogyDriver(PlantAccess plant, AsBuilt asBuilt) {
        this.plant = plant;
        this.asBuilt = asBuilt;
        this.makers = asBuilt.makerCodes();
    }

    void build() {
        makers.forEach((maker, code) -> define("receiving", "/suppliers/" + code, "{\"name\":\"" + maker + "\"}"));
        asBuilt.wavesOfMaking().forEach(wave -> AtOnce.each(wave, this::build));
    }

    private void build(Part part) {
        if (asBuilt.into(part.id()).isEmpty()) {
            receive(part);
        } else {
            make(part, "CX%03d".formatted(jobs.incrementAndGet()));
        }
    }

    /** By lot id, which part of the file it is. */
    Map<UUID, String> partOf() {
        return Map.copyOf(partOf);
    }

    String lotNumber(String part) {
        return lotNumbers.getOrDefault(part, "");
    }

    /** How many times something was issued to a job. */
    int issues() {
        return issues.get();
    }

    private void receive(Part part) {
        defineItem("receiving", part);
        var lot = act("receiving", "clerk-1", "receiver")
                .body("""
                        {"supplier":"%s","deliveryNote":"%s","lines":[{"purchaseOrder":"CX","line":"1","supplierLot":"%s",
                         "item":{"partNumber":"%s","revision":"A"},"quantity":%s}]}""".formatted(
                                makers.get(part.maker()),
                                UUID.randomUUID(),
                                part.ownNumber(),
                                part.partNumber(),
                                quantity(part)))
                .post("/purchase-receipts")
                .then()
                .statusCode(201);
        known(part, lot, "lots[0].");
    }

    private void make(Part part, String job) {
        defineItem("production", part);
        act("production", "erp-1", "erp")
                .body("""
                        {"jobNumber":"%s","item":{"partNumber":"%s","revision":"A"},"quantity":%s}""".formatted(job, part.partNumber(), quantity(part)))
                .post("/jobs")
                .then()
                .statusCode(201);
        asBuilt.into(part.id()).forEach(use -> issue(job, use));
        var lot = act("production", "operator-1", "operator")
                .body("{\"quantity\":%s}".formatted(quantity(part)))
                .post("/jobs/{job}/completions", job)
                .then()
                .statusCode(201);
        known(part, lot, "");
    }

    private void issue(String job, Use use) {
        act("production", "operator-1", "operator")
                .body("{\"lot\":\"%s\",\"quantity\":%s}"
                        .formatted(lotNumber(use.child()), quantity(use.amount(), use.unit())))
                .post("/jobs/{job}/issues", job)
                .then()
                .statusCode(201);
        issues.incrementAndGet();
    }

    private void known(Part part, ValidatableResponse response, String path) {
        var json = response.extract().jsonPath();
        lotNumbers.put(part.id(), json.getString(path + "lotNumber"));
        partOf.put(json.getUUID(path + "lotId"), part.id());
    }

    private void defineItem(String service, Part part) {
        defined.computeIfAbsent(service + part.partNumber(), key -> {
            define(service, "/items/%s/revisions/A".formatted(part.partNumber()), """
                    {"baseUnit":"%s","policy":{"tracking":"LOT"}}""".formatted(unit(part)));
            return true;
        });
    }

    /** As much as all that it went into took; a part that went nowhere is one piece. */
    private String quantity(Part part) {
        var taken = asBuilt.of(part.id()).stream().map(Use::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return quantity(taken.signum() == 0 ? BigDecimal.ONE : taken, unit(part));
    }

    private String unit(Part part) {
        return asBuilt.uses().stream()
                .filter(use -> asBuilt.part(use.child()).partNumber().equals(part.partNumber()))
                .map(Use::unit)
                .findFirst()
                .orElse(PIECE);
    }

    private static String quantity(BigDecimal amount, String unit) {
        return "{\"value\":%s,\"unit\":\"%s\"}".formatted(amount.toPlainString(), unit);
    }

    private void define(String service, String path, String body) {
        assertThat(act(service, "erp-1", "erp").body(body).put(path).statusCode())
                .as(path)
                .isIn(List.of(200, 201).toArray());
    }

    private RequestSpecification act(String service, String subject, String role) {
        return Contracted.request(plant, service)
                .auth()
                .oauth2(plant.token(subject, role))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json");
    }
}
