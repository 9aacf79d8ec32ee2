/** Histories of events for tests: written by hand or by chance, delivered in any order, and understood naively. */
@NullMarked
package org.lotline.trace.history;

import org.jspecify.annotations.NullMarked;
