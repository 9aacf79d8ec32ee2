/** What lies at a holder: its lots and their ledger (custody: a quantity lies at one holder at a time). */
@NullMarked
package org.lotline.custody;

import org.jspecify.annotations.NullMarked;
