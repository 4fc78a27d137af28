package nl.taartbord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Reason;
import nl.taartbord.session.Command;
import nl.taartbord.terms.DeviceId;
import nl.taartbord.terms.Name;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Spot;

/** What a board may send; {@code docs/protocol.md}, "The connection". */
public sealed interface Incoming {
    /** K2. {@code since}: what the board has seen, on resume. */
    record Hello(String token, DeviceId device, String language, Optional<Position> since, boolean packed) implements Incoming {}

    record Position(long epoch, long seq) {}

    /** K4. {@code print}: digest of the command and of whom it is for. */
    record Ordered(long ref, Optional<PersonId> inNameOf, Command command, String print) implements Incoming {}

    /** K9. */
    record Live(Optional<Spot> cursor, Optional<Drag> drag, Optional<String> typing) implements Incoming {}

    /** {@code thing}: the id of a post-it, a badge or an organisation; on the wire it is called {@code note}. */
    record Drag(String thing, Spot spot) {
        public Drag {
            Name.check(thing);
        }
    }

    /** K10. */
    record Ping(long t) implements Incoming {}

    /** K11. {@code place} names the field and never holds what was sent. */
    record Bad(Optional<Long> ref, Reason reason, String place) implements Incoming {}

    static Incoming read(String text) {
        JsonNode tree;
        try {
            tree = Json.MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            return new Bad(Optional.empty(), Reason.MALFORMED, "");
        }
        try {
            return switch (tree.path("type").asText("")) {
                case "hello" -> hello(tree);
                case "command" -> ordered(tree);
                case "live" -> live(tree);
                case "ping" -> tree.path("t").isNumber() ? new Ping(tree.get("t").longValue()) : bad("t");
                default -> bad("type");
            };
        } catch (IllegalArgumentException malformed) {
            return bad("");
        }
    }

    private static Bad bad(String place) {
        return new Bad(Optional.empty(), Reason.MALFORMED, place);
    }

    private static Optional<String> unknown(JsonNode tree, Set<String> known) {
        return tree.properties().stream().map(field -> field.getKey()).filter(name -> !known.contains(name)).findFirst();
    }

    private static Incoming hello(JsonNode tree) {
        if (unknown(tree, Set.of("type", "token", "device", "language", "since", "packed")).isPresent()) {
            return bad("hello");
        }
        if (!tree.path("token").isTextual() || !tree.path("device").isTextual()) {
            return bad("token");
        }
        DeviceId device = new DeviceId(tree.get("device").textValue());
        if (device.value().length() < 8 || device.value().length() > 40) {
            return bad("device");
        }
        JsonNode since = tree.path("since");
        boolean resumes = since.path("epoch").isIntegralNumber() && since.path("seq").isIntegralNumber();
        if (!since.isMissingNode() && !since.isNull() && !resumes) {
            return bad("since");
        }
        if (!tree.path("packed").isMissingNode() && !tree.path("packed").isBoolean()) {
            return bad("packed");
        }
        return new Hello(tree.get("token").textValue(), device, tree.path("language").asText("nl").equals("en") ? "en" : "nl",
                resumes ? Optional.of(new Position(since.get("epoch").longValue(), since.get("seq").longValue())) : Optional.empty(),
                tree.path("packed").booleanValue());
    }

    private static Incoming ordered(JsonNode tree) {
        if (!tree.path("ref").isIntegralNumber() || !tree.get("ref").canConvertToLong() || tree.get("ref").longValue() < 1) {
            return bad("ref");
        }
        long ref = tree.get("ref").longValue();
        JsonNode whom = tree.path("for");
        if (unknown(tree, Set.of("type", "ref", "for", "command")).isPresent() || !whom.isMissingNode() && !whom.isTextual() && !whom.isNull()) {
            return new Bad(Optional.of(ref), Reason.MALFORMED, "command");
        }
        return switch (CommandReader.read(tree.path("command"))) {
            case CommandReader.Read.Bad(var reason, var place) -> new Bad(Optional.of(ref), reason, place);
            case CommandReader.Read.Good(var command) -> person(whom)
                    .<Incoming>map(found -> new Ordered(ref, found, command, print(tree.get("command"), whom)))
                    .orElse(new Bad(Optional.of(ref), Reason.PERSON_MISSING, "for"));
        };
    }

    /** Empty if the name cannot be one. */
    private static Optional<Optional<PersonId>> person(JsonNode whom) {
        try {
            return Optional.of(whom.isTextual() ? Optional.of(new PersonId(whom.textValue())) : Optional.empty());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String print(JsonNode command, JsonNode whom) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(command.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(whom.asText("").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Incoming live(JsonNode tree) {
        JsonNode typing = tree.path("typing");
        boolean known = typing.isMissingNode() || typing.isNull() || typing.asText().equals("note") || typing.asText().equals("statement");
        if (!known || unknown(tree, Set.of("type", "cursor", "drag", "typing")).isPresent()) {
            return bad("live");
        }
        JsonNode drag = tree.path("drag");
        return new Live(spot(tree.path("cursor")), drag.isObject()
                ? spot(drag).map(spot -> new Drag(drag.path("note").asText(""), spot))
                : Optional.empty(), typing.isTextual() ? Optional.of(typing.textValue()) : Optional.empty());
    }

    private static Optional<Spot> spot(JsonNode node) {
        return node.path("x").isNumber() && node.path("y").isNumber()
                ? Optional.of(new Spot(node.get("x").doubleValue(), node.get("y").doubleValue()))
                : Optional.empty();
    }
}
