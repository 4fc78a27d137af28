package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.taartbord.format.FormatWriter;
import nl.taartbord.play.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts that would be programs if a page took them for more than texts, in every field that takes text, of the session and of its
 * format: board, phone, screen and result show them, run nothing, and no page even asks for what its policy forbids.
 */
class PayloadsStory {
  private static final List<String> PAYLOADS =
      List.of(
          "<img src=x onerror=boem()>",
          "\"><script>boem()</script>",
          "javascript:boem()",
          "</title></textarea><svg onload=boem()>",
          "'-boem()-'{{boem()}}${boem()}",
          "<iframe srcdoc='<script>top.boem()</script>'>",
          "</style><style>*{display:none}</style>",
          "<a href=javascript:boem()>klik</a>&lt;b&gt;");

  /** Fields of a format file that people read. */
  private static final List<String> READ = List.of("title", "hint", "goal", "explanation", "summary", "publisher");

  @TempDir Path data;
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final List<Visitor> visitors = new ArrayList<>();
  private int next;
  private Page hand;
  private String address;

  @Test
  void areShownAndNothingRuns() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    try (var server = new ServerProcess(data, Path.of(System.getProperty("basedir", ""), "target", "payloadsstory.log"));
        var browser = Browser.launch()) {
      address = server.address();
      hand = watched(browser.newPerson());
      hand.navigate(address);
      var asked = session();
      var session = call("/api/sessions", asked);
      var anna = call("/api/join", new JsonObject().put("code", session.getString("code")).put("name", payload())
          .put("organisation", payload()).put("job", payload()));
      var ben = call("/api/join", new JsonObject().put("code", session.getString("code")).put("name", payload()));
      Map<String, String> tokens = Map.of("lead", session.getString("token"), "anna", anna.getString("token"), "ben", ben.getString("token"));
      tokens.forEach((who, token) -> hand.evaluate(DRIVER, Map.of("who", who, "token", token)));
      var links = session.getJsonObject("links");
      comes("board", browser.newPerson(1440, 900), links.getString("return"));
      comes("phone", browser.newPersonOnPhone(), anna.getJsonObject("links").getString("return"));
      comes("screen", browser.newPerson(1920, 1080), links.getString("screen"));
      for (var phase : Workshops.phases()) {
        enters(phase.id().value());
      }
      for (var phase : Workshops.phases().reversed().subList(1, Workshops.phases().size())) {
        says("lead", command("phase.enter").put("phase", phase.id().value()));
        seen(phase.id().value());
      }
      onOtherPages(browser, session.getString("code"), asked.getJsonObject("own"));
      says("lead", command("session.close"));
      for (var visitor : visitors.subList(0, 2)) {
        visitor.page.navigate(address + "/resultaat");
        assertThat(visitor.heading(1)).containsText(PAYLOADS.getFirst());
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertTrue(visitor.page.content().contains("&lt;img src=x onerror=boem()&gt;"));
      }
      assertEquals(List.of(), faults);
      visitors.forEach(Visitor::hadNoFaults);
      theHookWorks();
    }
  }

  /** Besides the poster: the list, the people, a menu, the page to come in, one's sessions, and the editor with the same format. */
  private void onOtherPages(Browser browser, String code, JsonObject format) {
    var board = visitors.getFirst();
    board.button("Lijst").click();
    shows(board.page, PAYLOADS.get(1));
    board.page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Visitor.startingWith("Mensen"))).click();
    board.choose(board.page.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON, Visitor.named("Meer")), "Sluit de sessie");
    board.page.keyboard().press("Escape");
    var late = new Visitor("late", watched(browser.newPerson()));
    late.page.navigate(address + "/mee#" + code);
    shows(late.page, PAYLOADS.getFirst());
    late.field("Je naam").fill(payload());
    late.button("Naar het bord").click();
    assertThat(late.page.getByRole(AriaRole.BANNER).getByText("Bewaard")).isVisible();
    late.page.navigate(address);
    shows(late.page, PAYLOADS.getFirst());
    var editor = new Visitor("editor", watched(browser.newPerson()));
    editor.page.navigate(address);
    editor.link("Naar je eigen werkvormen").click();
    editor.page.locator("input[type=file]").setInputFiles(new FilePayload("werkvorm.json", "application/json", format.encode().getBytes(UTF_8)));
    shows(editor.page, format.getString("title"));
    List.of(late, editor).forEach(Visitor::hadNoFaults);
    assertEquals(List.of(), faults);
  }

  private static void shows(Page page, String payload) {
    page.waitForCondition(() -> (boolean) page.evaluate("""
        (text) => document.body.textContent.includes(text) || [...document.querySelectorAll('input, textarea')].some((field) => field.value === text)""", payload));
  }

  /** So that silence means something. */
  private void theHookWorks() {
    var board = visitors.getFirst().page;
    board.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=boem()>')");
    board.evaluate("boem()");
    board.waitForCondition(() -> faults.stream().anyMatch(fault -> fault.startsWith("ran")) && faults.stream().anyMatch(fault -> fault.startsWith("policy")));
  }

  private Page watched(Page page) {
    page.exposeFunction("boem", arguments -> faults.add("ran on " + page.url()));
    page.exposeFunction("forbidden", arguments -> faults.add("policy " + List.of(arguments) + " on " + page.url()));
    page.addInitScript("document.addEventListener('securitypolicyviolation', (e) => forbidden(e.violatedDirective + ' ' + e.blockedURI))");
    page.onDialog(dialog -> faults.add("dialog on " + page.url()));
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        faults.add("policy " + message.text());
      }
    });
    return page;
  }

  private void comes(String name, Page page, String link) {
    var visitor = new Visitor(name, watched(page));
    page.navigate(link);
    assertThat(visitor.heading(1)).containsText("lobby");
    visitors.add(visitor);
  }

  private void seen(String phase) {
    visitors.forEach(visitor -> assertThat(visitor.heading(1)).containsText(phase + " "));
    assertEquals(List.of(), faults);
  }

  /** Each text is long enough to be itself; which one is taken goes round. */
  private String payload() {
    return PAYLOADS.get(next++ % PAYLOADS.size());
  }

  private JsonObject session() {
    var format = fill(new JsonObject(new JsonObject(FormatWriter.tree(Workshops.format())).encode()));
    for (Object phase : format.getJsonArray("phases")) {
      var known = (JsonObject) phase;
      known.put("title", known.getString("id") + " " + payload()).put("questions", new JsonArray().add(payload()));
    }
    return new JsonObject().put("own", format).put("title", "Proef").put("organisation", payload()).put("language", "nl")
        .put("name", payload()).put("anonymous", false).put("slices", new JsonArray().add("noord " + payload()).add("zuid " + payload()));
  }

  private JsonObject fill(JsonObject tree) {
    for (String field : List.copyOf(tree.fieldNames())) {
      switch (tree.getValue(field)) {
        case JsonObject inner -> fill(inner);
        case JsonArray list -> list.stream().filter(JsonObject.class::isInstance).forEach(inner -> fill((JsonObject) inner));
        case String _ when READ.contains(field) -> tree.put(field, payload());
        default -> { }
      }
    }
    return tree;
  }

  private static JsonObject command(String type) {
    return new JsonObject().put("type", type);
  }

  /** What has a text in it, in the phase where it belongs. {@code $notes.0} is the first of the notes that are there. */
  private void enters(String phase) {
    if (!phase.equals("lobby")) {
      says("lead", command("phase.enter").put("phase", phase));
    }
    switch (phase) {
      case "lobby" -> {
        says("lead", command("session.rename").put("title", PAYLOADS.getFirst()));
        says("lead", command("person.introduce").put("name", payload()).put("organisation", payload()).put("job", payload()));
        says("anna", command("person.introduce").put("name", payload()).put("organisation", payload()).put("job", payload()));
        says("lead", command("person.add").put("name", payload()).put("organisation", payload()).put("job", payload()));
      }
      case "explain" -> {
        says("lead", command("explain.show").put("title", payload()).put("link", "https://example.org/?x=boem()"));
        PAYLOADS.subList(0, 2).forEach(text -> says("anna", command("note.write").put("text", text).put("zone", "feiten")));
      }
      case "write" -> {
        says("anna", command("note.write").put("text", payload()).put("zone", "goed"));
        says("ben", command("note.write").put("text", payload()).put("zone", "goed"));
        says("lead", command("notes.reveal"));
      }
      case "discuss" -> {
        PAYLOADS.forEach(text -> says("anna", command("note.write").put("text", text).put("zone", "beter")));
        says("anna", command("cluster.make").put("notes", new JsonArray().add("$notes.5").add("$notes.6")).put("title", payload()));
        says("lead", command("note.hide").put("note", "$notes.7").put("reason", payload()));
        says("anna", command("action.add").put("text", payload()));
      }
      case "score" -> {
        for (String who : List.of("lead", "anna", "ben")) {
          says(who, command("score.give").put("subject", "samen").put("mark", 7).put("reason", payload()).put("higher", payload()));
        }
        says("lead", command("scores.reveal"));
      }
      case "vote" -> {
        says("lead", command("vote.place").put("note", "$notes.2"));
        says("anna", command("vote.place").put("note", "$notes.2"));
        says("ben", command("vote.place").put("note", "$notes.3"));
        says("lead", command("work.end"));
      }
      case "statement" -> {
        says("anna", command("statement.save").put("text", String.join("\n", PAYLOADS)).put("base", 0));
        says("ben", command("statement.propose").put("text", payload()));
        says("ben", command("statement.approve").put("version", 1).put("agree", false).put("reason", payload()));
      }
      case "actions" -> says("lead", command("action.add").put("text", payload()).put("due", "2026-11-26"));
      case "reflect" -> says("anna", command("reflect.say").put("line", payload()));
      case "cards" -> says("anna", command("card.add").put("zone", "beter").put("text", payload()).put("answers",
          new JsonObject().put("vorm", new JsonArray().add("cursus")).put("toelichting", new JsonArray().add(payload()))));
      case "minority" -> says("ben", command("minority.say").put("text", payload()));
      case "network" -> {
        says("anna", command("organisation.add").put("name", PAYLOADS.get(0)).put("formal", true));
        says("anna", command("organisation.add").put("name", PAYLOADS.get(1)).put("formal", false));
        says("anna", command("link.add").put("from", "$organisations.0").put("to", "$organisations.1").put("label", payload()));
        says("anna", command("organisation.contact").put("organisation", "$organisations.0").put("name", payload()).put("reach", payload())
            .put("checked", "2026-11-20"));
      }
      case "agreement" -> {
        says("anna", command("agreement.fill").put("ingredient", "opgave").put("text", payload()).put("base", 0));
        says("ben", command("agreement.approve").put("version", 1).put("agree", false).put("reason", payload()));
        says("anna", command("need.add").put("whose", payload()));
      }
      case "homework" -> {
        says("anna", command("homework.answer").put("question", "wat").put("text", payload()));
        says("anna", command("homework.share"));
      }
      case "groups" -> says("lead", command("groups.make"));
      case "round" -> says("lead", command("round.start"));
      default -> { }
    }
    seen(phase);
  }

  private void says(String who, JsonObject command) {
    var answer = new JsonObject((String) hand.evaluate("([who, command]) => window.boards[who].says(command)", List.of(who, command.encode())));
    assertEquals("accepted", answer.getString("type"), () -> who + " " + command + ": " + answer);
  }

  private JsonObject call(String path, JsonObject body) {
    var said = new JsonObject((String) hand.evaluate("([path, body]) => fetch(path, { method: 'POST', body }).then((answer) => answer.text())",
        List.of(path, body.encode())));
    assertFalse(said.containsKey("status"), said::encode);
    return said;
  }

  /** A board without a page: keeps the view, so that things can be named by their place in it. */
  private static final String DRIVER = """
      ({ who, token }) => new Promise((ready) => {
        const socket = new WebSocket(location.origin.replace('http', 'ws') + '/board', 'taartbord.v1')
        const waiting = new Map()
        let view = {}, ref = 0
        const named = (value) => value.replace(/^\\$(\\w+)\\.(\\d+)$/, (_, kind, at) => Object.keys(view[kind])[Number(at)])
        socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', token, device: 'device-' + who, language: 'nl' }))
        socket.onmessage = ({ data }) => {
          const frame = JSON.parse(data)
          if (frame.type === 'welcome') view = frame.view, ready()
          for (const event of frame.type === 'events' ? frame.events : [])
            for (const [kind, things] of Object.entries(event.put))
              for (const [id, thing] of Object.entries(things)) thing === null ? delete view[kind][id] : (view[kind] ??= {})[id] = thing
          waiting.get(frame.ref)?.(data)
        }
        setInterval(() => socket.send('{"type":"ping","t":1}'), 5000)
        window.boards ??= {}
        window.boards[who] = { says: (text) => new Promise((answered) => {
          waiting.set(++ref, answered)
          const command = JSON.parse(text, (_, value) => typeof value === 'string' ? named(value) : value)
          socket.send(JSON.stringify({ type: 'command', ref, command }))
        }) }
      })""";
}
