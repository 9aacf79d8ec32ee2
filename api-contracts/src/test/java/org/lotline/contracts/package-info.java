/** How the tests read the documents of this module. */
@NullMarked
package org.lotline.contracts;

import org.jspecify.annotations.NullMarked;
