/** Material into a job, and back. */
@NullMarked
package org.lotline.production.issue;

import org.jspecify.annotations.NullMarked;
