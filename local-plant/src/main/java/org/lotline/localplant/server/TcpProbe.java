package org.lotline.localplant.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.HexFormat;

/** Asks a port on 127.0.0.1 whether anybody answers. */
final class TcpProbe {

    private static final int ANSWER_MILLIS = 1_000;

    /** The magic number and the offer of versions 5.4 to 5.0 and 4.4 of the Bolt handshake. */
    private static final byte[] BOLT_HANDSHAKE =
            HexFormat.of().parseHex("6060B017" + "00040405" + "00000404" + "00000000" + "00000000");

    private TcpProbe() {}

    static boolean isOpen(int port) {
        try (var socket = connect(port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a Bolt server agrees on a version of the protocol. */
    static boolean speaksBolt(int port) {
        try (var socket = connect(port)) {
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(BOLT_HANDSHAKE);
            var version = socket.getInputStream().readNBytes(Integer.BYTES);
            return version.length == Integer.BYTES && !Arrays.equals(version, new byte[Integer.BYTES]);
        } catch (IOException e) {
            return false;
        }
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
        return socket;
    }
}
