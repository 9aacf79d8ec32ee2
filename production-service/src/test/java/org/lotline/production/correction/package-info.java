/** Rules by themselves, without any server. */
@NullMarked
package org.lotline.production.correction;

import org.jspecify.annotations.NullMarked;
