package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@link TaartStory} leaves out: notes with names, in English, revealed person by person; time that runs out; somebody
 * with nothing but a keyboard; and two fingers on the poster of a phone.
 */
class NamedStory {

  private static final String WHO = "Who are we?";
  private static final String BETTER = "What can be better?";
  private static final String MARK = "A mark for the collaboration";
  private static final String VOTE = "What weighs most for you?";
  private static final String PARENTS = "Parents are seldom at the table";
  private static final String LETTERS = "Our letters are too hard to read";
  private static final String CALLS = "Nobody knows who to call";
  private static final String HOLIDAYS = "Holidays bring everything to a halt";
  private static final Path PICTURES = Path.of(System.getProperty("basedir", ""), "target", "screenshots");

  /** Counts on the page itself, where a locator can wait for it. */
  private static final String HEARD =
      """
      const start = OscillatorNode.prototype.start
      OscillatorNode.prototype.start = function (...when) {
        document.documentElement.dataset.tones = Number(document.documentElement.dataset.tones ?? 0) + 1
        return start.apply(this, when)
      }
      """;

  /** Of every disc in the ring: the height of its letters on the screen, and whether its whole edge lies in the ring. */
  private static final String DISCS =
      """
      (ring) => {
        const path = document.querySelector('svg path.zone')
        const toPoster = path.getScreenCTM().inverse()
        return [...ring.querySelectorAll('li')].map((disc) => {
          const box = disc.getBoundingClientRect()
          const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
          const edge = Array.from({ length: 24 }, (_, at) => {
            const turn = (at / 24) * 2 * Math.PI
            return new DOMPoint(middle.x + (box.width / 2) * Math.cos(turn), middle.y + (box.width / 2) * Math.sin(turn)).matrixTransform(toPoster)
          })
          return { letters: (parseFloat(getComputedStyle(disc).fontSize) * box.width) / disc.offsetWidth, inside: edge.every((point) => path.isPointInFill(point)) }
        })
      }
      """;

  @TempDir Path data;
  private Dutch dutch;
  private Facilitator fay;
  private Participant anna;
  private Participant chris;
  private Visitor screen;

