package org.lotline.goinglive.act;

import java.util.List;
import java.util.function.Supplier;

/**
 * Rows that go in together, or one behind the other.
 *
 * @param act brings them in and says what came of each
 */
public record Work(List<KeyedRow> rows, Supplier<List<Outcome>> act) {}
