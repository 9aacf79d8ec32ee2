/** What must hold of NCRs, without a server. */
@NullMarked
package org.lotline.quality.ncr;

import org.jspecify.annotations.NullMarked;
