/** How request bodies are read: exactly as the contract says, nothing guessed. */
@NullMarked
package org.lotline.runtime.json;

import org.jspecify.annotations.NullMarked;
