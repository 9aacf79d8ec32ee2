/** What lay at the dock when records began, and how it becomes lots. */
@NullMarked
package org.lotline.receiving.opening;

import org.jspecify.annotations.NullMarked;
