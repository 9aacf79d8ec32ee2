/** What a name stands for in the audit trail of this service. */
@NullMarked
package org.lotline.quality.audit;

import org.jspecify.annotations.NullMarked;
