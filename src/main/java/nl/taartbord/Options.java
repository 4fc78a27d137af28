package nl.taartbord;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command line; an option wins over the environment. */
@Command(name = "taartbord", versionProvider = Options.Version.class, sortOptions = false,
        description = "Een gedeelde poster voor hybride werksessies. / A shared poster for hybrid workshops.")
final class Options {
    @Option(names = "--port", paramLabel = "PORT", defaultValue = "${env:TAARTBORD_PORT:-8080}",
            description = "Poort / port (TAARTBORD_PORT, 8080)")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "${env:TAARTBORD_HOST:-0.0.0.0}",
            description = "Adres om op te luisteren / address to listen on (TAARTBORD_HOST, 0.0.0.0)")
    private String host;

    @Option(names = "--redis", paramLabel = "URI", defaultValue = "${env:TAARTBORD_REDIS}",
            description = "Eigen Redis of Valkey, 7.0 of nieuwer / your own Redis or Valkey (TAARTBORD_REDIS)")
    private String redis;

    @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "${env:TAARTBORD_DATA:-./data}",
            description = "Map voor de ingebouwde Redis / folder of the built-in Redis (TAARTBORD_DATA, ./data)")
    private Path data;

    @Option(names = "--public-url", paramLabel = "URL", defaultValue = "${env:TAARTBORD_PUBLIC_URL}",
            description = "Het adres dat mensen intypen / the address that people type (TAARTBORD_PUBLIC_URL)")
    private String publicUrl;

    @Option(names = "--retention-days", paramLabel = "DAYS", defaultValue = "${env:TAARTBORD_RETENTION_DAYS:-90}",
            description = "Zo lang blijft een afgesloten sessie bewaard / a closed session is kept so long (TAARTBORD_RETENTION_DAYS, 90)")
    private int retentionDays;

    @Option(names = "--log", paramLabel = "FORM", defaultValue = "${env:TAARTBORD_LOG:-text}",
            description = "Logregels als tekst of als JSON / log lines as text or as JSON: text, json (TAARTBORD_LOG, text)")
    private String log;

    @Option(names = "--security-contact", paramLabel = "URI", defaultValue = "${env:TAARTBORD_SECURITY_CONTACT}",
            description = "Waar mensen een lek melden, in security.txt / where people report a leak, in security.txt: mailto: of https: "
                    + "(TAARTBORD_SECURITY_CONTACT)")
    private String securityContact;

    @Option(names = "--rotate-key",
            description = "Maak een nieuwe sleutel voor toegangsbewijzen en stop / make a new key for tokens and stop")
    private boolean rotateKey;

    @Option(names = "--help", usageHelp = true, description = "Deze uitleg / this help")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Versie / version")
    private boolean version;

    Config config() {
        return new Config(host, port, given(redis), data, given(publicUrl), retentionDays, LogForm.of(log),
                given(securityContact));
    }

    boolean rotatesKey() {
        return rotateKey;
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Options.class.getPackage().getImplementationVersion();
            return new String[] {"taartbord " + (version == null ? "(ontwikkelversie / development)" : version)};
        }
    }
}