  @Test
  void inEnglishWithNames() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    dutch = Dutch.read();
    try (var server = new ServerProcess(data, Path.of(System.getProperty("basedir", ""), "target", "namedstory.log"));
        var browser = Browser.launch()) {
      fay = new Facilitator("Fay", browser.newPerson(1440, 900));
      anna = new Participant("Anna", browser.newPerson());
      chris = new Participant("Chris", browser.newPersonOnTouchPhone());
      screen = new Visitor("screen", browser.newPerson(1920, 1080));
      all().forEach(visitor -> visitor.page.addInitScript(HEARD));
      comeIn(server.address());
      introduce();
      writeWithNames();
      timeRunsOut();
      revealPersonByPerson();
      pinch();
      giveAMarkByKeyboard();
      voteByKeyboard();
      eraseWhoLeft();
      readTheResult();
      all().forEach(Visitor::hadNoFaults);
    }
  }

  private void comeIn(String address) {
    fay.page.navigate(address);
    fay.link("Sessie voorbereiden").click();
    fay.button("English").click();
    fay.field("What is the session called?").fill("Cake of North");
    fay.field("Your name").fill(fay.name);
    assertThat(fay.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("With names"))).isChecked();
    assertThat(fay.field("Language of the session")).hasValue("en");
    dutch.isNotOn(fay.page, fay.name);
    fay.button("Make the session").click();
    var link = fay.field("Link for the big screen");
    assertThat(link).isVisible();
    dutch.isNotOn(fay.page, fay.name);
    var screenLink = link.inputValue();
    fay.link("Open the board").click();
    isSaved(fay);
    var code = fay.page.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON).first().innerText().strip();
    for (var person : List.of(anna, chris)) {
      person.page.navigate(address + "/mee");
      person.button("English").click();
      person.field("Code").fill(code);
      person.button("Continue").click();
      person.field("Your name").fill(person.name);
      dutch.isNotOn(person.page, person.name);
      person.button("To the board").click();
      isSaved(person);
    }
    screen.page.navigate(screenLink);
    screen.sees(code);
    screen.sees("Scan the code or go to");
    turnSoundOn();
    nobodyReadsDutch();
  }

  /** The wish is kept; whether the browser grants it, it decides for every tab. */
  private void turnSoundOn() {
    screen.isAccessible();
    var button = screen.button("Turn sound on");
    button.click();
    assertThat(button).hasCount(0);
    hears(screen, 2);
    try (var tab = screen.page.context().newPage()) {
      // Playwright's own looking counts as a touch.
      tab.addInitScript("AudioContext.prototype.resume = () => new Promise(() => {}); Object.defineProperty(AudioContext.prototype, 'state', { value: 'suspended' })");
      tab.navigate(screen.page.url());
      assertThat(tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Turn sound on"))).isVisible();
      tab.getByRole(AriaRole.HEADING).first().click();
      assertThat(tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Turn sound on"))).hasCount(0);
    }
  }

  private void introduce() {
    enter("Getting to know each other");
    for (var person : boards()) {
      person.field("Organisation").fill("Children's centre The Quay");
      person.field("Job or role").fill("teacher");
      person.button("Put me on the poster").click();
      assertThat(person.button("Save my card")).isVisible();
    }
    var ring = screen.region(WHO);
    for (var person : boards()) {
      assertThat(ring).containsText(person.name);
      assertThat(screen.page.getByRole(AriaRole.COMPLEMENTARY)).containsText(person.name);
    }
    assertThat(screen.page.getByRole(AriaRole.COMPLEMENTARY)).containsText("teacher, Children's centre The Quay");
    @SuppressWarnings("unchecked")
    var discs = (List<Map<String, Object>>) ring.evaluate(DISCS);
    assertEquals(3, discs.size());
    for (var disc : discs) {
      assertTrue(((Number) disc.get("letters")).doubleValue() >= 23.9, disc::toString);
      assertEquals(true, disc.get("inside"), disc::toString);
    }
    nobodyReadsDutch();
    screen.isAccessible();
    picture("introduce");
  }

  private void writeWithNames() {
    enter(BETTER);
    anna.sees("Only you can read this until you place it.");
    reach(anna, anna.field("New note"));
    for (var text : List.of(PARENTS, LETTERS)) {
      anna.page.keyboard().type(text);
      anna.page.keyboard().press("Enter");
      assertThat(anna.myNote(text)).isVisible();
    }
    placeByKeyboard(PARENTS);
    screen.sees("1 note lies face down");
    assertThat(heading("My notes (1)")).isFocused();
    anna.page.keyboard().press("Control+z");
    anna.sees("My notes (2)");
    assertThat(screen.page.getByText("lies face down")).hasCount(0);
    placeByKeyboard(PARENTS);
    placeByKeyboard(LETTERS);
    write(chris, CALLS);
    place(chris, CALLS);
    screen.sees("3 notes lie face down");
    nobodyReadsDutch();
    picture("write");
  }

  private void timeRunsOut() {
    var minutes = fay.region("Time").getByRole(AriaRole.SPINBUTTON);
    // Shorter than anybody would want to write: the field has a minute at least.
    minutes.evaluate("(field) => { field.min = '0'; field.step = 'any' }");
    minutes.fill("0.05");
    fay.button("Start the time").click();
    for (var visitor : all()) assertThat(visitor.page.getByRole(AriaRole.TIMER).first()).containsText("time is up");
    for (var board : boards()) hears(board, 2);
    hears(screen, 4);
    nobodyReadsDutch();
    write(chris, HOLIDAYS);
    write(anna, "Gus and we hear it too late");
    place(anna, "Gus and we hear it too late");
    picture("time-is-up");
  }

  private void revealPersonByPerson() {
    revealNotesOf(anna);
    for (var visitor : List.of(fay, anna, screen)) assertEquals(3, visitor.notesIn(BETTER, 3).size());
    assertThat(anna.posterNote(PARENTS)).hasAccessibleName(Visitor.startingWith(PARENTS + ", Anna"));
    assertThat(fay.posterNote(PARENTS)).hasAccessibleName(Visitor.startingWith(PARENTS + ", Anna"));
    assertThat(screen.page.getByRole(AriaRole.ARTICLE).first()).containsText("Anna");
    for (var visitor : List.of(fay, anna, screen)) visitor.knowsNothingOf(CALLS);
    chris.open("Poster");
    assertThat(chris.posterNote(LETTERS)).hasAccessibleName(Visitor.startingWith(LETTERS + ", Anna"));
    revealNotesOf(chris);
    for (var visitor : List.of(fay, anna, screen)) {
      assertTrue(visitor.notesIn(BETTER, 4).contains(CALLS), visitor.name);
    }
    for (var visitor : List.of(fay, anna, screen)) visitor.knowsNothingOf(HOLIDAYS);
    fay.sees("1 note has not been placed yet. Only its writer can read it.");
    for (var board : boards()) assertThat(board.posterNote(CALLS)).hasAccessibleName(Visitor.startingWith(CALLS + ", Chris"));
    nobodyReadsDutch();
    picture("revealed");
  }

  private void revealNotesOf(Participant person) {
    fay.open("People");
    fay.choose(fay.button("More about " + person.name), "Reveal the notes of this person");
  }

  private void pinch() {
    var stage = chris.page.locator("div.stage");
    var sheet = stage.locator("..").boundingBox();
    double x = sheet.x + sheet.width / 2;
    double y = sheet.y + sheet.height / 2;
    var fingers = chris.page.context().newCDPSession(chris.page);
    zoomsIn(fingers, stage, middleOf(chris.posterNote(LETTERS).boundingBox()), sheet);
    var enlarged = (String) stage.evaluate("(one) => getComputedStyle(one).transform");
    chris.button("Show the whole poster").click();
    assertThat(stage).not().hasCSS("transform", enlarged);
    zoomsIn(fingers, stage, x - 20, y, x + 20, y);
    assertThat(chris.page.getByRole(AriaRole.MENU)).hasCount(0);
    chris.button("Show the whole poster").click();
    picture("pinched");
  }

  /** The first finger on a note, the second beside it: still a pinch, and the note stays where it is. */
  private void zoomsIn(CDPSession fingers, Locator stage, double[] note, BoundingBox sheet) {
    var left = note[0] < sheet.x + sheet.width / 2 ? 30 : -30;
    var before = chris.posterNote(LETTERS).locator("..").getAttribute("style");
    zoomsIn(fingers, stage, note[0], note[1], note[0] + left, note[1]);
    assertEquals(before, chris.posterNote(LETTERS).locator("..").getAttribute("style"));
    isSaved(chris);
  }

  private void zoomsIn(CDPSession fingers, Locator stage, double x1, double y1, double x2, double y2) {
    double before = scale(stage);
    var transform = (String) stage.evaluate("(one) => getComputedStyle(one).transform");
    touch(fingers, "touchStart", x1, y1);
    touch(fingers, "touchStart", x1, y1, x2, y2);
    for (int i = 1; i <= 5; i++) touch(fingers, "touchMove", x1 - i * Math.signum(x2 - x1) * 6, y1, x2 + i * Math.signum(x2 - x1) * 6, y2);
    touch(fingers, "touchEnd");
    assertThat(stage).not().hasCSS("transform", transform);
    assertTrue(scale(stage) > 1.5 * before, () -> before + " became " + scale(stage));
    assertEquals(1.0, ((Number) chris.page.evaluate("() => visualViewport.scale")).doubleValue());
  }

  private static double scale(Locator stage) {
    return ((Number) stage.evaluate("(one) => new DOMMatrix(getComputedStyle(one).transform).a")).doubleValue();
  }

  private static double[] middleOf(BoundingBox box) {
    return new double[] {box.x + box.width / 2, box.y + box.height / 2};
  }

  private static void touch(CDPSession fingers, String type, double... places) {
    var points = new JsonArray();
    for (int i = 0; i < places.length; i += 2) {
      var point = new JsonObject();
      point.addProperty("x", places[i]);
      point.addProperty("y", places[i + 1]);
      point.addProperty("id", i / 2);
      points.add(point);
    }
    var event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    fingers.send("Input.dispatchTouchEvent", event);
  }

  private void giveAMarkByKeyboard() {
    enter(MARK);
    reach(anna, anna.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("1").setExact(true)));
    anna.page.keyboard().press("Space");
    for (int i = 1; i < 7; i++) anna.page.keyboard().press("ArrowRight");
    reach(anna, anna.field("Why this mark?"));
    anna.page.keyboard().type("We meet too seldom");
    reach(anna, anna.button("Give my mark"));
    anna.page.keyboard().press("Enter");
    anna.sees("You gave a 7.");
    fay.open("My part");
    chris.open("My part");
    nobodyReadsDutch();
    picture("mark");
  }

  private void voteByKeyboard() {
    enter(VOTE);
    anna.sees("You have 6 stickers, at most 3 per note.");
    stick(PARENTS, 5, 4, 3);
    stick(CALLS, 2, 1, 0);
    assertThat(anna.button("Put a sticker on: " + LETTERS)).isDisabled();
    reach(anna, anna.button("Take a sticker from: " + CALLS));
    anna.page.keyboard().press("Enter");
    anna.sees("1 left");
    // On the poster itself a note takes + and −.
    reach(anna, anna.posterNote(LETTERS));
    anna.page.keyboard().press("+");
    anna.sees("0 left");
    anna.page.keyboard().press("-");
    anna.sees("1 left");
    isSaved(anna);
    nobodyReadsDutch();
    anna.isAccessible();
    picture("vote");
  }

  private void stick(String note, int... left) {
    for (int remaining : left) {
      reach(anna, anna.button("Put a sticker on: " + note));
      anna.page.keyboard().press("Enter");
      anna.sees(remaining + " left");
    }
  }

  private void eraseWhoLeft() {
    fay.open("People");
    fay.button("Somebody without a device").first().click();
    var dialog = fay.page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Name").first().fill("Gus");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Somebody without a device")).click();
    isSaved(fay);
    fay.choose(fay.button("More about Gus"), "Remove from the session");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove from the session")).click();
    var folded = fay.page.getByText("No longer in the session (1)");
    folded.focus();
    fay.page.keyboard().press("Enter");
    fay.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Visitor.startingWith("Erase data"))).click();
    assertThat(dialog).containsText("This name may also stand in what others wrote.");
    assertThat(dialog.getByRole(AriaRole.LISTITEM)).hasText("notes (1)");
    nobodyReadsDutch();
    fay.isAccessible();
    picture("erase");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Erase data")).click();
    assertThat(folded).hasCount(0);
    fay.open("My part");
  }

  private void readTheResult() {
    fay.choose(fay.page.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON, Visitor.named("More")), "Close the session");
    fay.sees("Nobody can change anything then.");
    fay.sees("1 sticky note was never placed. It is erased too.");
    fay.page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, Visitor.named("Close the session")).click();
    screen.sees("The session is closed.");
    for (var person : boards()) {
      person.sees("This session is closed.");
      person.link("To the result").first().click();
      assertThat(person.page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("The poster at the end of the session"))).isVisible();
      var main = person.page.getByRole(AriaRole.MAIN);
      for (var text : List.of(PARENTS, LETTERS, CALLS, "Gus and we hear it too late")) assertThat(main).containsText(text);
      assertThat(person.page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(CALLS)).first()).containsText("Chris");
    }
    nobodyReadsDutch();
    fay.isAccessible();
    picture("result");
  }

  private List<Participant> boards() {
    return List.of(fay, anna, chris);
  }

  private List<Visitor> all() {
    return List.of(fay, anna, chris, screen);
  }

  private void enter(String phase) {
    fay.choose(fay.button("Menu of phase: " + phase), "Go to this phase");
    all().forEach(visitor -> visitor.seesPhase(phase));
  }

  private static void isSaved(Participant person) {
    assertThat(person.page.getByRole(AriaRole.BANNER)).containsText("Saved");
  }

  private static void write(Participant person, String text) {
    person.field("New note").fill(text);
    person.button("Keep note").click();
    assertThat(person.myNote(text)).isVisible();
  }

  private static void place(Participant person, String text) {
    var place = placing(person, text);
    place.click();
    assertThat(place).hasCount(0);
  }

  private static Locator placing(Participant person, String text) {
    return person.myNote(text).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Place"));
  }

  private void placeByKeyboard(String text) {
    var place = placing(anna, text);
    reach(anna, place);
    anna.page.keyboard().press("Enter");
    assertThat(place).hasCount(0);
  }

  private Locator heading(String text) {
    return anna.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  /** With the tab key, as far as it takes. */
  private static void reach(Participant person, Locator target) {
    assertThat(target).isEnabled();
    for (int i = 0; i < 200; i++) {
      if ((boolean) target.evaluate("(one) => one === document.activeElement")) return;
      person.page.keyboard().press("Tab");
    }
    fail("The tab key never comes to " + target);
  }

  private static void hears(Visitor visitor, int tones) {
    assertThat(visitor.page.locator("html")).hasAttribute("data-tones", "" + tones);
  }

  private void nobodyReadsDutch() {
    all().forEach(visitor -> dutch.isNotOn(visitor.page, visitor.name));
  }

  private void picture(String moment) {
    for (var visitor : List.of(fay, chris, screen)) visitor.picture(PICTURES.resolve("named-%s-%s.png".formatted(moment, visitor.name.toLowerCase())));
  }
}
