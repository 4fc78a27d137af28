package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.taartbord.format.Format;
import nl.taartbord.format.Phase;
import nl.taartbord.practice.Practice;
import nl.taartbord.wire.FormatFile;
import nl.taartbord.wire.FormatFiles;

/**
 * One workshop in browsers: a facilitator, one participant at a desk and one with a phone, Gerrit without a device and the screen of
 * the room; simulated participants fill the table.
 */
final class Workshop {

  private static final Path PICTURES = Path.of(System.getProperty("basedir", ""), "target", "screenshots", "werkvormen");
  private static final Practice.Pace PACE = new Practice.Pace(60, 200);
  private static final int SIMULATED = 5;

  final Format format;
  private List<Phase> phases;
  final String address;
  final Facilitator fatma;
  final Participant anna;
  final Participant chris;
  final Visitor screen;

  Workshop(String format, String address, Browser browser) {
    this(
        named(format),
        address,
        new Facilitator("Fatma", browser.newPerson(1440, 900)),
        new Participant("Anna", browser.newPerson(1440, 900)),
        new Participant("Chris", browser.newPersonOnTouchPhone()),
        new Screen("screen", browser.newPerson(1920, 1080)));
  }

  private Workshop(Format format, String address, Facilitator fatma, Participant anna, Participant chris, Visitor screen) {
    this.format = format;
    this.address = address;
    phases = format.phases();
    this.fatma = fatma;
    this.anna = anna;
    this.chris = chris;
    this.screen = screen;
  }

  /** The same people in another meeting. */
  Workshop goOnWith(String later) {
    return new Workshop(named(later), address, fatma, anna, chris, screen);
  }

  private static Format named(String id) {
    return FormatFiles.all().stream().map(FormatFile::format).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  List<Visitor> all() {
    return List.of(fatma, anna, chris, screen);
  }

  /** Leaves pictures of where everybody was when it goes wrong. */
  void play(Runnable story) {
    try {
      story.run();
    } catch (RuntimeException | AssertionError e) {
      all().forEach(visitor -> visitor.screenshot(file("mislukt-" + visitor.name)));
      throw e;
    }
    all().forEach(Visitor::hadNoFaults);
  }

  void create() {
    fatma.page.navigate(address);
    fatma.link("Sessie voorbereiden").click();
    fatma.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Visitor.startingWith(format.title().nl()))).check();
    fatma.field("Hoe heet de sessie?").fill(format.title().nl());
    fatma.field("Jouw naam").fill(fatma.name);
    fatma.button("Maak de sessie").click();
    openTheBoard();
  }

  /** From the page with the links of a session that was just made. */
  void openTheBoard() {
    var link = fatma.field("Link voor het zaalscherm");
    assertThat(link).isVisible();
    fatma.screenLink = link.inputValue();
    fatma.link("Open het bord").click();
    fatma.isSaved();
    fatma.code = fatma.page.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON).first().innerText().strip();
  }

  void comeIn(Vertx vertx) {
    List.of(anna, chris).forEach(person -> person.join(address, fatma.code));
    screen.page.navigate(fatma.screenLink);
    screen.sees(fatma.code);
    fatma.addPerson("Gerrit");
    var port = URI.create(address).getPort();
    new Practice(vertx, "127.0.0.1", port, "http://127.0.0.1:" + port, PACE).fill(fatma.code, "nl");
    // Fatma and Gerrit are people too.
    assertThat(fatma.page.getByRole(AriaRole.TAB,
        new Page.GetByRoleOptions().setName(Visitor.startingWith("Mensen")))).containsText("" + (SIMULATED + 4));
  }

  /** A meeting of a trajectory has some of the phases. */
  void onlyPhases(String... ids) {
    phases = format.phases().stream().filter(phase -> List.of(ids).contains(phase.id().value())).toList();
  }

  /** By the menu of the phase: titles may be the same, places in the list are not. */
  Phase enter(String id) {
    var phase = phases.stream().filter(one -> one.id().value().equals(id)).findFirst().orElseThrow();
    var menu = fatma.page.locator("nav > ol > li").nth(phases.indexOf(phase)).getByRole(AriaRole.BUTTON);
    fatma.choose(menu, "Ga naar deze fase");
    all().forEach(visitor -> visitor.seesPhase(phase.title().nl()));
    return phase;
  }

  /** What is likely next according to the board, unless that is another phase. */
  void lead() {
    var next = fatma.page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.BUTTON).first();
    if (!next.innerText().startsWith("Naar:")) {
      next.click();
      fatma.isSaved();
    }
  }

  /** Pictures of everybody, and nothing that keeps somebody out. */
  void look(String name) {
    picture(name);
    accessible();
  }

  /** The same where the whole poster is in sight. */
  void lookFromAfar(String name) {
    picture(name);
    accessibleAroundThePoster();
  }

  void picture(String name) {
    fatma.picture(file(name + "-begeleider"));
    anna.picture(file(name + "-deelnemer"));
    chris.picture(file(name + "-telefoon"));
    screen.picture(file(name + "-scherm"));
  }

  /** What lies on the poster is the same everywhere: Anna has it at her desk, and {@link #close} goes over the list of it all. */
  void accessible() {
    anna.isAccessible();
    accessibleAroundThePoster();
  }

  /** Beside the poster Anna has what Chris has on his phone. */
  void accessibleAroundThePoster() {
    chris.isAccessible();
    List.of(fatma, screen).forEach(Visitor::isAccessibleAroundThePoster);
  }

  /** On a whole poster the post-its are smaller than a finger; the list has them all at full size (WCAG 2.5.8, "Equivalent"). */
  private void accessibleAsList() {
    for (var person : List.of(fatma, anna)) {
      person.button("Lijst").click();
      person.isAccessible();
      person.button("Poster").click();
    }
  }

  Path file(String name) {
    return PICTURES.resolve(format.id() + "-" + name + ".png");
  }

  void close() {
    accessibleAsList();
    fatma.choose(fatma.page.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON, Visitor.named("Meer")), "Sluit de sessie");
    fatma.page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, Visitor.named("Sluit de sessie")).click();
    fatma.sees("Deze sessie is afgesloten.");
  }

  void readTheResult() {
    fatma.link("Naar het resultaat").first().click();
    assertThat(fatma.page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("De poster aan het eind van de sessie"))).isVisible();
    assertThat(fatma.page.getByRole(AriaRole.MAIN)).containsText(Pattern.compile("Gerrit"));
    fatma.isAccessible();
    if (Visitor.PICTURED) fatma.page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file("resultaat")));
  }
}
