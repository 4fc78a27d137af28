package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.taartbord.journal.EmbeddedRedis;
import nl.taartbord.journal.Entry;
import nl.taartbord.journal.Redis;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that a version kept in Redis for one session, key by key: the log with its hashes, people, snapshots with their sums, the
 * code, links, a picture and the key that signs. Written once ({@code -Dsamples=write} writes what is missing) and never changed.
 */
class StoredIT {
    private static final Path SAMPLE = Path.of("src/test/resources/samples/stored/v1.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};
    private static final String FOUND = "Samen eten in de buurt";

    @TempDir
    Path data;

    Vertx vertx;
    EmbeddedRedis store;
    Redis redis;
    RedisClient client;
    /** Byte for byte. */
    RedisCommands<String, String> bytes;
    Table table;

    @BeforeEach
    void start() throws Exception {
        vertx = Vertx.vertx();
        store = EmbeddedRedis.start(data);
        redis = Table.wait(Redis.connect(vertx, store.uri()));
        client = RedisClient.create(store.uri());
        bytes = client.connect(new StringCodec(StandardCharsets.ISO_8859_1)).sync();
        if (Files.notExists(SAMPLE) && "write".equals(System.getProperty("samples"))) {
            write();
        }
    }

    @AfterEach
    void clear() {
        if (table != null) {
            table.shut();
        }
        client.shutdown();
        Table.wait(redis.close());
        store.close();
        Table.wait(vertx.close());
    }

    private void open() {
        table = new Table(vertx, redis.journal(), redis.directory());
    }

    private void write() throws IOException {
        open();
        JsonObject session = table.create();
        Board ans = table.board(session);
        JsonObject seat = table.join(session, "Bobbejaan");
        Board bob = table.board(seat);
        String picture = table.say(HttpMethod.PUT, "/api/picture", session.getString("token"), Buffer.buffer(PNG), Map.of()).json().getString("picture");
        bob.reaches(ans.enters("write"));
        bob.writes(FOUND);
        ans.writes("Nog niet te zien");
        JsonObject sample = new JsonObject().put("session", session.getString("session")).put("code", session.getString("code"))
                .put("picture", picture).put("seq", ans.says(command("session.rename").put("title", "Zoals het was")).getLong("seq"))
                .put("chair", secret(session.getJsonObject("links").getString("return")))
                .put("bob", secret(seat.getJsonObject("links").getString("return")));
        table.shut();
        table = null;
        ObjectNode tree = (ObjectNode) JSON.readTree(sample.encode());
        ObjectNode keys = tree.putObject("keys");
        for (String key : new TreeSet<>(bytes.keys("*"))) {
            keys.set(key, JSON.valueToTree(switch (bytes.type(key)) {
                case "stream" -> bytes.xrange(key, Range.unbounded(), Limit.unlimited()).stream()
                        .map(entry -> Map.of("id", entry.getId(), "fields", entry.getBody().entrySet().stream()
                                .flatMap(field -> List.of(field.getKey(), text(field.getValue())).stream()).toList())).toList();
                case "hash" -> Map.of("hash", texts(bytes.hgetall(key)));
                case "set" -> Map.of("set", new TreeSet<>(bytes.smembers(key)));
                default -> text(bytes.get(key));
            }));
        }
        Files.createDirectories(SAMPLE.getParent());
        Files.writeString(SAMPLE, tree.toPrettyString() + "\n");
        bytes.flushall();
    }

    private static String secret(String link) {
        return link.substring(link.indexOf("#l=") + 3);
    }

    private static Map<String, String> texts(Map<String, String> hash) {
        Map<String, String> texts = new TreeMap<>();
        hash.forEach((field, value) -> texts.put(field, text(value)));
        return texts;
    }

    /** Readable where it is text. */
    private static String text(String latin) {
        byte[] raw = latin.getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(raw, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), raw) ? text : "base64:" + Base64.getEncoder().encodeToString(raw);
    }

    private static String latin(JsonNode text) {
        byte[] raw = text.textValue().startsWith("base64:") ? Base64.getDecoder().decode(text.textValue().substring(7))
                : text.textValue().getBytes(StandardCharsets.UTF_8);
        return new String(raw, StandardCharsets.ISO_8859_1);
    }

