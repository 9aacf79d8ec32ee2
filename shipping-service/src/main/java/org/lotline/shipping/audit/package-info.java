/** What a name stands for in the audit trail of this service. */
@NullMarked
package org.lotline.shipping.audit;

import org.jspecify.annotations.NullMarked;
