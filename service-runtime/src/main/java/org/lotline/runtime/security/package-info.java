/** Who may do what, as the contract says it; everything else is denied. */
@NullMarked
package org.lotline.runtime.security;

import org.jspecify.annotations.NullMarked;
