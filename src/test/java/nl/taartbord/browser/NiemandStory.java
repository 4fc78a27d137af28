package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The route map in one meeting, from exploring to a confirmed plan; and as rounds of conversation that begin with the one before. */
class NiemandStory {

  private static final String QUAY = "Kindercentrum De Kade";
  private static final String TEAM = "Wijkteam Noord";
  private static final String HARBOUR = "Buurtkamer De Haven";
  private static final String COURSE = "Eén plan voor elk kind dat thuiszit";
  private static final String ABSENT = "Kinderen die langer dan een maand thuiszitten";
  private static final String MEETING = "Elke maand samen om de tafel";
  private static final List<String> ISSUES = List.of("We vinden het dringend én haalbaar", "We zijn met het juiste aantal partijen",
      "Onze eigen kracht om mensen mee te krijgen", "We kennen en verstaan elkaar", "We vertrouwen elkaar en de uitkomst");
  private static final int ASKED = 8;

  @TempDir Path data;
  private Workshop workshop;
  private Facilitator fatma;
  private Participant anna;
  private Participant chris;
  private Visitor screen;

  @BeforeEach
  void patience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @Test
  void fromExploringToAConfirmedPlan() throws Exception {
    var vertx = Vertx.vertx();
    try (var server = new ServerProcess(data, log()); var browser = Browser.launch()) {
      sitDown(server.address(), browser);
      workshop.create();
      workshop.play(() -> oneMeeting(vertx));
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void everyRoundBeginsWithTheOneBefore() throws Exception {
    try (var server = new ServerProcess(data, log()); var browser = Browser.launch()) {
      sitDown(server.address(), browser);
      workshop.play(() -> twoRounds(server.address()));
    }
  }

  private static Path log() {
    return Path.of(System.getProperty("basedir", ""), "target", "niemandstory.log");
  }

  private void sitDown(String address, Browser browser) {
    workshop = new Workshop("niemand-kan-het-alleen", address, browser);
    fatma = workshop.fatma;
    anna = workshop.anna;
    chris = workshop.chris;
    screen = workshop.screen;
  }

  private void oneMeeting(Vertx vertx) {
    workshop.comeIn(vertx);
    meet();
    explore();
    nameTheParties();
    scoreTheIssues();
    fillTheRoute();
    makeAnAgenda();
    askOwnQuestions();
    confirmThePlan();
    lookBack();
    workshop.close();
    workshop.readTheResult();
    for (var text : List.of(ABSENT, "Leerplicht", "Bestuurlijk", MEETING, COURSE, "Wie viert met ons mee?", "De school belt mij nu",
        "Gemiddeld")) {
      assertThat(fatma.page.getByRole(AriaRole.MAIN)).containsText(text);
    }
  }

  private void meet() {
    workshop.enter("kennismaken");
    anna.introduce(QUAY, "intern begeleider");
    chris.introduce(TEAM, "gezinswerker");
    fatma.enterFor("Gerrit", () -> fatma.introduce(HARBOUR, "ouder"));
    assertThat(screen.region("Wie zijn wij?")).containsText("Gerrit");
    workshop.enter("routekaart");
    workshop.picture("routekaart");
    workshop.enter("om-wie");
    anna.write(ABSENT);
    anna.place(ABSENT);
    for (var visitor : List.of(fatma, screen)) assertThat(visitor.page.getByText(ABSENT).first()).isAttached();
  }

  private void explore() {
    workshop.enter("verkennen");
    var cells = Map.of("wat", "Niemand heeft het overzicht", "hoe", "Ieder belt op eigen houtje", "met elkaar",
        "De ouder hoort alles twee keer", "gevoel", "We willen het echt");
    cells.forEach((cell, text) -> anna.writeAndPlace("Verkennen: " + cell, text));
    chris.writeAndPlace("Verkennen: gevoel", "We zijn ook wel moe");
    fatma.enterFor("Gerrit", () -> fatma.writeAndPlace("Verkennen: met elkaar", "De school belt mij nu"));
    for (var visitor : List.of(chris, screen)) visitor.knowsNothingOf("Niemand heeft het overzicht");
    workshop.picture("verkennen-schrijven");
    reveal();
    for (var visitor : List.of(fatma, anna, screen)) {
      cells.forEach((cell, text) -> assertThat(visitor.region("Verkennen: " + cell)).containsText(text));
    }
    workshop.picture("verkennen");
    workshop.accessible();
  }

  private void nameTheParties() {
    workshop.enter("partijen");
    party(anna, "Leerplicht", "Uitvoerend", "Bestuurlijk");
    party(chris, "De huisarts", "Uitvoerend");
    fatma.enterFor("Gerrit", () -> party(fatma, "De wethouder jeugd", "Bestuurlijk"));
    for (var party : List.of("Leerplicht", "De huisarts", "De wethouder jeugd")) {
      for (var visitor : List.of(fatma, anna, screen)) assertThat(visitor.page.getByText(party).first()).isAttached();
    }
    workshop.picture("partijen");
    workshop.accessible();
  }

  private void scoreTheIssues() {
    workshop.enter("kwesties");
    for (var person : List.of(anna, chris)) ISSUES.forEach(issue -> score(person, issue, 6 + ISSUES.indexOf(issue) % 3));
    fatma.enterFor("Gerrit", () -> score(fatma, ISSUES.getFirst(), 9));
    workshop.picture("kwesties-geven");
    fatma.button("Toon de cijfers").click();
    for (var visitor : List.of(fatma, anna, chris, screen)) visitor.sees("Gemiddeld");
    workshop.picture("kwesties");
    workshop.accessibleAroundThePoster();
    workshop.enter("kwesties-gesprek");
    anna.addTo("Dit helpt ons", "We kennen elkaars nummer");
    chris.addTo("Deze hobbel ligt er", "Er gaan steeds mensen weg");
    workshop.picture("kwesties-gesprek");
  }

  private void fillTheRoute() {
    for (var step : List.of("betrekken", "ontwikkelen", "arrangeren")) {
      workshop.enter(step);
      var row = step.substring(0, 1).toUpperCase() + step.substring(1);
      anna.writeAndPlace(row + ": wat", "Anna over " + step);
      chris.writeAndPlace(row + ": hoe", "Chris over " + step);
      fatma.enterFor("Gerrit", () -> fatma.writeAndPlace(row + ": gevoel", "Gerrit over " + step));
      reveal();
      assertThat(screen.region(row + ": gevoel")).containsText("Gerrit over " + step);
    }
  }

  private void makeAnAgenda() {
    workshop.enter("agenda");
    agenda(anna, MEETING, "Chris", "De wijkcoach");
    fatma.enterFor("Gerrit", () -> agenda(fatma, "Een ouder leest elk plan mee", "Gerrit", "De ouderraad"));
    for (var visitor : List.of(fatma, screen)) assertThat(visitor.page.getByText(MEETING).first()).isAttached();
    assertThat(chris.myNote(MEETING)).containsText("Mag een besluit nemen als wij er niet uitkomen");
    workshop.picture("agenda");
    workshop.accessible();
    workshop.enter("activeren");
    anna.writeAndPlace("Activeren: hoe", "Elk kwartaal één keer terugkijken");
    reveal();
  }

  private void askOwnQuestions() {
    workshop.enter("eigen-vragen");
    anna.writeAndPlace("Activeren: gevoel", "Wie viert met ons mee?");
    chris.writeAndPlace("Ontwikkelen: met elkaar", "Wat zou een kind hiervan vinden?");
    workshop.picture("eigen-vragen");
    workshop.enter("dekking");
    for (var visitor : List.of(fatma, anna, screen)) assertThat(visitor.region("Activeren: gevoel")).containsText("Wie viert met ons mee?");
    workshop.picture("dekking");
    workshop.accessibleAroundThePoster();
  }

  private void confirmThePlan() {
    workshop.enter("plan");
    anna.agreeOn("Wat we willen bereiken", COURSE);
    chris.agreeOn("Wie er samen voor staan", String.join(", ", QUAY, TEAM, HARBOUR));
    fatma.enterFor("Gerrit", () -> fatma.agreeOn("Welke stappen we zetten", "Eerst bellen, dan samen aan tafel"));
    anna.agreeOn("Wie doet wat", "De school meldt, het wijkteam belt");
    anna.sees("Er mist nog 1 onderdeel: Wie de regie voert.");
    chris.agreeOn("Wie de regie voert", "De wijkcoach, die mag besluiten");
    fatma.sees("Alles wat nodig is, is ingevuld.");
    chris.button("Ik ben niet akkoord").click();
    chris.field("Wat moet er anders?").fill("Mijn bestuur moet het nog zien");
    chris.button("Verstuur").click();
    anna.sees("Mijn bestuur moet het nog zien");
    anna.say("Ik ben akkoord");
    fatma.enterFor("Gerrit", () -> fatma.say("Gerrit is akkoord"));
    chris.say("Ik ben akkoord");
    workshop.all().forEach(visitor -> visitor.sees("%d van %d akkoord".formatted(ASKED, ASKED)));
    screen.sees(COURSE);
    workshop.picture("plan");
    workshop.accessible();
  }

  private void lookBack() {
    workshop.enter("acties");
    chris.addAction("De wijkcoach belt de school", "Anna", "2027-01-21");
    screen.sees("De wijkcoach belt de school");
    workshop.enter("terugblik");
    anna.reflect("Ik hoef het niet alleen te doen", 9);
    fatma.enterFor("Gerrit", () -> fatma.reflect("Er is naar mij geluisterd", 8));
    screen.sees("Er is naar mij geluisterd");
    workshop.picture("terugblik");
  }

  private void twoRounds(String address) {
    startATrajectory(address);
    kickOff();
    workshop.close();
    goOnToTheNextRound();
    lookBackAtTheRoundBefore();
  }

  private void startATrajectory(String address) {
    fatma.page.navigate(address);
    fatma.link("Kies een traject").click();
    fatma.isAccessible();
    fatma.button("Begin met: Ronde 1: de aftrap").click();
    fatma.sees("Je maakt de bijeenkomst “Ronde 1: de aftrap”.");
    fatma.field("Jouw naam").fill(fatma.name);
    fatma.button("Maak de sessie").click();
    workshop.openTheBoard();
    for (var person : List.of(anna, chris)) person.join(address, fatma.code);
    screen.page.navigate(fatma.screenLink);
    screen.sees(fatma.code);
    fatma.addPerson("Gerrit");
  }

  private void kickOff() {
    workshop.onlyPhases("inloop", "kennismaken", "routekaart", "om-wie", "verkennen", "partijen", "betrekken", "kwesties",
        "kwesties-gesprek", "pauze", "koers",
        "koers-gesprek", "acties", "terugblik");
    workshop.enter("kennismaken");
    anna.introduce(QUAY, "intern begeleider");
    chris.introduce(TEAM, "gezinswerker");
    fatma.enterFor("Gerrit", () -> fatma.introduce(HARBOUR, "ouder"));
    workshop.enter("om-wie");
    chris.write(ABSENT);
    chris.place(ABSENT);
    chris.write("Dit houd ik nog even voor mijzelf");
    workshop.enter("koers");
    anna.writeAndPlace("Onze koers", COURSE);
    fatma.enterFor("Gerrit", () -> fatma.writeAndPlace("Dit moet het opleveren", "Mijn kind hoort er weer bij"));
    reveal();
    workshop.enter("acties");
    chris.addAction("De ouders uitnodigen voor ronde 2", "Anna", "2027-01-28");
    workshop.picture("ronde-1");
  }

  private void goOnToTheNextRound() {
    fatma.link("Naar het resultaat").first().click();
    fatma.choose(fatma.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Visitor.startingWith("Meer"))).first(),
        "Maak de volgende bijeenkomst");
    fatma.sees("De volgende bijeenkomst");
    fatma.isAccessible();
    fatma.tick(AriaRole.RADIO, "Ronde 2: koersgesprekken");
    fatma.button("Maak deze bijeenkomst").click();
    fatma.sees("De mensen en de uitkomsten van de vorige bijeenkomst gaan mee.");
    fatma.field("Jouw naam").fill(fatma.name);
    fatma.button("Maak de sessie").click();
    workshop.openTheBoard();
    screen.page.navigate(fatma.screenLink);
    for (var person : List.of(anna, chris)) {
      person.sees("Er is een vervolg");
      person.button("Ga naar Ronde 2: koersgesprekken").click();
      person.isSaved();
    }
    workshop.onlyPhases("inloop", "kennismaken", "vorige", "om-wie", "factoren", "factoren-gesprek", "pauze-koersgesprek", "aanpak",
        "aanpak-ronde", "acties",
        "terugblik");
  }

