package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A team of six does the whole taart van ambities. Meanwhile a line drops, a page reloads, and both server and Redis are
 * killed. {@link Team} has the cast.
 */
class TaartStory {

  private static final String WHO = "Wie zijn wij?";
  private static final String FIGURES = "Wat valt ons op?";
  private static final String GOOD = "Wat gaat goed?";
  private static final String BETTER = "Wat kan beter?";
  private static final String AMBITION = "Mijn ambitie";
  private static final String JOINT = "Ieder kind krijgt in één week hulp van één team.";

  @TempDir Path data;
  private ServerProcess server;
  private Team team;
  private Facilitator fatma;
  private Participant anna;
  private Participant bram;
  private Participant chris;
  private Participant dewi;
  private Visitor screen;

  /** Everything that was written and has to be in the report. */
  private final List<String> written = new ArrayList<>();

  @Test
  void fromTheStartPageToTheResult() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    try (var process = new ServerProcess(data, Path.of(System.getProperty("basedir", ""), "target", "taartstory.log"));
        var browser = Browser.launch()) {
      server = process;
      team = new Team(browser);
      fatma = team.fatma;
      anna = team.anna;
      bram = team.bram;
      chris = team.chris;
      dewi = team.dewi;
      screen = team.screen;
      comeIn();
      introduce();
      lookAtTheFigures();
      writeWhatGoesWell();
      talkItOver();
      serverAndRedisAreKilled();
      writeWhatCanBeBetter();
      writeAmbitions();
      giveMarks();
      haveABreak();
      vote();
      agreeOnAnAmbition();
      planActions();
      lookBack();
      everybodyHasTheSamePoster();
      closeAndReadTheResult();
      team.hadNoFaults();
    }
  }

  private void comeIn() {
    fatma.create(server.address(), "Taart van Noord");
    anna.page.navigate(server.address() + "/mee");
    anna.isAccessible();
    team.participants().forEach(person -> person.join(server.address(), fatma.code));
    screen.page.navigate(fatma.screenLink);
    screen.sees(fatma.code);
    fatma.addPerson(Team.ROOM);
    team.boardsSee("6 aanwezig");
    team.checkAccessibility();
    team.picture("inloop");
  }

  private void introduce() {
    team.onward("Kennismaken");
    team.boards().forEach(person -> person.introduce("Kindercentrum De Kade", "pedagoog"));
    fatma.enterFor(Team.ROOM, () -> fatma.introduce("Wijkteam", "ouderconsulent"));
    for (var name : List.of("Fatma", "Anna", "Bram", "Chris", "Dewi", Team.ROOM)) assertThat(screen.region(WHO)).containsText(name);
    team.picture("kennismaken");
  }

  private void lookAtTheFigures() {
    team.onward("De cijfers erbij");
    fatma.field("Titel").fill("Factsheet jonge kind");
    fatma.field("Link").fill("https://example.org/factsheet");
    fatma.button("Toon aan iedereen").click();
    for (var person : team.boards()) {
      assertThat(person.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open de link")))
          .hasAttribute("href", "https://example.org/factsheet");
    }
    screen.sees("Factsheet jonge kind");
    team.picture("cijfers");
    team.onward("Wat valt je op?");
    writesAndPlaces(anna, "+ Bijna elk kind gaat naar een voorschool");
    bram.posterNote("+ Bijna elk kind").hover();
    team.picture("opvallend");
    team.enter("Kloppen de cijfers met wat je ziet?");
    chris.add("- Wachtlijsten zijn langer dan hier staat");
    written.add("- Wachtlijsten zijn langer dan hier staat");
    team.notesIn(FIGURES, 2);
    team.picture("herkenbaar");
  }

  private void writeWhatGoesWell() {
    team.onward(GOOD);
    fatma.button("Start 8 minuten schrijven").click();
    for (var person : team.boards()) assertThat(person.page.getByRole(AriaRole.TIMER).first()).containsText("07:");
    writes(anna, "Korte lijnen met de huisarts");
    writes(anna, "Samen kijken naar het kind");
    team.onlyKnow("Korte lijnen met de huisarts", anna);
    writes(bram, "De warme overdracht naar school");
    writes(chris, "Koffie op dinsdag");
    losesTheLine();
    reloads();
    fatma.enterFor(Team.ROOM, () -> writesAndPlaces(fatma, "De inloopochtend voor ouders"));
    team.onlyKnow("De inloopochtend voor ouders", fatma);
    anna.button("Plaats alles in “" + GOOD + "”").click();
    bram.place("De warme overdracht naar school");
    chris.place("Koffie op dinsdag");
    dewi.button("Plaats alles in “" + GOOD + "”").click();
    team.allSaved();
    screen.sees("7 post-its liggen nog dicht");
    team.onlyKnow("Korte lijnen met de huisarts", anna);
    team.onlyKnow("Een vast gezicht", dewi);
    team.checkAccessibility();
    team.picture("goed-schrijven");
    team.participants().forEach(Participant::ready);
    fatma.sees("4 van 5 klaar");
    reveal();
    team.notesIn(GOOD, 7);
    team.picture("goed-onthuld");
  }

  private void losesTheLine() {
    writes(dewi, "Een vast gezicht");
    dewi.isSaved();
    dewi.page.context().setOffline(true);
    writes(dewi, "Wij bellen elkaar gewoon");
    writes(dewi, "De kerstborrel van het netwerk");
    dewi.seesLine("Offline, 2 nog te versturen");
    dewi.page.context().setOffline(false);
    dewi.isSaved();
    dewi.sees("Mijn post-its (3)");
    dewi.button("Verwijderen").first().click();
    dewi.page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Verwijderen")).click();
    dewi.sees("Mijn post-its (2)");
    written.remove("De kerstborrel van het netwerk");
  }

  private void reloads() {
    anna.field("Nieuwe post-it").fill("half geschr");
    anna.page.reload();
    anna.isSaved();
    anna.sees("Mijn post-its (2)");
    assertThat(anna.field("Nieuwe post-it")).hasValue("half geschr");
    anna.field("Nieuwe post-it").clear();
    anna.open("Mensen");
    anna.sees("(jij)");
    assertThat(anna.myNote("(jij)")).containsText("Anna");
    anna.open("Mijn deel");
  }

  private void talkItOver() {
    team.enter("In gesprek: wat gaat goed?");
    bram.moveByKeyboard("Koffie op dinsdag", BETTER);
    team.notesIn(GOOD, 6);
    team.notesIn(BETTER, 1);
    anna.cluster("Korte lijnen met de huisarts", "De warme overdracht naar school", "Verbinding");
    assertThat(bram.button("Verbinding")).isVisible();
    bram.button("Verbinding").click();
    bram.button("Groepje opheffen").click();
    assertThat(anna.button("Verbinding")).hasCount(0);
    anna.moveByKeyboard("Een vast gezicht", BETTER);
    team.notesIn(BETTER, 2);
    anna.undo();
    team.notesIn(BETTER, 1);
    anna.cluster("Korte lijnen met de huisarts", "De warme overdracht naar school", "Contact");
    assertThat(fatma.button("Contact")).isVisible();
    anna.typeAndLook("Samen kijken naar het kind", "Nog niet af");
    anna.startEditing("Samen kijken naar het kind");
    bram.startEditing("Samen kijken naar het kind");
    anna.finishEditing("Samen kijken naar het hele kind");
    bram.sees("Iemand heeft deze post-it net veranderd in: “Samen kijken naar het hele kind”");
    bram.finishEditing("Samen kijken naar kind en ouders");
    anna.sees("Bram heeft jouw post-it ook bewerkt");
    anna.sees("Samen kijken naar het hele kind");
    anna.button("Laat het zo").click();
    Collections.replaceAll(written, "Samen kijken naar het kind", "Samen kijken naar kind en ouders");
    team.checkAccessibility();
    team.picture("goed-gesprek");
  }

  private void serverAndRedisAreKilled() throws IOException, InterruptedException {
    var before = new ArrayList<>(team.notesIn(GOOD, 6));
    server.kill();
    team.boards().forEach(person -> person.seesLine("Geen verbinding"));
    screen.sees("Even geen verbinding");
    adds(chris, "Geschreven toen de server weg was");
    chris.seesLine("Offline, 1 nog te versturen");
    team.picture("server-weg");
    server.start();
    team.allSaved();
    before.add("Geschreven toen de server weg was");
    assertEquals(before.stream().sorted().toList(), team.notesIn(GOOD, 7));

    var redis = server.redisPid();
    server.freezeRedis();
    adds(anna, "Geschreven toen Redis weg was");
    anna.seesLine("Bewaren (1)");
    adds(chris, "Geschreven toen er niets bewaard werd");
    chris.seesLine("Niet opgeslagen, 1 nog te bewaren");
    chris.sees("De server kan nu niets bewaren.");
    team.picture("redis-weg");
    chris.isAccessible();
    server.killRedis();
    team.allSaved();
    assertThat(chris.page.getByText("De server kan nu niets bewaren.")).hasCount(0);
    before.addAll(List.of("Geschreven toen Redis weg was", "Geschreven toen er niets bewaard werd"));
    assertEquals(before.stream().sorted().toList(), team.notesIn(GOOD, 9));
    assertNotEquals(redis, server.redisPid());
  }

  private void writeWhatCanBeBetter() {
    team.onward(BETTER);
    writesAndPlaces(anna, "Ouders zitten niet altijd aan tafel");
    writesAndPlaces(bram, "Wie belt wie is onduidelijk");
    writesAndPlaces(chris, "De sportclub kent ons niet");
    writesAndPlaces(dewi, "Vakantie legt alles stil");
    fatma.enterFor(Team.ROOM, () -> writesAndPlaces(fatma, "Brieven zijn te moeilijk"));
    team.onlyKnow("Ouders zitten niet altijd aan tafel", anna);
    team.onlyKnow("Brieven zijn te moeilijk", fatma);
    team.picture("beter-schrijven");
    reveal();
    team.notesIn(BETTER, 6);
    team.enter("In gesprek: wat kan beter?");
    team.picture("beter-gesprek");
  }

  private void writeAmbitions() {
    team.onward("Wat is mijn ambitie?");
    writesAndPlaces(anna, "Eén plan per gezin");
    writesAndPlaces(bram, "Hulp binnen een week");
    writesAndPlaces(chris, "Ouders hebben de regie");
    writesAndPlaces(dewi, "Eén vast gezicht voor elk kind");
    fatma.enterFor(Team.ROOM, () -> writesAndPlaces(fatma, "Gewone taal in elke brief"));
    team.onlyKnow("Hulp binnen een week", bram);
    team.picture("ambitie-schrijven");
    reveal();
    team.notesIn(AMBITION, 5);
    team.enter("In gesprek: onze ambities naast elkaar");
    team.picture("ambitie-gesprek");
  }

  private void giveMarks() {
    team.onward("Een cijfer voor de samenwerking");
    anna.mark(6, "We zien elkaar te weinig", "Elke maand samen eten");
    bram.mark(7, "", "");
    chris.mark(7, "", "");
    dewi.mark(8, "Het gaat al best goed", "");
    fatma.enterFor(Team.ROOM, () -> fatma.mark(6, "", ""));
    written.addAll(List.of("We zien elkaar te weinig", "Elke maand samen eten", "Het gaat al best goed"));
    team.onlyKnow("We zien elkaar te weinig", anna);
    fatma.button("Toon de cijfers").click();
    team.allSee("6,8");
    team.picture("cijfer");
  }

  private void haveABreak() {
    team.onward("Pauze");
    fatma.button("Start 10 minuten pauze").click();
    var clock = screen.page.getByRole(AriaRole.TIMER);
    assertThat(clock).containsText("09:");
    fatma.button("Zet de tijd stil").click();
    assertThat(clock).containsText("gepauzeerd");
    team.picture("pauze");
    fatma.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("+1")).click();
    assertThat(clock).containsText("10:");
    fatma.button("Laat de tijd weer lopen").click();
    assertThat(clock).not().containsText("gepauzeerd");
    assertThat(chris.page.getByRole(AriaRole.TIMER).first()).containsText("10:");
    fatma.button("Stop de tijd").click();
    assertThat(clock).hasCount(0);
  }

  private void vote() {
    var plan = "Eén plan per gezin";
    var week = "Hulp binnen een week";
    var control = "Ouders hebben de regie";
    var table = "Ouders zitten niet altijd aan tafel";
    team.enter("Wat weegt voor jou het zwaarst?");
    anna.vote(List.of(plan, plan, plan, week, week, week));
    assertThat(anna.button("Sticker op: " + control)).isDisabled();
    anna.posterNote(control).press("+");
    assertThat(anna.page.getByRole(AriaRole.ALERT)).containsText("sticker");
    anna.page.getByRole(AriaRole.ALERT).getByRole(AriaRole.BUTTON).last().click();
    bram.vote(List.of(plan, plan, table, table, week, week));
    chris.vote(List.of(plan, week, control, table, "Koffie op dinsdag", "Vakantie legt alles stil"));
    dewi.vote(List.of(control, plan));
    dewi.button("Sticker weg van: " + control).click();
    dewi.sees("Nog 5 over");
    fatma.enterFor(Team.ROOM, () -> fatma.vote(List.of(table, table, table, control, control, control)));
    team.checkAccessibility();
    team.picture("stemmen");
    fatma.button("Sluit de stemming").click();
    team.boardsSee("Gestemd: 5 van 5. Stickers: 30, waarvan 25 geplakt en 5 over.");
    screen.sees("Mensen: 5. Stickers: 30, waarvan 25 geplakt en 5 niet gebruikt.");
    team.picture("uitslag");
  }

  private void agreeOnAnAmbition() {
    team.onward("Wat heb jij nodig om mee te doen?");
    team.picture("minderheid");
    team.onward("Onze gezamenlijke ambitie");
    anna.button("Schrijf de tekst").click();
    anna.field("Onze tekst").fill("Ieder kind krijgt hulp.");
    anna.button("Bewaar als onze tekst").click();
    everybodyAgrees();
    bram.button("Tekst aanpassen").click();
    bram.field("Onze tekst").fill(JOINT);
    bram.button("Bewaar als onze tekst").click();
    team.boardsSee("0 van 6 akkoord");
    everybodyAgrees();
    written.add(JOINT);
    assertThat(screen.region("Onze ambitie")).containsText(JOINT);
    team.picture("samen");
  }

  private void everybodyAgrees() {
    team.boards().forEach(Participant::agree);
    fatma.enterFor(Team.ROOM, fatma::agree);
    team.allSee("6 van 6 akkoord");
  }

  private void planActions() {
    team.onward("En nu: de eerste stap");
    chris.addAction("Vaste overlegdag kiezen", "Anna", "2026-12-03");
    dewi.addPersonalAction("Ik bel de sportclub");
    written.addAll(List.of("Vaste overlegdag kiezen", "Ik bel de sportclub"));
    team.allSee("Vaste overlegdag kiezen");
    team.boardsSee("3 december");
    team.picture("acties");
  }

  private void lookBack() {
    team.onward("Terugblik");
    for (var person : team.participants()) reflects(person, "Meegenomen door " + person.name, 8);
    fatma.enterFor(Team.ROOM, () -> reflects(fatma, "Meegenomen door Gerrit", 9));
    team.allSee("Meegenomen door Gerrit");
    team.picture("terugblik");
    fatma.button("Toon de cijfers").click();
    team.allSee("8,2");
  }

  private void everybodyHasTheSamePoster() {
    team.allSaved();
    var zones = team.notesIn(Map.of(FIGURES, 2, GOOD, 9, BETTER, 6, AMBITION, 5));
    zones.values().forEach(notes -> notes.forEach(note -> assertTrue(written.contains(note), note)));
  }

  private void closeAndReadTheResult() throws Exception {
    fatma.choose(fatma.page.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON, Facilitator.named("Meer")), "Sluit de sessie");
    fatma.page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, Facilitator.named("Sluit de sessie")).click();
    team.boardsSee("Deze sessie is afgesloten.");
    screen.sees("De sessie is afgesloten.");
    for (var person : List.of(fatma, chris)) {
      person.link("Naar het resultaat").first().click();
      assertThat(person.page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("De poster aan het eind van de sessie"))).isVisible();
      person.sees("Mensen: 5, van wie 5 gestemd. Stickers per persoon: 6, samen 30: 25 geplakt en 5 niet gebruikt.");
      for (var text : written) assertThat(person.page.getByRole(AriaRole.MAIN)).containsText(text);
      for (var text : List.of("Gemiddeld 6,8", "Gemiddeld 8,2", "3 december", "Gerrit, ouderconsulent, Wijkteam, in de zaal, zonder apparaat")) {
        assertThat(person.page.getByRole(AriaRole.MAIN)).containsText(text);
      }
      person.isAccessible();
    }
    team.picture("resultaat");
    var report = server.get("/api/report", fatma.token());
    for (var text : written) assertTrue(report.contains(text), () -> text + " is not in " + report);
    var sums = new JsonObject(report).getJsonArray("votes").getJsonObject(0).getJsonObject("statement");
    assertEquals(5 * 6, sums.getInteger("placed") + sums.getInteger("unspent"));
    assertEquals(new JsonObject().put("people", 5).put("voters", 5).put("budget", 6).put("placed", 25).put("unspent", 5), sums);
  }

  private void reveal() {
    fatma.button("Onthul alle post-its").click();
    fatma.sees("Naar: ");
  }

  private void writes(Participant person, String text) {
    person.write(text);
    written.add(text);
  }

  private void adds(Participant person, String text) {
    person.add(text);
    written.add(text);
  }

  private void writesAndPlaces(Participant person, String text) {
    writes(person, text);
    person.place(text);
  }

  private void reflects(Participant person, String line, int mark) {
    person.reflect(line, mark);
    written.add(line);
  }
}
