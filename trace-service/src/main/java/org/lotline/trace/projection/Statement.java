package org.lotline.trace.projection;

import org.lotline.trace.lineage.FactKind;

/**
 * One fact as its event says it, without who and when.
 *
 * @param ordinal its fixed number within events of that type: {@code n} of {@code eventId#n}. A fact that is added to a
 *     type takes a new number, and one that is absent leaves its number free
 * @param kind what it says
 * @param from the key of the node where it starts
 * @param to the key of the node where it ends
 * @param words what it says beside that
 */
record Statement(int ordinal, FactKind kind, String from, String to, FactProperties words) {}
