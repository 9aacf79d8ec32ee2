/** What is stuck on what was made here. */
@NullMarked
package org.lotline.production.label;

import org.jspecify.annotations.NullMarked;
