/** The contract's interfaces mapped to the nouns; no rule lives here. */
@NullMarked
package org.lotline.receiving.rest;

import org.jspecify.annotations.NullMarked;
