package org.lotline.contracts.events;

import java.math.BigDecimal;

/**
 * A quantity as events carry it.
 *
 * @param value exact, at most 15 digits before and 9 behind the point
 * @param unit a UCUM code; counted things as an annotation such as {@code {bar}}
 */
public record Measure(BigDecimal value, String unit) {}
