/** Rules by themselves, without any server. */
@NullMarked
package org.lotline.production.floor;

import org.jspecify.annotations.NullMarked;
