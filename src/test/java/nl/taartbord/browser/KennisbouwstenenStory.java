package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The trajectory of the kennisbouwstenen: the first meeting, homework at home, and the second meeting where everybody finds their
 * own chair and what they made before.
 */
class KennisbouwstenenStory {

  private static final String SECOND = "Bijeenkomst 2: kennis delen en verder leren";
  private static final String OFTEN = "Hoe kom ik van mijn schulden af?";
  private static final String RARE = "Mag ik bijverdienen als mantelzorger?";
  private static final String HARD = "Ik schaam me te veel om hulp te vragen";
  private static final String CORE = "Wij zijn er zodat iedereen in de wijk zelf verder kan.";
  private static final String STANDS_OUT = "Bij inkomen hangen weinig namen";
  private static final String EXPERT = "Je mag me altijd bellen over schulden en toeslagen";
  private static final String SUMMARY = "Veel over inkomen, meer leren over psychische gezondheid";
  private static final String GROW = "Beter leren praten over geld";
  private static final String KNOWLEDGE = "Anna kent de weg bij de schuldhulp";
  private static final String DEBTS = "Schulden op tijd zien";
  private static final String LAW = "De wet in gewone taal";
  private static final String TALKING = "Praten over psychische klachten";
  private static final String NEED = "Ook tijd om samen te oefenen";

  @TempDir Path data;
  private Vertx vertx;
  private Workshop meeting;
  private Facilitator fatma;
  private Participant anna;
  private Participant chris;
  private Visitor screen;

