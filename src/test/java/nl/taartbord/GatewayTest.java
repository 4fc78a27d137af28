package nl.taartbord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.taartbord.Table.Said;
import nl.taartbord.live.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules H1–H14 of the protocol. */
class GatewayTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    static Table table;

    @BeforeAll
    static void lay() {
        table = new Table();
    }

    @AfterAll
    static void clear() {
        table.close();
    }

    @Test
    void tellsWhichFormatsThereAre_H1_H2() {
        JsonObject taart = new JsonArray(table.get("/api/formats").body()).getJsonObject(0);
        assertEquals(Table.FORMAT, taart.getString("id"));
        assertTrue(taart.getInteger("minutes") > 0);
        assertFalse(taart.getJsonArray("phases").getJsonObject(0).getString("activity").isEmpty());
        assertEquals(Table.FORMAT, table.get("/api/formats/" + Table.FORMAT).json().getString("id"));
        assertEquals("format.unknown", table.get("/api/formats/nee").code());
    }

    private static Said create(JsonObject changes) {
        return table.post("/api/sessions", Table.session().mergeIn(changes));
    }

    private static void refuses(String code, String field, JsonObject changes) {
        Said said = create(changes);
        assertEquals(400, said.status());
        assertEquals(code, said.code());
        assertEquals(field, said.json().getString("field", ""));
        assertEquals("application/problem+json; charset=utf-8", said.headers().get("content-type"));
    }

    @Test
    void makesASession_H3() {
        Said said = create(new JsonObject());
        assertEquals(201, said.status());
        assertTrue(said.json().getString("code").matches("[A-Z]+-[0-9]{4}"));
        JsonObject links = said.json().getJsonObject("links");
        assertTrue(links.getString("screen").matches("http://127.0.0.1:" + table.port + "/scherm#l=[A-Za-z0-9_-]{22}"));
        assertTrue(links.getString("join").endsWith("/mee#" + said.json().getString("code")));
    }

    @Test
    void saysWhatIsWrongWithASession_H3() {
        refuses("title.empty", "title", new JsonObject().put("title", " "));
        refuses("title.long", "title", new JsonObject().put("title", "x".repeat(121)));
        refuses("name.empty", "name", new JsonObject().put("name", ""));
        refuses("format.unknown", "format", new JsonObject().put("format", "nee"));
        refuses("slices.invalid", "slices", new JsonObject().put("slices", new JsonArray().add("alleen")));
        refuses("slices.invalid", "slices", new JsonObject().put("slices", new JsonArray().add("gelijk").add("gelijk")));
        refuses("phase.unknown", "without", new JsonObject().put("without", new JsonArray().add("nee")));
        refuses("body.malformed", "", new JsonObject().put("extra", 1));
        assertEquals("body.malformed", table.say(HttpMethod.POST, "/api/sessions", "", Buffer.buffer("{"), Map.of()).code());
    }

    @Test
    void aBodyAboveTheLimitIsRefused_B1() {
        Said said = create(new JsonObject().put("title", "x".repeat(Limits.FORMAT)));
        assertEquals(413, said.status());
        assertEquals("body.large", said.code());
    }

    @Test
    void messagesAreInTheLanguageAskedFor() {
        Said dutch = table.get("/api/codes/NIETS-1234");
        Said english = table.say(HttpMethod.GET, "/api/codes/NIETS-1234", "", Buffer.buffer(), Map.of("Accept-Language", "en-GB,en;q=0.9,nl;q=0.5"));
        assertEquals("code.unknown", dutch.code());
        assertEquals("code.unknown", english.code());
        assertNotEquals(dutch.json().getString("title"), english.json().getString("title"));
    }

    @Test
    void theCodeInvitesAndLetsIn_H4_H5() {
        JsonObject session = table.create();
        JsonObject invitation = table.get("/api/codes/" + session.getString("code").toLowerCase(java.util.Locale.ROOT)).json();
        assertEquals("Proef", invitation.getString("title"));
        assertEquals(90, invitation.getInteger("retentionDays"));
        JsonObject bob = table.join(session, "Bob");
        assertEquals("participant", bob.getString("role"));
        assertEquals("name.empty", table.post("/api/join", new JsonObject().put("code", session.getString("code")).put("name", "")).code());
    }

    private static String secret(String link) {
        return link.substring(link.indexOf("#l=") + 3);
    }

    @Test
    void linksLeadToAChairTheScreenOrTheLead_H5_H6_H7_H9() {
        JsonObject session = table.create();
        JsonObject links = session.getJsonObject("links");
        JsonObject chair = table.post("/api/enter", new JsonObject().put("link", secret(links.getString("return")))).json();
        assertEquals("chair", chair.getString("kind"));
        assertEquals(session.getString("person"), chair.getString("person"));
        assertEquals("facilitator", chair.getString("role"));
        JsonObject screen = table.post("/api/enter", new JsonObject().put("link", secret(links.getString("screen")))).json();
        assertEquals("screen", screen.getString("kind"));
        JsonObject lead = new JsonObject().put("link", secret(links.getString("facilitator")));
        assertEquals("invitation", table.post("/api/enter", lead).json().getString("kind"));
        JsonObject second = table.post("/api/join", lead.copy().put("name", "Bea")).json();
        assertEquals("facilitator", second.getString("role"));
        Said again = table.say(HttpMethod.POST, "/api/return-link", second.getString("token"), Buffer.buffer(), Map.of());
        JsonObject back = table.post("/api/enter", new JsonObject().put("link", secret(again.json().getString("link")))).json();
        assertEquals(second.getString("person"), back.getString("person"));
        assertEquals(second.getJsonObject("links").getString("return"), again.json().getString("link"), "one to a chair");
        JsonObject own = table.get("/api/session", second.getString("token")).json();
        assertEquals(links.getString("screen"), own.getJsonObject("links").getString("screen"), "shared links stay what they are");
        assertFalse(table.get("/api/session", table.join(session, "Bob").getString("token")).json().containsKey("links"));
        assertFalse(table.get("/api/session", screen.getString("token")).json().containsKey("links"));
        assertEquals("link.unknown", table.post("/api/enter", new JsonObject().put("link", "A".repeat(22))).code());
    }

    @Test
    void whoGuessesCodesIsSlowedDown() {
        try (Table own = new Table()) {
            for (int i = 0; i < 10; i++) {
                assertEquals(404, own.get("/api/codes/NIETS-1234").status());
            }
            Said slowed = own.get("/api/codes/NIETS-1234");
            assertEquals(429, slowed.status());
            assertEquals("slow.down", slowed.code());
        }
    }

    @Test
    void aCodeIsAPictureToScan_H8() {
        Said said = table.get("/api/codes/BLAUW-4217/qr.svg");
        assertEquals("image/svg+xml", said.headers().get("content-type"));
        assertTrue(said.body().startsWith("<svg"));
    }

    @Test
    void papersAreForThoseInTheSession_H10_H11() {
        JsonObject session = table.create();
        assertEquals("Proef", table.get("/api/report", session.getString("token")).json().getJsonObject("session").getString("title"));
        assertTrue(table.get("/api/report?download", session.getString("token")).headers().get("content-disposition").startsWith("attachment"));
        assertTrue(table.get("/api/poster.svg", session.getString("token")).body().contains("<svg"));
        assertEquals("token.invalid", table.get("/api/report").code());
        assertEquals(401, table.get("/api/report", "x.y.z").status());
    }

    private static Said put(String token, Buffer body) {
        return table.say(HttpMethod.PUT, "/api/picture", token, body, Map.of("Content-Type", "image/png"));
    }

    @Test
    void picturesAreWhatTheirBytesSay_H12() {
        JsonObject session = table.create();
        String lead = session.getString("token");
        Said kept = put(lead, Buffer.buffer(PNG));
        Said back = table.get("/api/picture/" + kept.json().getString("picture"), table.join(session, "Bob").getString("token"));
        assertEquals("image/png", back.headers().get("content-type"));
        assertEquals("picture.invalid", put(lead, Buffer.buffer("<svg onload=alert(1)>")).code());
        assertEquals("picture.invalid", put(lead, Buffer.buffer()).code());
        assertEquals("role", put(table.join(session, "Cor").getString("token"), Buffer.buffer(PNG)).code());
        assertEquals(200, put(lead, Buffer.buffer(PNG).appendBytes(new byte[Limits.PICTURE - PNG.length])).status());
        assertEquals("body.large", put(lead, Buffer.buffer(PNG).appendBytes(new byte[Limits.PICTURE - PNG.length + 1])).code());
        assertEquals(404, table.get("/api/picture/nee", lead).status());
        assertEquals(404, table.get("/api/picture/n%20e", lead).status());
    }

    @Test
    void theOperatorSeesHowItGoes_H14() {
        assertEquals(200, table.get("/health/live").status());
        assertEquals(200, table.get("/health/ready").status());
        table.board(table.create()).says(Board.command("session.rename").put("title", "Geheim"));
        String metrics = table.get("/metrics").body();
        assertTrue(metrics.contains("taartbord_commands_total{answer=\"accepted\"}"), metrics);
        assertTrue(Pattern.compile("^taartbord_fanout_seconds_count [1-9]", Pattern.MULTILINE).matcher(metrics).find(), metrics);
        assertFalse(metrics.contains("Geheim"));
    }

    @Test
    void theOperatorSeesWhoHadToGetEverythingAgain_H14() {
        try (Table own = new Table()) {
            JsonObject session = own.create();
            Board ans = own.board(session);
            for (int ahead : List.of(0, 900)) {
                Board back = own.line();
                back.sayHello(session.getString("token"), new JsonObject().put("epoch", ans.epoch).put("seq", ans.seq + ahead));
                back.hears(ahead == 0 ? "resumed" : "welcome");
            }
            String metrics = own.get("/metrics").body();
            for (String answer : List.of("first", "resumed", "welcome")) {
                assertTrue(metrics.contains("taartbord_joins_total{answer=\"" + answer + "\"} 1.0"), metrics);
            }
        }
    }

    @Test
    void everyAnswerTellsBrowsersWhatNotToDo() {
        Map<String, String> headers = table.get("/api/formats").headers();
        assertTrue(headers.get("content-security-policy").contains("frame-ancestors 'none'"));
        assertEquals("nosniff", headers.get("x-content-type-options"));
        assertEquals("no-referrer", headers.get("referrer-policy"));
        assertFalse(headers.containsKey("strict-transport-security"), "not without TLS");
        assertEquals(404, table.get("/.well-known/security.txt").status(), "nobody said where to report a leak");
        assertEquals("not.found", table.get("/api/nee").code());
    }

    @Test
    void whoPractisesGetsCompany_H3() {
        Board ans = table.board(create(new JsonObject().put("practice", true)).json());
        assertTrue(ans.sees("person.joined").containsKey("put"));
    }
}
