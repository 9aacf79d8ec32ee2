/** Rules by themselves, without any server. */
@NullMarked
package org.lotline.production.bom;

import org.jspecify.annotations.NullMarked;
