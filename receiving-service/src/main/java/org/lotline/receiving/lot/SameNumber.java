package org.lotline.receiving.lot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An earlier lot that carries the same heat or supplier lot number.
 *
 * @param kind of heat, supplier lot or serial
 * @param number as it is written there
 * @param qualifier the mill of a heat, the supplier of a supplier lot
 * @param lotId the earlier lot
 * @param lotNumber its number
 */
public record SameNumber(
        IdentifierKind kind, String number, @Nullable String qualifier, UUID lotId, String lotNumber) {}
