package nl.taartbord;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** Where people can open the board. */
final class Addresses {
    private Addresses() {}

    /** Lines to print. */
    static List<String> of(Config config, int port) {
        List<String> lines = new ArrayList<>();
        config.publicUrl().ifPresent(url -> lines.add("Taartbord: " + url));
        lines.add("Taartbord: http://localhost:" + port + "  (deze computer / this machine)");
        if (config.host().equals("0.0.0.0")) {
            network().forEach(host -> lines.add("Taartbord: http://" + host + ":" + port + "  (dit netwerk / this network)"));
        }
        return lines;
    }

    private static List<String> network() {
        try {
            return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .map(address -> address.getHostAddress()).toList();
        } catch (SocketException unknown) {
            return List.of();
        }
    }
}
