package org.lotline.goinglive.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What a workbook is packed of, before it is read. The reader makes a row as wide as a cell's address says and reads texts until it has
 * the one that a cell names: neither may be beyond what is there.
 */
final class WorkbookParts {

    private static final XMLInputFactory XML = xml();
    private static final int PEEKED = 8;

    private final Path file;
    private final Limits limits;
    private final SheetClaims claims;
    private long left;

    WorkbookParts(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.claims = new SheetClaims(limits);
        this.left = limits.unpackedBytes();
    }

    /** @throws UnreadableFile if it is none that may be read */
    void inspect() throws UnreadableFile {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > limits.parts()) {
                throw tooLarge("it has more than %,d parts".formatted(limits.parts()));
            }
            for (var entry : entries) {
                inspect(zip, entry);
            }
        } catch (IOException | RuntimeException | XMLStreamException e) {
            throw Workbook.damaged(file, e);
        }
        var amiss = claims.amiss();
        if (amiss.isPresent()) {
            throw amiss.get().beyond() ? tooLarge(amiss.get().reason()) : damaged(amiss.get());
        }
    }

    private void inspect(ZipFile zip, ZipArchiveEntry entry) throws IOException, XMLStreamException, UnreadableFile {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableFile(file, "It is protected by a password.", "Take the password off and save it.");
        }
        try (var in = new BufferedInputStream(new Counted(zip.getInputStream(entry)))) {
            if (isXml(in)) {
                walk(in);
            }
            drain(in);
        } catch (TooMuch e) {
            throw tooLarge("it unpacks to more than %,d MB".formatted(limits.unpackedBytes() >> 20));
        }
    }

    private void walk(InputStream in) throws XMLStreamException, TooMuch {
        XMLStreamReader reader = XML.createXMLStreamReader(new LeftOpen(in));
        try {
            while (reader.hasNext()) {
                claims.look(reader, reader.next());
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooMuch tooMuch) {
                throw tooMuch;
            }
            throw e;
        } finally {
            reader.close();
        }
    }

    private static boolean isXml(BufferedInputStream in) throws IOException {
        in.mark(PEEKED);
        var head = in.readNBytes(PEEKED);
        in.reset();
        for (var one : head) {
            if (one == '<') {
                return true;
            }
        }
        return false;
    }

    private static void drain(InputStream in) throws IOException {
        var buffer = new byte[1 << 16];
        var read = 0;
        while (read >= 0) {
            read = in.read(buffer);
        }
    }

    private UnreadableFile tooLarge(String reason) {
        return new UnreadableFile(
                file,
                "It is too large: %s.".formatted(reason),
                "Delete what is not to be imported, empty rows and columns too, or divide it.");
    }

    private UnreadableFile damaged(SheetClaims.Amiss amiss) {
        return Workbook.damaged(file, new IOException(amiss.reason()));
    }

    private static XMLInputFactory xml() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    /** The parser closes what it has read to its end; what is behind that is still to be counted. */
    private static final class LeftOpen extends FilterInputStream {

        private LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }

    /** More than all parts together may have. */
    private static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Takes what is unpacked off what is left: what an archive says of its parts' sizes may be a lie. */
    private final class Counted extends InputStream {

        private final InputStream in;

        private Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = in.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private void count(int read) throws TooMuch {
            left -= read;
            if (left < 0) {
                throw new TooMuch();
            }
        }
    }
}
