package org.lotline.contracts.events;

/** What shipping-service publishes on {@code lotline.shipping.v1}. */
public sealed interface ShippingEvent extends LotEvent
        permits CustomerDefined,
                ShipmentPicked,
                ShipmentConfirmed,
                GoodsReturned,
                ShipmentDeviationFound,
                LotMoved,
                MaterialScrapped,
                FactVoided,
                Unknown {}
