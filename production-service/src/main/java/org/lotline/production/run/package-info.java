/** Operations of a job on machines. */
@NullMarked
package org.lotline.production.run;

import org.jspecify.annotations.NullMarked;
