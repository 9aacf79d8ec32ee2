package org.lotline.receiving.inspection;

import java.util.List;

/**
 * How a lot stands.
 *
 * @param reasons what speaks against it, in sentences
 * @param asOf the sequence of quality up to which it has been heard at least
 */
public record LotInspection(InspectionStatus status, List<String> reasons, long asOf) {

    public LotInspection {
        reasons = List.copyOf(reasons);
    }
}
