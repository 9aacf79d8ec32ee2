package org.lotline.receiving.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The documents of certificates, in parts of at most 1 MiB: a document is never whole in memory, filed or read. */
@ApplicationScoped
public class Documents {

    private static final int PART = 1 << 20;

    private final DataSource database;

    Documents(DataSource database) {
        this.database = database;
    }

    /** In the caller's transaction. */
    void file(UUID certificateId, SpooledDocument document) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into certificate_part (certificate_id, part, content) values (?, ?, ?)");
                var in = Files.newInputStream(document.file())) {
            var part = 0;
            for (var content = in.readNBytes(PART); content.length > 0; content = in.readNBytes(PART)) {
                insert.setObject(1, certificateId);
                insert.setInt(2, part++);
                insert.setBytes(3, content);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("can't file the document of " + certificateId, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document, read part by part as it is sent; parts never change, so no transaction is needed. */
    public InputStream read(Certificate certificate) {
        var parts = (int) ((certificate.bytes + PART - 1) / PART);
        var contents = IntStream.range(0, parts)
                .mapToObj(part -> new ByteArrayInputStream(part(certificate.certificateId, part)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return contents.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return contents.next();
            }
        });
    }

    private byte[] part(UUID certificateId, int part) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select content from certificate_part where certificate_id = ? and part = ?")) {
            select.setObject(1, certificateId);
            select.setInt(2, part);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException(
                            "part %d of certificate %s is missing".formatted(part, certificateId));
                }
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("can't read the document of " + certificateId, e);
        }
    }
}
