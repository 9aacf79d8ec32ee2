/** The contract's operations, and the other services as this one needs them: mapping only. */
@NullMarked
package org.lotline.production.rest;

import org.jspecify.annotations.NullMarked;