  private void lookBackAtTheRoundBefore() {
    workshop.enter("vorige");
    for (var visitor : List.of(fatma, anna, chris, screen)) visitor.sees("Vorige keer: Ronde 1: de aftrap");
    for (var person : List.of(fatma, anna, chris)) {
      assertThat(person.page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("De poster van Ronde 1: de aftrap"))).isVisible();
      person.sees("De ouders uitnodigen voor ronde 2");
    }
    workshop.picture("vorige");
    workshop.accessibleAroundThePoster();
    workshop.enter("om-wie");
    for (var visitor : List.of(fatma, anna, screen)) assertThat(visitor.page.getByText(ABSENT).first()).isAttached();
    for (var visitor : List.of(fatma, anna, screen)) visitor.knowsNothingOf("Dit houd ik nog even voor mijzelf");
    workshop.enter("factoren");
    fatma.enterFor("Gerrit", () -> fatma.writeAndPlace("Dit helpt", "Iemand die mij terugbelt"));
    anna.writeAndPlace("Dit hindert", "Drie loketten");
    reveal();
    for (var visitor : List.of(fatma, anna, screen)) assertThat(visitor.page.getByText("Iemand die mij terugbelt").first()).isAttached();
    workshop.picture("ronde-2");
  }

  private void reveal() {
    fatma.button("Onthul alle post-its").click();
    fatma.sees("Naar: ");
  }

  private static void party(Participant person, String party, String... levels) {
    person.text("Partij of persoon").fill(party);
    for (var level : levels) person.tick(AriaRole.CHECKBOX, level);
    person.text("Rol in probleem of oplossing").fill("Kent de weg");
    person.hangUp(party);
  }

  private static void agenda(Participant person, String action, String lead, String director) {
    person.text("Wat gaan we doen").fill(action);
    person.text("Wat levert het kinderen en jongeren op").fill("Geen kind wacht langer dan een week");
    person.list("Wie trekt deze actie").selectOption(lead);
    person.text("Welke partijen doen mee").fill(QUAY + " en " + TEAM);
    person.text("Wie voert de regie").fill(director);
    person.text("Wat mag de regisseur beslissen").fill("Mag een besluit nemen als wij er niet uitkomen");
    person.list("Wanneer").selectOption("q1");
    person.hangUp(action);
  }

  private static void score(Participant person, String issue, int mark) {
    var group = person.page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(issue));
    group.getByRole(AriaRole.RADIO, Visitor.named("" + mark)).check();
    group.getByRole(AriaRole.BUTTON, Visitor.named("Geef mijn cijfer")).click();
    assertThat(group.getByRole(AriaRole.BUTTON, Visitor.named("Verander mijn cijfer"))).isVisible();
  }
}
