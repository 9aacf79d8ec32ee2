/** What production promises over its contract. */
@NullMarked
package org.lotline.production;

import org.jspecify.annotations.NullMarked;
