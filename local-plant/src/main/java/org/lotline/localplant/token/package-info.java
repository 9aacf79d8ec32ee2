/** The local issuer of access tokens (RFC 7519, MicroProfile JWT 2.1). */
@NullMarked
package org.lotline.localplant.token;

import org.jspecify.annotations.NullMarked;
