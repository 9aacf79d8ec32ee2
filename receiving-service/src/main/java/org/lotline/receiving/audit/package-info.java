/** What a name stands for in the audit trail of this service. */
@NullMarked
package org.lotline.receiving.audit;

import org.jspecify.annotations.NullMarked;
