/** Rules by themselves, without any server. */
@NullMarked
package org.lotline.production.run;

import org.jspecify.annotations.NullMarked;
