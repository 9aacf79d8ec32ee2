/** What is not as a bill of material or a rule wants it. */
@NullMarked
package org.lotline.production.deviation;

import org.jspecify.annotations.NullMarked;
