package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a map of organisations to a covenant: everybody draws, talks in mixed groups, agrees and takes it back home. */
class VanKaartNaarKrachtStory {

  private static final String MAP = "Ons netwerk";
  private static final String QUAY = "Kindercentrum De Kade";
  private static final String TEAM = "Wijkteam Noord";
  private static final String HARBOUR = "Buurtkamer De Haven";
  private static final String SPORT = "Sportclub Vooruit";
  private static final String REACH = "balie@example.org";
  private static final String OLD_REACH = "oude-balie@example.org";
  private static final int ASKED = 8;

  @TempDir Path data;
  private Workshop workshop;
  private Facilitator fatma;
  private Participant anna;
  private Participant chris;
  private Visitor screen;

  @Test
  void fromAMapToACovenant() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    var log = Path.of(System.getProperty("basedir", ""), "target", "vankaartnaarkrachtstory.log");
    var vertx = Vertx.vertx();
    try (var server = new ServerProcess(data, log); var browser = Browser.launch()) {
      workshop = new Workshop("van-kaart-naar-kracht", server.address(), browser);
      fatma = workshop.fatma;
      anna = workshop.anna;
      chris = workshop.chris;
      screen = workshop.screen;
      workshop.play(() -> play(vertx));
    } finally {
      vertx.close().await();
    }
  }

  private void play(Vertx vertx) {
    workshop.create();
    setOutTheMap();
    workshop.comeIn(vertx);
    meet();
    drawTheMap();
    testTheMapInGroups();
    bringTheMapUpToDate();
    agreeOnTheMap();
    makeACovenant();
    planTheFirstDate();
    anchorItAtHome();
    keepContactsPrivate();
    lookBack();
    workshop.close();
    workshop.readTheResult();
    readWhatWasAgreed();
  }

  /** Beforehand and alone: what the map of the meeting before had. */
  private void setOutTheMap() {
    fatma.choose(fatma.button("Menu van fase: De kaart klaarzetten"), "Ga naar deze fase");
    fatma.seesPhase("De kaart klaarzetten");
    putOut(fatma, QUAY, "formeel");
    putOut(fatma, TEAM, "formeel");
    connect(fatma, QUAY, TEAM, "warme overdracht");
    fatma.choose(menuOf(fatma, TEAM), "Wordt webber");
    fatma.sees("2 organisaties · 1 verbinding · 1 webber");
  }

  private void meet() {
    workshop.enter("welkom");
    workshop.enter("kennismaken");
    anna.introduce(QUAY, "pedagoog");
    chris.introduce(TEAM, "gezinswerker");
    fatma.enterFor("Gerrit", () -> fatma.introduce(HARBOUR, "gastheer"));
    for (var name : List.of("Anna", "Chris", "Gerrit")) assertThat(screen.region("Wie zijn wij?")).containsText(name);
    workshop.enter("terugblik-vorige");
    anna.add("Hoe zit het met de kledingbank?");
    fatma.enterFor("Gerrit", () -> fatma.add("Wie belt de ouders?"));
    workshop.enter("vandaag");
    workshop.picture("vandaag");
    workshop.accessible();
  }

  private void drawTheMap() {
    workshop.enter("kaart");
    putOut(anna, SPORT, "informeel");
    drag(anna, SPORT);
    chris.open("Mijn deel");
    putOut(chris, "Kledingbank Noord", "informeel");
    connect(chris, "Kledingbank Noord", TEAM, "");
    fatma.enterFor("Gerrit", () -> putOut(fatma, HARBOUR, "informeel"));
    connect(anna, HARBOUR, TEAM, "samen koffie");
    connect(anna, SPORT, HARBOUR, "");
    for (var person : List.of(fatma, anna, chris)) person.sees("4 verbindingen · 1 webber");
    screen.sees("Het netwerk");
    for (var name : List.of(QUAY, TEAM, HARBOUR, SPORT, "Kledingbank Noord")) assertThat(screen.region(MAP)).containsText(name);
    workshop.picture("kaart");
    workshop.accessible();
  }

  private void testTheMapInGroups() {
    workshop.enter("casus");
    workshop.lead();
    for (var person : List.of(anna, chris)) person.sees("Jouw groep: groep ");
    fatma.sees("Iedereen zit in een groep.");
    anna.add("Een gezin met drie kinderen, huur drie maanden achter");
    workshop.picture("casus");
    workshop.accessible();
    var answers = Map.of("vraag-a", "Dit klopt", "vraag-b", "Gemist: hoort erbij", "vraag-c", "Dit mogen ze van mij verwachten",
        "vraag-d", "Hoe vaak samen?", "vraag-e", "Zo leggen we het vast");
    for (var question : List.of("vraag-a", "vraag-b", "vraag-c", "vraag-d", "vraag-e")) {
      workshop.enter(question);
      workshop.lead();
      var part = answers.get(question);
      anna.addTo(part, "Anna vindt bij " + question);
      chris.addTo(part, "Chris vindt bij " + question);
      fatma.enterFor("Gerrit", () -> fatma.addTo(part, "Gerrit vindt bij " + question));
      for (var name : List.of("Anna", "Chris", "Gerrit"))
        assertThat(screen.page.getByText(name + " vindt bij " + question).first()).isAttached();
      if (question.equals("vraag-b")) workshop.picture(question);
    }
    workshop.enter("terugkoppeling");
    workshop.lead();
    screen.sees("Nu aan het woord");
    workshop.picture("terugkoppeling");
    workshop.accessibleAroundThePoster();
  }

  private void bringTheMapUpToDate() {
    workshop.enter("kaart-bijwerken");
    anna.choose(menuOf(anna, HARBOUR), "Wordt webber");
    for (var person : List.of(fatma, anna, chris)) person.sees("2 webbers");
    contact(anna, TEAM, "De balie", OLD_REACH);
    chris.sees(OLD_REACH);
    contact(chris, TEAM, "De balie", REACH);
    anna.sees(REACH);
    assertThat(anna.page.getByText(OLD_REACH)).hasCount(0);
    workshop.picture("kaart-bijwerken");
    workshop.accessible();
  }

  private void agreeOnTheMap() {
    workshop.enter("akkoord-kaart");
    anna.sees("Er mist nog 1 onderdeel: Dit is onze kaart.");
    anna.agreeOn("Dit is onze kaart", "De kaart van vandaag, met twee webbers.");
    chris.sees("Alles wat nodig is, is ingevuld.");
    chris.button("Ik ben niet akkoord").click();
    chris.field("Wat moet er anders?").fill("De huisarts ontbreekt");
    chris.button("Verstuur").click();
    for (var person : List.of(fatma, anna)) person.sees("De huisarts ontbreekt");
    anna.say("Ik ben akkoord");
    fatma.enterFor("Gerrit", () -> fatma.say("Gerrit is akkoord"));
    seesAgreed(ASKED - 1, ASKED);
    anna.agreeOn("Dit zoeken we nog uit", "De huisarts: Chris belt.");
    anna.say("Ik ben akkoord");
    chris.say("Ik ben akkoord");
    fatma.enterFor("Gerrit", () -> fatma.say("Gerrit is akkoord"));
    seesAgreed(ASKED, ASKED);
    screen.sees("De kaart van vandaag, met twee webbers.");
    workshop.picture("akkoord-kaart");
    workshop.accessible();
  }

  private void makeACovenant() {
    workshop.enter("wensen");
    anna.addTo("Ons informatiesysteem", "Eén lijst die iedereen kan vinden");
    workshop.picture("wensen");
    workshop.enter("convenant");
    anna.sees("Er missen nog 4 onderdelen: Onze gezamenlijke opgave, De organisaties die meedoen, Onze webbers en Onze werkafspraken.");
    anna.agreeOn("Onze gezamenlijke opgave", "Elk kind in Noord doet mee, ook als er thuis weinig geld is.");
    chris.agreeOn("De organisaties die meedoen", String.join(", ", QUAY, TEAM, HARBOUR, SPORT, "Kledingbank Noord"));
    fatma.enterFor("Gerrit", () -> fatma.agreeOn("Onze webbers", TEAM + " en " + HARBOUR));
    fatma.sees("Er mist nog 1 onderdeel: Onze werkafspraken.");
    assertThat(anna.button("Ik ben akkoord")).hasCount(0);
    anna.agreeOn("Onze werkafspraken", "Elke zes weken samen. Een gezin hoort binnen een week wie het helpt.");
    chris.agreeOn("Zo wordt het hard", "We leggen het in december voor aan de besturen.");
    chris.sees("Alles wat nodig is, is ingevuld.");
    anna.sees("Je spreekt voor " + QUAY + ".");
    for (var person : List.of(anna, chris)) person.say("Ik ben akkoord");
    fatma.enterFor("Gerrit", () -> fatma.say("Gerrit is akkoord"));
    seesAgreed(ASKED, ASKED);
    chris.field("Wie moet nog akkoord geven?").fill("Het bestuur van " + TEAM);
    chris.button("Zet op de lijst").click();
    for (var person : List.of(fatma, anna)) person.sees("Het bestuur van " + TEAM);
    screen.sees("Elk kind in Noord doet mee, ook als er thuis weinig geld is.");
    screen.sees("Nog 1 akkoord van buiten nodig");
    workshop.picture("convenant");
    workshop.accessible();
  }

  private void planTheFirstDate() {
    workshop.enter("vervolgafspraak");
    anna.addAction("De webbers zien elkaar voor het eerst", "Chris", "2027-01-14");
    chris.sees("14 januari");
    workshop.picture("vervolgafspraak");
    workshop.accessible();
  }

  private void anchorItAtHome() {
    workshop.enter("verankeren");
    anchor(anna, QUAY, "Chris");
    anchor(chris, TEAM, "Chris");
    fatma.enterFor("Gerrit", () -> anchor(fatma, HARBOUR, "Gerrit"));
    for (var name : List.of(QUAY, TEAM, HARBOUR))
      assertThat(screen.page.getByText("Wij van " + name).or(screen.page.getByText(name)).first()).isAttached();
    workshop.picture("verankeren");
    workshop.accessible();
  }

  private void keepContactsPrivate() {
    workshop.enter("contact");
    anna.sees("Contact met de webbers");
    anna.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Visitor.startingWith("Vul in"))).click();
    anna.field("Telefoon of e-mail").fill("haven@example.org");
    anna.button("Bewaren").click();
    chris.sees("haven@example.org");
    workshop.picture("contact");
    List.of(REACH, OLD_REACH, "haven@example.org").forEach(screen::knowsNothingOf);
    screen.hasFrames();
  }

  private void lookBack() {
    workshop.enter("rondje");
    workshop.lead();
    screen.sees("Nu aan het woord");
    workshop.enter("reflectie");
    anna.reflect("We begonnen met een tekening, nu kennen we elkaar", 8);
    chris.reflect("Ik weet wie ik bel", 9);
    fatma.enterFor("Gerrit", () -> fatma.reflect("De buurtkamer hoort erbij", 7));
    screen.sees("De buurtkamer hoort erbij");
    workshop.picture("reflectie");
    workshop.accessibleAroundThePoster();
    workshop.enter("dank");
  }

  private void readWhatWasAgreed() {
    var main = fatma.page.getByRole(AriaRole.MAIN);
    for (var text : List.of(HARBOUR, "warme overdracht", "De kaart van vandaag, met twee webbers.", "Elk kind in Noord doet mee",
        "Het bestuur van " + TEAM,
        "De webbers zien elkaar voor het eerst", "14 januari", "Ik weet wie ik bel", "Gerrit vindt bij vraag-d")) {
      assertThat(main).containsText(text);
    }
    for (var reach : List.of(REACH, OLD_REACH, "haven@example.org")) assertFalse(fatma.page.content().contains(reach), reach);
  }

  private static void putOut(Participant person, String organisation, String sort) {
    person.field("Naam van de organisatie of groep").fill(organisation);
    person.tick(AriaRole.RADIO, sort);
    person.button("Zet op de kaart").click();
    assertThat(menuOf(person, organisation)).isVisible();
  }

  private static Locator menuOf(Participant person, String organisation) {
    return person.button("Wat wil je met " + organisation + "?");
  }

  private static void connect(Participant person, String one, String other, String together) {
    person.choose(menuOf(person, one), "Verbind met…");
    var dialog = person.page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel(Pattern.compile("^Verbind met")).selectOption(other);
    dialog.getByLabel(Pattern.compile("^Wat doen ze samen")).fill(together);
    dialog.getByRole(AriaRole.BUTTON, Visitor.named("Verbind")).click();
    assertThat(dialog.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(other))).isVisible();
    dialog.getByRole(AriaRole.BUTTON, Visitor.named("Sluiten")).last().click();
  }

  private static void contact(Participant person, String organisation, String who, String reach) {
    person.choose(menuOf(person, organisation), "Contactpersoon");
    person.text("Wie").fill(who);
    person.text("Telefoon of e-mail").fill(reach);
    person.button("Bewaren").click();
    assertThat(person.page.getByRole(AriaRole.DIALOG)).hasCount(0);
  }

  /** To another place of the map, with the mouse; everybody sees it there. */
  private void drag(Participant person, String organisation) {
    var seen = cardOf(screen, organisation);
    var before = seen.getAttribute("style");
    var box = cardOf(person, organisation).boundingBox();
    var mouse = person.page.mouse();
    mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    mouse.down();
    mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2 + 20);
    mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 90);
    mouse.up();
    assertThat(seen).not().hasAttribute("style", before);
    person.isSaved();
    assertThat(seen).hasAttribute("style", cardOf(person, organisation).getAttribute("style"));
  }

  private static Locator cardOf(Visitor person, String organisation) {
    return person.region(MAP).getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(organisation));
  }

  private void seesAgreed(int agreed, int all) {
    workshop.all().forEach(visitor -> visitor.sees("%d van %d akkoord".formatted(agreed, all)));
  }

  private static void anchor(Participant person, String organisation, String who) {
    person.text("Onze organisatie").fill(organisation);
    person.text("Zo wordt het gewoon werk bij ons").fill("Het staat elke maand op de agenda van " + organisation);
    person.text("Dit beloven we").fill("Altijd binnen een week antwoord");
    person.list("Wie zorgt ervoor").selectOption(who);
    person.text("Wie neemt het over").fill("de coördinator");
    person.hangUp(organisation);
  }
}
