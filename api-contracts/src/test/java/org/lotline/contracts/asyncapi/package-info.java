/** The AsyncAPI document says what the records say. */
@NullMarked
package org.lotline.contracts.asyncapi;

import org.jspecify.annotations.NullMarked;
