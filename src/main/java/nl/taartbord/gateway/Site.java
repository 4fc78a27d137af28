package nl.taartbord.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where this server is, seen from outside. Pages of other sites may not connect: a line is opened only for the public address
 * and for the host it was asked at.
 */
public final class Site {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]");

    private final Optional<String> open;

    /** @param publicUrl without a slash at the end */
    public Site(Optional<String> publicUrl) {
        this.open = publicUrl.map(Site::origin);
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    boolean allows(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        String host = host(request);
        return open.filter(origin::equals).isPresent()
                || !host.isEmpty() && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    /**
     * The network address of who asks. A proxy that stands before the public address names it last; nobody else further away than
     * a private network is believed.
     */
    String client(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        String named = request.getHeader("X-Forwarded-For");
        return open.isPresent() && named != null && isNear(peer) ? named.substring(named.lastIndexOf(',') + 1).strip() : peer;
    }

    private static boolean isNear(String peer) {
        try {
            InetAddress address = InetAddress.ofLiteral(peer);
            return address.isLoopbackAddress() || address.isSiteLocalAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** The address that links start with. */
    String base(HttpServerRequest request) {
        return open.orElseGet(() -> "http://" + host(request));
    }

    boolean isSecure() {
        return secure().isPresent();
    }

    /** The public address, if it is one with TLS. */
    Optional<String> secure() {
        return open.filter(origin -> origin.startsWith("https://"));
    }

    /** As the browser named it; empty if it is no host. */
    static String host(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        if (authority == null || !HOST.matcher(authority.host()).matches()) {
            return "";
        }
        String port = authority.port() > 0 ? ":" + authority.port() : "";
        return authority.host() + port;
    }
}
