package org.lotline.trace.rest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.known.Window;
import org.lotline.trace.answer.seed.CertificateSeed;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.seed.ReceiptSeed;
import org.lotline.trace.answer.seed.ResourceSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SeedKind;
import org.lotline.trace.answer.seed.SupplierLotSeed;

/**
 * The seeds that a forward trace can have, as its request names them.
 *
 * @param mill narrows {@code heat}
 * @param supplier narrows {@code supplierLot}
 * @param from narrows {@code machine} and {@code operator}; so does {@code to}
 */
record ForwardSeeds(
        @Nullable String heat,
        @Nullable String mill,
        @Nullable String supplierLot,
        @Nullable String supplier,
        @Nullable String certificate,
        @Nullable String lot,
        @Nullable UUID receipt,
        @Nullable String job,
        @Nullable String machine,
        @Nullable String operator,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** The one that is given. */
    Seed one() {
        var window = Asked.window(from, to);
        var seed = new GivenSeeds("A trace")
                .or("heat", heat, number -> new HeatSeed(number, mill))
                .or("supplierLot", supplierLot, number -> new SupplierLotSeed(number, supplier))
                .or("certificate", certificate, CertificateSeed::new)
                .or("lot", lot, Asked::lot)
                .or("receipt", receipt, ReceiptSeed::new)
                .or("job", job, number -> Asked.thing(SeedKind.JOB, number))
                .or("machine", machine, code -> machine(code, window))
                .or("operator", operator, badge -> operator(badge, window))
                .one();
        GivenSeeds.requireWith(mill, "mill", heat, "heat");
        GivenSeeds.requireWith(supplier, "supplier", supplierLot, "supplierLot");
        var resource = machine == null ? operator : machine;
        GivenSeeds.requireWith(from, "from", resource, "machine or operator");
        GivenSeeds.requireWith(to, "to", resource, "machine or operator");
        return seed;
    }

    static Seed machine(String code, Window window) {
        return new ResourceSeed(SeedKind.MACHINE, Keys.machine(code), code, window);
    }

    static Seed operator(String badge, Window window) {
        return new ResourceSeed(SeedKind.OPERATOR, Keys.operator(badge), badge, window);
    }
}
