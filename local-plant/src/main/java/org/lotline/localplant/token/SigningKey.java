package org.lotline.localplant.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;
import org.lotline.localplant.site.PlantFailure;
import org.lotline.localplant.site.PrivateFiles;

/**
 * An RSA key pair kept in two files: the pair as a JWK (RFC 7517) of mode 600, the public key as PEM. RSA because
 * MicroProfile JWT verifies RS256 without further configuration.
 *
 * @param pair both keys, with a key id from their thumbprint (RFC 7638)
 * @param publicFile where the public key is
 */
record SigningKey(RsaJsonWebKey pair, Path publicFile) {

    private static final int BITS = 2048;
    private static final int PEM_LINE = 64;

    static SigningKey in(Path folder) {
        var privateFile = PrivateFiles.folder(folder).resolve("issuer.jwk");
        var publicFile = folder.resolve("issuer-public.pem");
        try {
            if (!Files.exists(privateFile)) {
                PrivateFiles.write(privateFile, generate().toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            }
            var pair = (RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(privateFile));
            PrivateFiles.write(publicFile, pem(pair.getRsaPublicKey().getEncoded()));
            return new SigningKey(pair, publicFile);
        } catch (JoseException e) {
            throw new PlantFailure("%s holds no RSA key: delete it, and new ones are made".formatted(privateFile), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RsaJsonWebKey generate() throws JoseException {
        var pair = RsaJwkGenerator.generateJwk(BITS);
        pair.setKeyId(pair.calculateBase64urlEncodedThumbprint(HashUtil.SHA_256));
        return pair;
    }

    private static String pem(byte[] publicKey) {
        var body = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(publicKey);
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(body);
    }
}
