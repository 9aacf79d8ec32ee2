package org.lotline.contracts.events;

import org.jspecify.annotations.Nullable;

/**
 * One melt, known by (mill, number) across items and distributors.
 *
 * @param number as it is written on the tag or certificate
 * @param mill the mill's code; {@code null} is "mill not recorded", an identity of its own
 */
public record Heat(String number, @Nullable String mill) {}
