package org.lotline.shipping.goodsreturn;

import java.util.UUID;
import org.lotline.shipping.gate.Gate;

/**
 * Goods whose lot is on hold before it exists.
 *
 * @param wanted with the number under which the hold was placed
 * @param lotId the new lot
 * @param hold its hold
 */
public record HeldReturn(NewReturn wanted, UUID lotId, Gate.Placed hold) {}
