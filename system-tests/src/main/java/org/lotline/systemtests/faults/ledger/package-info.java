/** What the load did and was told, kept apart from the plant. */
@NullMarked
package org.lotline.systemtests.faults.ledger;

import org.jspecify.annotations.NullMarked;
