/** Rules by themselves, without any server. */
@NullMarked
package org.lotline.production.item;

import org.jspecify.annotations.NullMarked;
