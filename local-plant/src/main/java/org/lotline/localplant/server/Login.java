package org.lotline.localplant.server;

/**
 * A user and its password.
 *
 * @param user the name
 * @param password in the clear; {@link #toString()} hides it
 */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return user + " (password hidden)";
    }
}
