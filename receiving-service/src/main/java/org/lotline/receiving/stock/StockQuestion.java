package org.lotline.receiving.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lotline.receiving.inspection.InspectionStatus;

/**
 * Which stock somebody asks for; what is given narrows.
 *
 * @param partNumber whatever its case and blanks
 * @param revision likewise
 * @param lot a number of the lot, or a scan of it
 * @param location the whole name, whatever its case
 * @param owner a customer, likewise
 * @param isCustomerOwned true for what is customers' only, false for what is ours
 * @param status which lots at all
 * @param inspection how they shall stand
 * @param isExpired true for what may not be used any more
 * @param expiresFrom the first of the last days that are wanted
 * @param expiresTo the last of them
 */
public record StockQuestion(
        @Nullable String partNumber,
        @Nullable String revision,
        @Nullable String lot,
        @Nullable String location,
        @Nullable String owner,
        @Nullable Boolean isCustomerOwned,
        StockStatus status,
        @Nullable InspectionStatus inspection,
        @Nullable Boolean isExpired,
        @Nullable LocalDate expiresFrom,
        @Nullable LocalDate expiresTo) {}
