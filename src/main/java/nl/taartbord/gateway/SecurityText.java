package nl.taartbord.gateway;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** {@code /.well-known/security.txt} (RFC 9116): where those who find a leak report it. Only its operator can say where that is. */
public final class SecurityText {
    /** It says so for as long as the server runs with this setting; the standard asks for less than a year. */
    private static final int DAYS = 180;

    private final Optional<String> contact;
    private final Site site;

    /** @param contact a {@code mailto:} or {@code https:} address; without it there is no such file */
    public SecurityText(Optional<String> contact, Site site) {
        this.contact = contact;
        this.site = site;
    }

    Optional<String> at(Instant now) {
        String canonical = site.secure().map(origin -> "Canonical: " + origin + "/.well-known/security.txt\n").orElse("");
        return contact.map(address -> "Contact: " + address + '\n' + canonical + "Preferred-Languages: nl, en\nExpires: "
                + now.truncatedTo(ChronoUnit.DAYS).plus(DAYS, ChronoUnit.DAYS) + '\n');
    }
}
