package nl.taartbord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** H18 and H3: a format that somebody wrote. */
class OwnFormatsTest {
    private final Table table = new Table();

    @AfterEach
    void clear() {
        table.close();
    }

    private JsonObject format() {
        return table.get("/api/formats/" + Table.FORMAT).json().put("id", "mijn-taart");
    }

    @Test
    void whatIsRightComesBackWithItsPoster() {
        Table.Said said = table.post("/api/formats/check", format());
        assertEquals(200, said.status());
        assertEquals("mijn-taart", said.json().getJsonObject("format").getString("id"));
        assertTrue(said.json().getJsonObject("poster").getJsonArray("zones").size() > 5);
    }

    @Test
    void whatIsWrongIsToldAtItsPlaceInTheReadersLanguage() {
        JsonObject broken = format();
        JsonArray phases = broken.getJsonArray("phases");
        phases.getJsonObject(2).put("minutes", -5);
        phases.getJsonObject(3).put("activity", new JsonObject().put("type", "dansen"));
        phases.getJsonObject(5).getJsonObject("activity").put("zone", "bestaat-niet");
        Table.Said said = table.post("/api/formats/check", broken);
        assertEquals(422, said.status());
        assertEquals("format.broken", said.code());
        assertEquals(java.util.List.of("phases[2].minutes", "phases[3].activity.type", "phases[5].activity.zone"),
                said.json().getJsonArray("flaws").stream().map(flaw -> ((JsonObject) flaw).getString("place")).toList());
    }

    @Test
    void twoHundredPhasesAreTooMany() {
        JsonObject broken = format();
        JsonArray phases = new JsonArray();
        for (int i = 0; i < 200; i++) {
            phases.add(format().getJsonArray("phases").getJsonObject(0).copy().put("id", "fase-" + i));
        }
        Table.Said said = table.post("/api/formats/check", broken.put("phases", phases));
        assertEquals("many", said.json().getJsonArray("flaws").getJsonObject(0).getString("code"));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertEquals(400, table.say(io.vertx.core.http.HttpMethod.POST, "/api/formats/check", "", io.vertx.core.buffer.Buffer.buffer("{oeps"),
                java.util.Map.of()).status());
    }

    @Test
    void aSessionIsMadeWithIt() {
        JsonObject session = Table.session().put("own", format());
        session.remove("format");
        JsonObject made = table.post("/api/sessions", session).json();
        Board ans = table.board(made);
        assertEquals("mijn-taart", ans.things("one").getJsonObject("format").getString("id"));
    }

    @Test
    void noSessionIsMadeWithABrokenOne() {
        JsonObject session = Table.session().put("own", format().put("poster", new JsonObject()));
        assertEquals(422, table.post("/api/sessions", session).status());
    }
}
