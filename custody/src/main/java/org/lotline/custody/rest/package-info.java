/** Moves between holders, to and from the contract. */
@NullMarked
package org.lotline.custody.rest;

import org.jspecify.annotations.NullMarked;
