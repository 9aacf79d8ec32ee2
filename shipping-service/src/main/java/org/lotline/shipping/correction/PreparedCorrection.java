package org.lotline.shipping.correction;

import org.lotline.shipping.pick.FetchedPick;

/**
 * A correction whose replacements are found, and lie here.
 *
 * @param wanted what is wanted
 * @param replacements what truly left
 */
public record PreparedCorrection(ShipmentCorrection wanted, FetchedPick replacements) {}
