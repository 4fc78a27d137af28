package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From how children fare to what is done for them: picture, task, ambition and goal, each resting on the one before. */
class KwaliteitskompasStory {

  private static final String WORRY = "Veel tieners zijn na school alleen";
  private static final String STRONG = "Bijna elk kind leest in de bieb";
  private static final String PLACE = "Elke tiener heeft na school een plek";
  private static final String EARLY = "Elke ouder heeft iemand om mee te praten";
  private static final String FORMS = "Eén formulier voor alle aanvragen";
  private static final String GOAL = "Drie avonden per week is het jongerenhuis open";

  @TempDir Path data;
  private Workshop workshop;
  private Facilitator fatma;
  private Participant anna;
  private Participant chris;
  private Visitor screen;

  @Test
  void fromAPictureToGoals() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    var log = Path.of(System.getProperty("basedir", ""), "target", "kwaliteitskompasstory.log");
    var vertx = Vertx.vertx();
    try (var server = new ServerProcess(data, log); var browser = Browser.launch()) {
      workshop = new Workshop("kwaliteitskompas-ambities", server.address(), browser);
      fatma = workshop.fatma;
      anna = workshop.anna;
      chris = workshop.chris;
      screen = workshop.screen;
      workshop.create();
      workshop.play(() -> play(vertx));
    } finally {
      vertx.close().await();
    }
  }

  private void play(Vertx vertx) {
    workshop.comeIn(vertx);
    meet();
    makeThePicture();
    nameTheTask();
    lookAtPolicy();
    askWhy();
    makeAmbitions();
    testAndVote();
    setGoals();
    lookBack();
    workshop.close();
    workshop.readTheResult();
    for (var text : List.of(WORRY, STRONG, PLACE, EARLY, FORMS, GOAL, "Jongerenwerk versterken", "De bieb is er al", "15 april",
        "Nu weet ik waarom")) {
      assertThat(fatma.page.getByRole(AriaRole.MAIN)).containsText(text);
    }
  }

  private void meet() {
    workshop.enter("kennismaken");
    anna.introduce("Kindercentrum De Kade", "pedagoog");
    chris.introduce("Wijkteam Noord", "jongerenwerker");
    fatma.enterFor("Gerrit", () -> fatma.introduce("Buurtkamer De Haven", "gastheer"));
    assertThat(screen.region("Wie zijn wij?")).containsText("Gerrit");
    workshop.picture("kennismaken");
    workshop.enter("cijfers");
    fatma.field("Titel").fill("Jeugd in Noord, in cijfers");
    fatma.field("Link").fill("https://example.org/jeugd");
    fatma.button("Toon aan iedereen").click();
    for (var visitor : List.of(anna, chris, screen)) visitor.sees("Jeugd in Noord, in cijfers");
    workshop.picture("cijfers");
  }

  private void makeThePicture() {
    workshop.enter("beeld");
    anna.writeAndPlace("Dit geeft zorgen", WORRY);
    chris.writeAndPlace("Dit gaat goed", STRONG);
    fatma.enterFor("Gerrit", () -> fatma.writeAndPlace("Dit geeft zorgen", "Ouders durven niets te vragen"));
    for (var visitor : List.of(chris, screen, fatma)) visitor.knowsNothingOf(WORRY);
    for (var visitor : List.of(anna, screen, fatma)) visitor.knowsNothingOf(STRONG);
    reveal();
    seesAll(WORRY, STRONG, "Ouders durven niets te vragen");
    workshop.enter("beeld-gesprek");
    workshop.picture("beeld");
    workshop.accessible();
  }

  private void nameTheTask() {
    workshop.enter("opgave");
    anna.writeAndPlace("Probleem aanpakken", "Eenzaamheid na schooltijd");
    chris.writeAndPlace("Bescherming versterken", "Een volwassene die je kent");
    fatma.enterFor("Gerrit", () -> fatma.writeAndPlace("Kans pakken", "De buurtkamer staat 's middags leeg"));
    screen.knowsNothingOf("Eenzaamheid na schooltijd");
    reveal();
    workshop.enter("opgave-gesprek");
    chris.addTo("Kans pakken", "De bieb is er al");
    seesAll("Eenzaamheid na schooltijd", "Een volwassene die je kent", "De buurtkamer staat 's middags leeg", "De bieb is er al");
    workshop.picture("opgave");
    workshop.accessible();
  }

  private void lookAtPolicy() {
    workshop.enter("beleid");
    anna.text("Ambitie uit ons beleid").fill("Jongerenwerk versterken");
    anna.text("In welk plan staat hij").fill("Jeugdplan");
    anna.button("Hang de kaart op").click();
    anna.sees("Er mist nog 1 antwoord.");
    anna.tick(AriaRole.RADIO, "Voor een deel");
    anna.text("Waaraan zien we dat").fill("Er is jongerenwerk, maar niet na school");
    anna.list("Wat doen we ermee").selectOption("Aanscherpen");
    anna.hangUp("Jongerenwerk versterken");
    chris.button("Bewerk kaart: Jongerenwerk versterken").click();
    chris.page.getByRole(AriaRole.DIALOG).getByLabel("Waaraan zien we dat").fill("Er is jongerenwerk, maar na vijven");
    chris.button("Bewaar de kaart").click();
    anna.sees("Er is jongerenwerk, maar na vijven");
    workshop.picture("beleid");
    workshop.accessible();
  }

  private void askWhy() {
    workshop.enter("eerste-ideeen");
    anna.write("Een jongerenhuis");
    anna.place("Een jongerenhuis");
    reveal();
    workshop.enter("waarom");
    workshop.lead();
    for (var person : List.of(anna, chris)) person.sees("Jouw groep: groep ");
    anna.addTo("Dit willen we", "Eén formulier voor ouders");
    anna.addTo("Waarom?", "Dan lukt het aanvragen");
    chris.addTo("En waarom dat?", "Dan is er geld voor de club");
    fatma.enterFor("Gerrit", () -> fatma.addTo("Dit merkt een kind ervan", "Je kunt meedoen met je vrienden"));
    seesAll("Eén formulier voor ouders", "Dan is er geld voor de club", "Je kunt meedoen met je vrienden");
    workshop.picture("waarom");
    workshop.accessible();
    workshop.enter("waarom-ronde");
    workshop.lead();
    screen.sees("Nu aan het woord");
    workshop.picture("waarom-ronde");
  }

  private void makeAmbitions() {
    workshop.enter("ambities");
    ambition(anna, PLACE, "Een probleem aanpakken", "Voor kinderen");
    anna.hangUp(PLACE);
    fatma.enterFor("Gerrit", () -> {
      ambition(fatma, EARLY, "Een beschermende factor versterken", "Voor kinderen");
      fatma.hangUp(EARLY);
    });
    ambition(chris, FORMS, "Het systeem of een voorwaarde", "Wat daarvoor nodig is");
    chris.list("Voorwaarde? Welke ambitie dient hij").selectOption(PLACE);
    chris.hangUp(FORMS);
    for (var person : List.of(anna, fatma)) {
      var serving = person.page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHas(person.page.getByText("Hoort bij deze kaart")));
      assertThat(serving.filter(new Locator.FilterOptions().setHasText(PLACE)).first()).containsText(FORMS);
    }
    workshop.picture("ambities");
    workshop.accessible();
  }

  private void testAndVote() {
    workshop.enter("toets");
    anna.addTo("Voor kinderen", "Past dit bij wat we zagen?");
    workshop.picture("toets");
    workshop.enter("stemmen");
    anna.vote(List.of(PLACE, PLACE, PLACE, EARLY, EARLY, FORMS));
    chris.vote(List.of(EARLY, EARLY));
    fatma.enterFor("Gerrit", () -> fatma.vote(List.of(EARLY, PLACE)));
    workshop.picture("stemmen");
    workshop.accessible();
    fatma.button("Sluit de stemming").click();
    screen.sees("Mensen: 8. Stickers: 48");
    workshop.picture("uitslag");
    screen.isAccessible();
  }

  private void setGoals() {
    workshop.enter("doelen");
    goal(anna, GOAL, PLACE);
    fatma.enterFor("Gerrit", () -> goal(fatma, "De buurtkamer heeft elke week een oudercafé", EARLY));
    chris.button("Bewerk kaart: " + GOAL).click();
    chris.page.getByRole(AriaRole.DIALOG).getByLabel("Wie houdt het in de gaten").selectOption("Chris");
    chris.button("Bewaar de kaart").click();
    assertThat(anna.page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(GOAL)).last()).containsText("Chris");
    workshop.picture("doelen");
    workshop.accessible();
    workshop.enter("acties");
    chris.addAction("Vraag de sleutel van de buurtkamer", "Gerrit", "2027-04-15");
    screen.sees("Vraag de sleutel van de buurtkamer");
    workshop.picture("acties");
  }

  private void lookBack() {
    workshop.enter("terugblik");
    anna.reflect("Nu weet ik waarom", 8);
    chris.reflect("Een tiener staat nu in het midden", 9);
    fatma.enterFor("Gerrit", () -> fatma.reflect("De buurtkamer doet mee", 8));
    for (var line : List.of("Nu weet ik waarom", "De buurtkamer doet mee")) screen.sees(line);
    workshop.picture("terugblik");
    workshop.accessibleAroundThePoster();
  }

  private void reveal() {
    fatma.button("Onthul alle post-its").click();
    fatma.sees("Naar: ");
  }

  private void seesAll(String... texts) {
    for (var text : texts) for (var visitor : List.of(fatma, anna, screen)) assertThat(visitor.page.getByText(text).first()).isAttached();
  }

  private static void ambition(Participant person, String ambition, String about, String part) {
    person.text("Wij willen dat").fill(ambition);
    person.tick(AriaRole.RADIO, about);
    person.text("Op welke gegevens rust hij").fill("Wat we samen zagen");
    person.text("Wat levert dat kinderen en jongeren op").fill("Een plek en iemand die je kent");
    person.choosePart(part);
  }

  private static void goal(Participant person, String goal, String ambition) {
    person.text("Ons doel").fill(goal);
    person.text("Bij welke ambitie hoort het").fill(ambition);
    person.text("Voor welke kinderen of jongeren").fill("Tieners in Noord");
    person.text("Waaraan zien we dat het lukt").fill("Er komen elke week twintig tieners");
    person.text("Wanneer is het zover").fill("Voor de zomer");
    person.hangUp(goal);
  }
}
