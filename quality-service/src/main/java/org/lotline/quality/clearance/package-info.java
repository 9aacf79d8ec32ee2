/** What was cleared to be issued or shipped, on what that rests, and how it ends. */
@NullMarked
package org.lotline.quality.clearance;

import org.jspecify.annotations.NullMarked;
