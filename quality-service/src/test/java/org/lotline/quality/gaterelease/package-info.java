/** Who may approve a gate release, without a server. */
@NullMarked
package org.lotline.quality.gaterelease;

import org.jspecify.annotations.NullMarked;
