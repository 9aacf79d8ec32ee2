package org.lotline.shipping.goodsreturn;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lotline.runtime.idempotency.DerivedKeys;
import org.lotline.shipping.gate.Gate;

/**
 * Before goods come back: their lot is put on hold before it exists, so that there is no moment in which it could be shipped.
 * Its id follows from the caller and the Idempotency-Key: a repetition finds the hold that the first attempt has placed.
 */
@ApplicationScoped
public class HoldingReturns {

    private final CheckingReturn checking;
    private final Gate gate;
    private final DerivedKeys keys;

    HoldingReturns(CheckingReturn checking, Gate gate, DerivedKeys keys) {
        this.checking = checking;
        this.gate = gate;
        this.keys = keys;
    }

    /**
     * Asks quality, outside any transaction, for what makes sense.
     *
     * @param key the Idempotency-Key of the return
     */
    public HeldReturn hold(NewReturn wanted, String key) {
        var number = QuarkusTransaction.requiringNew()
                .call(() -> checking.check(wanted).number().value());
        var lotId = UUID.nameUUIDFromBytes(keys.derive(key, "returned lot").getBytes(StandardCharsets.UTF_8));
        var reason = "Returned from %s: %s".formatted(wanted.shipmentNumber(), wanted.reason());
        var hold = gate.hold(lotId, number, reason, keys.derive(key, "hold %s: %s".formatted(number, reason)));
        return new HeldReturn(wanted.numbered(number), lotId, hold);
    }
}
