/** Shipping over REST on real servers, with the other services played; every answer is checked against the contract. */
package org.lotline.shipping;
