package nl.taartbord;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How this server runs; read once.
 *
 * @param redis empty: the Redis that comes along, in {@code data}
 * @param publicUrl the address that people type, without a slash at the end
 * @param securityContact where a leak is reported: a {@code mailto:} or {@code https:} address
 */
record Config(String host, int port, Optional<String> redis, Path data, Optional<String> publicUrl, int retentionDays, LogForm log,
        Optional<String> securityContact) {
    static final int LONGEST_RETENTION = 3650;

    /** Something that the person who starts the server has to change; the message is for them, Dutch first. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    Config {
        if (port < 0 || port > 65_535) {
            throw new Wrong("De poort is een getal van 0 tot en met 65535. / The port is a number from 0 to 65535: " + port);
        }
        if (retentionDays < 1 || retentionDays > LONGEST_RETENTION) {
            throw new Wrong("Bewaar 1 tot en met 3650 dagen. / Retention is 1 to 3650 days: " + retentionDays);
        }
        redis.ifPresent(Config::checkRedis);
        publicUrl = publicUrl.map(Config::address);
        securityContact.ifPresent(Config::checkContact);
    }

    /** The address may hold a password, so it is not repeated. */
    private static void checkRedis(String address) {
        String scheme = parsed(address).map(URI::getScheme).orElse("");
        if (!scheme.equals("redis") && !scheme.equals("rediss")) {
            throw new Wrong("--redis is een adres als redis://:wachtwoord@host:6379. / --redis is an address like redis://:password@host:6379.");
        }
    }

    private static String address(String url) {
        boolean good = parsed(url).filter(uri -> ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && uri.getHost() != null && (uri.getPath().isEmpty() || uri.getPath().equals("/")) && uri.getQuery() == null).isPresent();
        if (!good) {
            throw new Wrong("--public-url is een adres als https://bord.example.nl, zonder pad. / --public-url is an address like "
                    + "https://bord.example.nl, without a path: " + url);
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static void checkContact(String contact) {
        boolean good = parsed(contact).filter(uri -> "https".equals(uri.getScheme()) && uri.getHost() != null
                || "mailto".equals(uri.getScheme()) && uri.getSchemeSpecificPart().matches("[^@\\s]+@[^@\\s]+")).isPresent();
        if (!good) {
            throw new Wrong("--security-contact is een adres als mailto:veilig@example.nl of https://example.nl/melden. / "
                    + "--security-contact is an address like mailto:security@example.nl or https://example.nl/report: " + contact);
        }
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
