package org.lotline.contracts.events;

/**
 * A part number with its revision.
 *
 * @param partNumber the part number as ERP writes it
 * @param revision its revision
 */
public record Item(String partNumber, String revision) {}
