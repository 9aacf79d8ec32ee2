/** Rules by themselves, without any server. */
@NullMarked
package org.lotline.production.label;

import org.jspecify.annotations.NullMarked;
