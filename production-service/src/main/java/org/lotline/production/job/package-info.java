/** Work orders, from release to close. */
@NullMarked
package org.lotline.production.job;

import org.jspecify.annotations.NullMarked;
