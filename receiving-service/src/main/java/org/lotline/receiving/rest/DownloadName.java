package org.lotline.receiving.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The name under which a document is saved, as a {@code Content-Disposition} says it (RFC 6266): once in ASCII for old clients, once in
 * full (RFC 8187). Whatever a file system reads otherwise than as a name is a hyphen.
 */
final class DownloadName {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E]|%");

    private DownloadName() {}

    /** @param words such as type and number; joined by hyphens */
    static String ofPdf(String... words) {
        var name = UNFIT.matcher(String.join("-", words)).replaceAll("-") + ".pdf";
        var full = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(NOT_ASCII.matcher(name).replaceAll("-"), full);
    }
}
