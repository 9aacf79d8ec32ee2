/** What every OpenAPI document of Lotline must keep to. */
@NullMarked
package org.lotline.contracts.openapi;

import org.jspecify.annotations.NullMarked;
