/** What the ledger remembers. */
@NullMarked
package org.lotline.systemtests.faults.ledger;

import org.jspecify.annotations.NullMarked;
