package org.lotline.receiving.lot;

/**
 * A number that differs from the one asked for by what people confuse or by one character. It is offered, never merged.
 *
 * @param kind number, supplierLot, heat or certificate
 * @param number as it is written
 * @param lots how many lots carry it
 */
public record NearMiss(String kind, String number, long lots) {}
