/** What production says of its jobs and runs, and the first-pass yield that follows. */
@NullMarked
package org.lotline.quality.job;

import org.jspecify.annotations.NullMarked;
