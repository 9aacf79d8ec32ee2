/** Rules by themselves, without any server. */
@NullMarked
package org.lotline.production.output;

import org.jspecify.annotations.NullMarked;
