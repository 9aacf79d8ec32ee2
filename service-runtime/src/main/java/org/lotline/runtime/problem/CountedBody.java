package org.lotline.runtime.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that ends with {@link BodyTooLargeException} behind its limit, and with {@link SenderGoneException} where its sender hangs
 * up: what fails here fails on the way to us, and nothing else that is read or written may be taken for that.
 */
final class CountedBody extends FilterInputStream {

    private final long limit;
    private long read;

    CountedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var next = arriving(super::read);
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var bytes = arriving(() -> super.read(buffer, offset, length));
        count(Math.max(0, bytes));
        return bytes;
    }

    /** Reads on. */
    private interface Reading {

        int read() throws IOException;
    }

    private static int arriving(Reading reading) throws SenderGoneException {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new SenderGoneException(e);
        }
    }

    private void count(int bytes) throws BodyTooLargeException {
        read += bytes;
        if (read > limit) {
            throw new BodyTooLargeException(limit);
        }
    }
}
