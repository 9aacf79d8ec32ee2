/** The operations that every service has: where its events stand. */
@NullMarked
package org.lotline.runtime.rest;

import org.jspecify.annotations.NullMarked;
