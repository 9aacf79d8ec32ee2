/** The OpenAPI contract that this service serves. */
@NullMarked
package org.lotline.runtime.contract;

import org.jspecify.annotations.NullMarked;
