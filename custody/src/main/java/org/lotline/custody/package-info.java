/**
 * What lies at a holder: its lots and their ledger (custody: a quantity lies at one holder at a time).
 *
 * <p>Every holder has the tables of {@code db/custody/ledger}; those who hold lots that began elsewhere have {@code
 * db/custody/known} as well, from which {@link org.lotline.custody.KnownLots} tells what the others say of them. At the dock, where
 * lots begin, nothing is taken up and nothing known from others.
 */
@NullMarked
package org.lotline.custody;

import org.jspecify.annotations.NullMarked;
