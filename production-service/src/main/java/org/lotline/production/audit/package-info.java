/** What a name stands for in the audit trail of this service. */
@NullMarked
package org.lotline.production.audit;

import org.jspecify.annotations.NullMarked;
