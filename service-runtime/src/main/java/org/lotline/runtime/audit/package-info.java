/** Who changed what, when and why, written in the transaction of the change. */
@NullMarked
package org.lotline.runtime.audit;

import org.jspecify.annotations.NullMarked;