  @Test
  void two_meetings_with_homework_in_between() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    vertx = Vertx.vertx();
    try (var server = new ServerProcess(data, Path.of(System.getProperty("basedir", ""), "target", "kennisbouwstenenstory.log"));
        var browser = Browser.launch()) {
      meeting = new Workshop("kennisbouwstenen-1", server.address(), browser);
      fatma = meeting.fatma;
      anna = meeting.anna;
      chris = meeting.chris;
      screen = meeting.screen;
      theFirstMeeting();
      theHomework(browser);
      theWayToTheSecondMeeting();
      theSecondMeeting();
      meeting.all().forEach(Visitor::hadNoFaults);
    } finally {
      vertx.close().await();
    }
  }

  private void theFirstMeeting() {
    fatma.page.navigate(meeting.address);
    fatma.link("Kies een traject").click();
    fatma.isAccessible();
    fatma.button("Begin met: Bijeenkomst 1: de basis").click();
    makeTheSession();
    meeting.comeIn(vertx);
    introduceEverybody();
    aRoundOfPeople();
    onePairFour();
    theCore();
    theQuestionsOfResidents();
    theBadges();
    theOverview();
    meeting.enter("terugblik");
    chris.field("Wat neem je mee?").fill("We weten samen meer dan ik dacht");
    chris.button("Deel mijn zin").click();
    screen.sees("We weten samen meer dan ik dacht");
    theHomeworkIsGiven();
    meeting.close();
    meeting.readTheResult();
    for (var text : List.of(CORE, OFTEN, RARE, HARD, STANDS_OUT, "Anna: een minuut is kort")) fatma.sees(text);
    assertThat(fatma.page.getByRole(AriaRole.MAIN)).containsText("Badges: wie weet wat");
    fatma.knowsNothingOf(EXPERT);
  }

  private void makeTheSession() {
    fatma.field("Jouw naam").fill(fatma.name);
    fatma.button("Maak de sessie").click();
    meeting.openTheBoard();
  }

  private void introduceEverybody() {
    meeting.enter("kaartje");
    anna.introduce("Wijkteam Noord", "maatschappelijk werker");
    chris.introduce("Wijkteam Noord", "ouderconsulent");
    fatma.enterFor(Team.ROOM, () -> fatma.introduce("Wijkteam Noord", "wijkverpleegkundige"));
    for (var name : List.of("Anna", "Chris", "Gerrit", "Esdoorn (oefening)")) assertThat(screen.region("Wie zijn er?")).containsText(name);
    meeting.look("01-kaartje");
  }

  private void aRoundOfPeople() {
    meeting.enter("kennismaken");
    meeting.lead();
    screen.sees("Nu aan het woord");
    assertThat(screen.page.getByRole(AriaRole.TIMER).first()).isVisible();
    nextTurn();
    meeting.look("02-kennismaken");
    fatma.button("Stop de beurten").click();
    screen.sees("De beurten zijn gestopt.");
  }

  private void onePairFour() {
    meeting.enter("bedoeling");
    for (var person : List.of(anna, chris)) person.write(person.name + ": een minuut is kort");
    placeIn(anna, "Anna: een minuut is kort", "Onze bedoeling · Waarvoor");
    placeIn(chris, "Chris: een minuut is kort", "Onze bedoeling · Mijn drijfveer");
    screen.sees("Chris: een minuut is kort");
    meeting.enter("een-twee-vier");
    meeting.lead();
    for (var person : List.of(anna, chris)) person.sees("Jouw groep: groep");
    fatma.sees("Iedereen zit in een groep.");
    meeting.look("03-een-twee-vier");
    fatma.button("Volgende ronde").last().click();
    for (var visitor : List.of(anna, chris, screen)) visitor.sees("Ronde 2");
    meeting.picture("04-een-twee-vier");
    anna.button("Ik presenteer").click();
    meeting.enter("pitch");
    meeting.lead();
    screen.sees("Nu aan het woord");
    nextTurn();
    screen.sees("Dit is de laatste beurt.");
    meeting.picture("05-pitch");
    nextTurn();
    screen.sees("Iedereen is aan de beurt geweest.");
  }

  private void theCore() {
    meeting.enter("kern");
    anna.button("Schrijf de tekst").click();
    anna.field("Onze tekst").fill(CORE);
    anna.button("Bewaar als onze tekst").click();
    for (var visitor : meeting.all()) visitor.sees(CORE);
    chris.agree();
    fatma.enterFor(Team.ROOM, fatma::agree);
    meeting.look("06-kern");
  }

  private void theQuestionsOfResidents() {
    meeting.enter("vragen");
    meeting.lead();
    anna.sees("Jouw groep: groep");
    pin(anna, OFTEN, "Vragen: inkomen · Vaak");
    pin(chris, RARE, "Vragen: inkomen · Een enkele keer");
    fatma.enterFor(Team.ROOM, () -> pin(fatma, HARD, "Vragen: psychische gezondheid · Moeilijk of spannend"));
    for (var text : List.of(OFTEN, RARE, HARD)) screen.sees(text);
    meeting.look("07-vragen");
    meeting.enter("vragen-delen");
    meeting.lead();
    screen.sees("Nu aan het woord");
    meeting.enter("vragen-gesprek");
    fatma.enterFor(Team.ROOM, () -> pin(fatma, "Wie belt de huisarts?", "Vragen: lichamelijke gezondheid · Vaak"));
    screen.sees("Wie belt de huisarts?");
    meeting.look("08-vragen-gesprek");
  }

  private void theBadges() {
    meeting.enter("plakken");
    stick(anna, "Algemene kennis", "Inkomen");
    stick(anna, "Specifieke kennis", "Inkomen");
    stick(chris, "Algemene kennis", "Opvoeden en opgroeien");
    stick(chris, "Specifieke kennis", "Veiligheid");
    fatma.enterFor(
        Team.ROOM,
        () -> {
          stick(fatma, "Algemene kennis", "Lichamelijke gezondheid");
          stick(fatma, "Specifieke kennis", "Lichamelijke gezondheid");
        });
    for (var badge : List.of("Anna: Specifieke kennis", "Chris: Algemene kennis", "Gerrit: Specifieke kennis")) hangs(badge);
    meeting.look("09-plakken");
  }

  /** On the wheel of the room. */
  private void hangs(String badge) {
    assertThat(screen.page.getByTitle(Visitor.startingWith(badge)).first()).isVisible();
  }

  private void theOverview() {
    meeting.enter("overzicht");
    meeting.lookFromAfar("10-overzicht");
    meeting.enter("kansen");
    anna.write(STANDS_OUT);
    placeIn(anna, STANDS_OUT, "Wat zegt ons overzicht? · Dit valt op");
    meeting.enter("overzicht-gesprek");
    pin(chris, "Wie weet er iets van geldzorgen?", "Wat zegt ons overzicht? · Wie of wat missen we");
    for (var text : List.of(STANDS_OUT, "Wie weet er iets van geldzorgen?")) screen.sees(text);
    meeting.lookFromAfar("11-overzicht-gesprek");
  }

  private void theHomeworkIsGiven() {
    meeting.enter("huiswerk");
    anna.sees("Wat je hier schrijft, leest niemand anders.");
    answer(anna, "Kijk nog eens rustig", EXPERT);
    for (var visitor : List.of(fatma, chris, screen)) visitor.knowsNothingOf(EXPERT);
    meeting.lookFromAfar("12-huiswerk");
  }

  /** At home, on another device, when the meeting was closed long ago. */
  private void theHomework(Browser browser) {
    anna.button("Mijn link om later verder te gaan").click();
    var link = anna.field("Jouw eigen terugkeerlink").inputValue();
    anna.page.keyboard().press("Escape");
    var home = new Participant("Anna", browser.newPersonOnPhone());
    home.page.navigate(link);
    home.sees("Deze sessie is afgesloten.");
    assertThat(home.field("Kijk nog eens rustig")).hasValue(EXPERT);
    answer(home, "In welk domein wil of moet je nog groeien?", GROW);
    answer(home, "Vat je antwoorden samen", SUMMARY);
    for (var visitor : List.of(fatma, chris, screen)) visitor.knowsNothingOf(SUMMARY);
    home.isAccessible();
    home.button("Deel mijn antwoorden met de groep").click();
    home.button("Ja, deel ze").click();
    home.sees("Gedeeld met de groep.");
    home.picture(meeting.file("13-thuis"));
    home.hadNoFaults();
    chris.sees(SUMMARY);
  }

  private void theWayToTheSecondMeeting() {
    fatma.page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, Visitor.named("Meer")).click();
    fatma.choose("Maak de volgende bijeenkomst");
    fatma.isAccessible();
    fatma.button("Maak deze bijeenkomst").click();
    assertThat(fatma.field("Hoe heet de sessie?")).hasValue(SECOND);
    meeting = meeting.goOnWith("kennisbouwstenen-2");
    makeTheSession();
    for (var person : List.of(anna, chris)) {
      person.sees("Jouw plek staat klaar in “" + SECOND + "”.");
      person.button("Ga naar " + SECOND).click();
      person.isSaved();
    }
    screen.page.navigate(fatma.screenLink);
    fatma.sees("9 aanwezig");
    meeting.picture("01-inloop");
  }

  private void theSecondMeeting() {
    lookBack();
    theCircles();
    theMarks();
    meeting.enter("huiswerk");
    anna.sees(SUMMARY);
    chris.sees(SUMMARY);
    meeting.lookFromAfar("05-huiswerk");
    headsTogether();
    compare();
    meeting.enter("doorverwijzen");
    pin(chris, "Bij gevaar bellen we altijd eerst", null);
    screen.sees("Bij gevaar bellen we altijd eerst");
    theDialogueCards();
    theChoice();
    thePlan();
    meeting.enter("nog-iets");
    fatma.enterFor(Team.ROOM, () -> pin(fatma, "De meldcode nog eens samen lezen", "Aandachtspunten voor ons plan · Breder dan de domeinen"));
    meeting.enter("tevreden");
    chris.reflect("Ik weet nu wie ik bel", 8);
    anna.reflect("Ik ga iets leren", 9);
    fatma.enterFor(
        Team.ROOM,
        () -> {
          fatma.field("Wat neem je mee?").fill("Goed dat we dit samen kozen");
          fatma.button("Deel mijn zin").click();
          fatma.mark(7, "", "");
        });
    fatma.button("Toon de cijfers").first().click();
    screen.sees("Gemiddeld");
    meeting.lookFromAfar("16-tevreden");
    meeting.close();
    meeting.readTheResult();
    for (var text : List.of(OFTEN, KNOWLEDGE, DEBTS, LAW, TALKING, NEED, SUMMARY, "Anna regelt een training", "Het team beslist samen", "Ik weet nu wie ik bel"))
      fatma.sees(text);
  }

  private void lookBack() {
    meeting.enter("kaartje");
    assertThat(anna.field("Organisatie")).hasValue("Wijkteam Noord");
    meeting.enter("vorige-keer");
    for (var person : List.of(fatma, anna, chris)) {
      assertThat(person.page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(Visitor.startingWith("De poster van Bijeenkomst 1")))).isVisible();
      person.sees(CORE);
    }
    for (var badge : List.of("Anna: Specifiek", "Chris: Algemeen", "Gerrit: Specifiek")) hangs(badge);
    meeting.lookFromAfar("02-vorige-keer");
  }

  private void theCircles() {
    meeting.enter("kringen");
    meeting.lead();
    for (var person : List.of(anna, chris)) person.sees("Jouw groep: groep");
    fatma.button("Volgende ronde").last().click();
    for (var visitor : List.of(anna, chris, screen)) visitor.sees("Ronde 2");
    meeting.lookFromAfar("03-kringen");
  }

  private void theMarks() {
    meeting.enter("cijfer");
    mark(anna, "Inkomen", 9, "Ik werkte jaren bij de schuldhulp");
    mark(anna, "Psychische gezondheid", 4, "");
    mark(chris, "Inkomen", 3, "");
    fatma.enterFor(Team.ROOM, () -> mark(fatma, "Lichamelijke gezondheid", 8, ""));
    screen.knowsNothingOf("Ik werkte jaren bij de schuldhulp");
    fatma.button("Toon de cijfers").first().click();
    for (var visitor : List.of(fatma, anna, chris)) visitor.sees("gemiddeld");
    anna.sees("Ik werkte jaren bij de schuldhulp");
    screen.sees("Gemiddeld");
    meeting.lookFromAfar("04-cijfer");
  }

  private void headsTogether() {
    meeting.enter("koppen");
    meeting.lead();
    // Anna holds the mouse down while the list moves: her press still counts.
    var third = anna.button("Doe mee met groep 3");
    third.hover();
    anna.page.mouse().down();
    chris.button("Doe mee met groep 1").click();
    chris.button("Ik schrijf op").click();
    anna.sees("Chris schrijft op");
    anna.page.mouse().up();
    anna.sees("Jouw groep: groep 3");
    chris.button("Doe mee met groep 3").click();
    fatma.enterFor(Team.ROOM, () -> fatma.button("Doe mee met groep 1").click());
    anna.sees("Jullie vel: Inkomen");
    anna.button("Ik schrijf op").click();
    chris.button("Ik presenteer").click();
    fatma.sees("Chris presenteert");
    pin(anna, KNOWLEDGE, "Inkomen · Onze kennis");
    screen.sees(KNOWLEDGE);
    meeting.lookFromAfar("06-koppen");
    meeting.enter("presenteren");
    meeting.lead();
    screen.sees("Nu aan het woord");
    meeting.lookFromAfar("07-presenteren");
  }

  private void compare() {
    meeting.enter("vergelijken");
    compare(anna, OFTEN, "Klopt: die kennis hebben we", "Inkomen · Vragen: vaak");
    compare(chris, RARE, "Gat: we weten te weinig", "Inkomen · Vragen: een enkele keer");
    fatma.enterFor(Team.ROOM, () -> compare(fatma, HARD, "We verwijzen door", "Psychische gezondheid · Vragen: moeilijk of spannend"));
    for (var text : List.of("Klopt: die kennis hebben we", "Gat: we weten te weinig", "We verwijzen door")) screen.sees(text);
    meeting.lookFromAfar("08-vergelijken");
  }

  private static void compare(Participant person, String question, String verdict, String place) {
    person.field("Welke vraag van inwoners?").fill(question);
    person.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(verdict)).check();
    person.field("Waaraan merken we dat").fill("We vroegen het elkaar");
    person.field("Waar op de poster?").selectOption(place);
    hangUp(person, question);
  }

  private void theDialogueCards() {
    meeting.enter("leren");
    meeting.lead();
    anna.sees("Jouw groep: groep 3");
    meeting.enter("dialoogkaarten");
    card(anna, DEBTS, "Inkomen", "Training", "Kwartaal 1");
    card(chris, LAW, "Inkomen", "E-learning", "Kwartaal 2");
    fatma.enterFor(Team.ROOM, () -> card(fatma, TALKING, "Psychische gezondheid", "Intervisie", "Kwartaal 3"));
    for (var text : List.of(DEBTS, LAW, TALKING)) screen.sees(text);
    // Everybody who is simulated made a card as well.
    assertThat(anna.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Visitor.startingWith("Bewerk kaart: ")))).hasCount(8);
    meeting.lookFromAfar("09-dialoogkaarten");
    meeting.enter("pitch");
    meeting.lead();
    screen.sees("Nu aan het woord");
    assertThat(screen.page.getByRole(AriaRole.TIMER).first()).isVisible();
    nextTurn();
    meeting.lookFromAfar("10-pitch");
  }

  private static void card(Participant person, String subject, String domain, String form, String place) {
    person.field("Onderwerp").fill(subject);
    person.field("Domein").selectOption(domain);
    person.page.getByLabel("Kwartaal", new Page.GetByLabelOptions().setExact(true)).selectOption("Q1 (januari tot en met maart)");
    person.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Het hele team")).check();
    person.page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(form)).check();
    person.field("Wat willen we concreet leren?").fill("Signalen eerder zien");
    person.field("Waar op de poster?").selectOption(place);
    hangUp(person, subject);
  }

  private static void hangUp(Participant person, String text) {
    person.button("Hang de kaart op").click();
    assertThat(person.button("Bewerk kaart: " + text)).isVisible();
  }

  private void theChoice() {
    meeting.enter("stemmen");
    // One sticker on each of six cards, so that some lie outside what comes first.
    var cards = anna.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Visitor.startingWith("Sticker op: ")));
    for (int i = 0; i < 6; i++) {
      cards.nth(i).click();
      anna.sees("Nog " + (5 - i) + " over");
    }
    chris.vote(List.of(DEBTS, DEBTS, DEBTS, LAW, LAW, LAW));
    fatma.enterFor(Team.ROOM, () -> fatma.vote(List.of(TALKING, TALKING, TALKING, DEBTS, DEBTS, DEBTS)));
    meeting.lookFromAfar("11-stemmen");
    fatma.button("Sluit de stemming").first().click();
    screen.sees("Uitslag");
    meeting.lookFromAfar("12-uitslag");
    meeting.enter("minderheid");
    for (int i = 5; i > 1; i--) {
      fatma.button("Eén minder vooraan").click();
      fatma.isSaved();
    }
    anna.sees("Jij plakte een sticker op:");
    anna.page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Wat heb jij nodig om mee te gaan?")).fill(NEED);
    anna.button("Deel mijn antwoord").click();
    for (var visitor : meeting.all()) visitor.sees(NEED);
    meeting.lookFromAfar("13-minderheid");
  }

  private void thePlan() {
    meeting.enter("acties");
    anna.addAction("Anna regelt een training", "Gerrit", "2031-03-01");
    screen.sees("Anna regelt een training");
    meeting.lookFromAfar("14-acties");
    meeting.enter("afspraken");
    fill(anna, "Hier gaan we aan werken", "Schulden op tijd zien, het hele team, in het eerste kwartaal");
    fill(chris, "Wie is verantwoordelijk?", "Anna houdt het plan in de gaten");
    fill(fatma, "Zo nemen we besluiten", "Het team beslist samen");
    fatma.enterFor(Team.ROOM, () -> fill(fatma, "Zo hoort iedereen het", "In het teamoverleg van maandag"));
    for (var person : List.of(anna, chris)) person.button("Ik ben akkoord").click();
    fatma.enterFor(Team.ROOM, () -> fatma.button("Gerrit is akkoord").click());
    screen.sees("Het team beslist samen");
    meeting.lookFromAfar("15-afspraken");
  }

  private static void fill(Participant person, String title, String text) {
    person.field(title).fill(text);
    person.button("Bewaar: " + title).click();
    assertThat(person.button("Bewaar: " + title)).hasCount(0);
  }

  private void nextTurn() {
    fatma.button("Volgende beurt").last().click();
    fatma.isSaved();
  }

  private static void answer(Participant person, String question, String text) {
    person.field(question).fill(text);
    person.field(question).blur();
    assertThat(person.field(question).locator("xpath=ancestor::div[contains(@class,'question')]").getByText("bewaard", new Locator.GetByTextOptions().setExact(true))).isVisible();
  }

  private static void mark(Participant person, String subject, int mark, String reason) {
    var form = person.page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Welk cijfer geef je? " + subject).setExact(true));
    form.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("" + mark).setExact(true)).check();
    if (!reason.isEmpty()) form.getByLabel(Visitor.startingWith("Waarom dit cijfer?")).fill(reason);
    form.getByRole(AriaRole.BUTTON).click();
    person.sees("Je gaf een " + mark);
  }

  /** Straight onto the poster. */
  private static void pin(Participant person, String text, String place) {
    person.field("Nieuwe post-it").fill(text);
    if (place != null) person.field("Waar op de poster?").selectOption(place);
    person.button("Plaats post-it").click();
    assertThat(person.field("Nieuwe post-it")).isEmpty();
    person.isSaved();
  }

  private static void placeIn(Participant person, String text, String place) {
    person.field("Waar op de poster?").selectOption(place);
    person.place(text);
  }

  private static void stick(Participant person, String sort, String domain) {
    person.field("Waar plak je “" + sort + "”?").selectOption(domain);
    person.button("Plak “" + sort + "”").click();
    person.sees(sort + " · " + domain);
  }
}