    private JsonNode restored() throws IOException {
        JsonNode sample = JSON.readTree(SAMPLE.toFile());
        for (Map.Entry<String, JsonNode> key : sample.get("keys").properties()) {
            JsonNode value = key.getValue();
            if (value.isArray()) {
                for (JsonNode entry : value) {
                    List<Object> fields = new ArrayList<>();
                    entry.get("fields").forEach(field -> fields.add(latin(field)));
                    bytes.xadd(key.getKey(), new XAddArgs().id(entry.get("id").textValue()), fields.toArray());
                }
            } else if (value.has("hash")) {
                value.get("hash").properties().forEach(field -> bytes.hset(key.getKey(), field.getKey(), latin(field.getValue())));
            } else if (value.has("set")) {
                value.get("set").forEach(member -> bytes.sadd(key.getKey(), member.textValue()));
            } else {
                bytes.set(key.getKey(), latin(value));
            }
        }
        return sample;
    }

    private JsonObject enters(String link) {
        return table.post("/api/enter", new JsonObject().put("link", link)).json();
    }

    private static List<String> texts(Board board) {
        return board.things("notes").stream().map(note -> ((JsonObject) note.getValue()).getString("text")).sorted().toList();
    }

    private void isAsItWas(JsonNode sample, Board ans, Board bob) {
        assertEquals("Zoals het was", ans.things("one").getJsonObject("session").getString("title"));
        assertEquals("Bobbejaan", ans.things("people").stream().map(person -> ((JsonObject) person.getValue()).getString("name"))
                .filter(name -> !name.equals("Ans")).findFirst().orElseThrow());
        assertTrue(texts(bob).contains(FOUND), () -> bob.view.encode());
        assertTrue(texts(ans).contains("Nog niet te zien") && !texts(ans).contains(FOUND), () -> ans.view.encode());
        assertEquals(sample.get("seq").longValue(), ans.seq);
    }

    @Test
    void whatVersion1KeptIsFoundAndGoneOnWith_D6() throws IOException {
        JsonNode sample = restored();
        SessionId id = new SessionId(sample.get("session").textValue());
        assertEquals(sample.get("seq").longValue(), Table.wait(redis.journal().snapshot(id)).orElseThrow().seq());
        open();
        JsonObject chair = enters(sample.get("chair").textValue());
        Board ans = table.board(chair);
        isAsItWas(sample, ans, table.board(enters(sample.get("bob").textValue())));
        assertEquals(200, table.get("/api/picture/" + sample.get("picture").textValue(), chair.getString("token")).status());
        assertEquals("accepted", ans.says(command("session.rename").put("title", "En verder")).getString("type"));
        JsonObject carla = table.post("/api/join", new JsonObject().put("code", sample.get("code").textValue()).put("name", "Carla")).json();
        assertEquals("En verder", table.board(carla).things("one").getJsonObject("session").getString("title"));
    }

    @Test
    void itsLogAloneTellsTheSame_D6() throws IOException {
        JsonNode sample = restored();
        bytes.del('{' + sample.get("session").textValue() + "}:snapshots");
        open();
        isAsItWas(sample, table.board(enters(sample.get("chair").textValue())), table.board(enters(sample.get("bob").textValue())));
    }

    /** In Redis nothing but the owner changes. */
    @Test
    void whatANewerVersionWentOnWithStaysAsItIs_D7() throws IOException {
        JsonNode sample = restored();
        SessionId id = new SessionId(sample.get("session").textValue());
        long seq = sample.get("seq").longValue();
        long epoch = Table.wait(redis.journal().open(id, 0)).epoch();
        String later = "{\"at\":1,\"events\":[{\"type\":\"note.folded\",\"note\":\"n1\"}]}";
        Table.wait(redis.journal().append(id, epoch, seq, List.of(new Entry(seq + 1, 1, later, Map.of()))));
        Map<String, String> before = kept(id);
        open();
        Board ans = table.line();
        assertEquals("newer", ans.hello(enters(sample.get("chair").textValue()).getString("token")).getString("notice"));
        isAsItWas(sample, ans, table.board(enters(sample.get("bob").textValue())));
        assertEquals("session.newer", ans.says(command("session.close")).getString("code"));
        table.shut();
        assertEquals(before, kept(id));
        assertEquals(seq + 1, Table.wait(redis.journal().open(id, 0)).seq());
    }

    private Map<String, String> kept(SessionId id) {
        Map<String, String> kept = new TreeMap<>();
        for (String part : List.of("log", "people", "snapshots", "links", "pictures")) {
            String key = '{' + id.value() + "}:" + part;
            kept.put(part, bytes.pttl(key) + (part.equals("log") ? bytes.xrange(key, Range.unbounded(), Limit.unlimited()).toString()
                    : part.equals("links") ? new TreeSet<>(bytes.smembers(key)).toString() : new TreeSet<>(bytes.hgetall(key).entrySet().stream()
                            .map(Map.Entry::toString).toList()).toString()));
        }
        return kept;
    }
}
