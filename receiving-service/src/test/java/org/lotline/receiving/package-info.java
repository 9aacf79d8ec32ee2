/** Receiving over REST on real servers; every answer is checked against the contract. */
package org.lotline.receiving;
