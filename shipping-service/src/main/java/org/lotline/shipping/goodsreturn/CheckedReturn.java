package org.lotline.shipping.goodsreturn;

import org.lotline.custody.HeldLot;
import org.lotline.material.LotNumber;
import org.lotline.material.Quantity;
import org.lotline.shipping.shipment.Shipment;

/**
 * Goods that may come back.
 *
 * @param shipment in which they left
 * @param shipped the lot as which they left
 * @param quantity in the lot's unit
 * @param number the new lot's
 */
record CheckedReturn(Shipment shipment, HeldLot shipped, Quantity quantity, LotNumber number) {}
