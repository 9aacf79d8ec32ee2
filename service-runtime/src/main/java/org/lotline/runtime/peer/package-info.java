/** The other services, as clients of their contract with the token of this service. */
@NullMarked
package org.lotline.runtime.peer;

import org.jspecify.annotations.NullMarked;
