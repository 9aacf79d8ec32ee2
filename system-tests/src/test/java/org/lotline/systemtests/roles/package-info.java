/** Who may do what: every role on every operation of the contracts, over HTTP. */
@NullMarked
package org.lotline.systemtests.roles;

import org.jspecify.annotations.NullMarked;
