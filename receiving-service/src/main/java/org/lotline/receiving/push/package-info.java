/** What ERP pushes: many records at once, each taken or refused by itself, the newer version before the older. */
@NullMarked
package org.lotline.receiving.push;

import org.jspecify.annotations.NullMarked;
