package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Somebody at a board. */
class Participant extends Visitor {

  private final boolean phone;

  Participant(String name, Page page) {
    super(name, page);
    phone = page.viewportSize().width < 700;
  }

  void join(String address, String code) {
    page.navigate(address + "/mee");
    field("Code").fill(code.toLowerCase());
    button("Verder").click();
    field("Je naam").fill(name);
    button("Naar het bord").click();
    isSaved();
  }

  void isSaved() {
    assertThat(page.getByRole(AriaRole.BANNER)).containsText("Bewaard");
  }

  void seesLine(String sign) {
    assertThat(page.getByRole(AriaRole.BANNER)).containsText(sign);
  }

  void introduce(String organisation, String job) {
    field("Organisatie").fill(organisation);
    field("Functie of rol").fill(job);
    button("Zet mij op de poster").click();
    assertThat(button("Bewaar mijn kaartje")).isVisible();
  }

  void write(String text) {
    field("Nieuwe post-it").fill(text);
    button("Bewaar post-it").click();
    assertThat(myNote(text)).isVisible();
  }

  void place(String text) {
    myNote(text).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Plaats")).click();
    assertThat(myNote(text).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Plaats"))).hasCount(0);
  }

  Locator myNote(String text) {
    return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(text)).first();
  }

  /** Straight onto the poster, in a discussion. */
  void add(String text) {
    field("Nieuwe post-it").fill(text);
    button("Plaats post-it").click();
    assertThat(field("Nieuwe post-it")).isEmpty();
  }

  /** The same in the part of a zone that is named so. */
  void addTo(String part, String text) {
    choosePart(part);
    add(text);
  }

  void writeAndPlace(String part, String text) {
    write(text);
    choosePart(part);
    place(text);
  }

  void choosePart(String part) {
    var where = list("Waar op de poster?");
    where.selectOption(where.locator("option").filter(new Locator.FilterOptions().setHasText(part)).first().getAttribute("value"));
  }

  /** Only what is typed in, also where zones or notes have a name that begins the same. */
  Locator text(String label) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(startingWith(label)));
  }

  Locator list(String label) {
    return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(startingWith(label)));
  }

  void tick(AriaRole role, String label) {
    page.getByRole(role, new Page.GetByRoleOptions().setName(startingWith(label))).first().check();
  }

  void hangUp(String card) {
    button("Hang de kaart op").click();
    assertThat(button("Bewerk kaart: " + card)).isVisible();
  }

  /** One ingredient of an agreement. */
  void agreeOn(String ingredient, String text) {
    text(ingredient).fill(text);
    button("Bewaar: " + ingredient).click();
    assertThat(button("Bewaar: " + ingredient)).hasCount(0);
  }

  void say(String word) {
    button(word).click();
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(word).setExact(true).setPressed(true))).isVisible();
  }

  void ready() {
    button("Ik ben klaar").click();
    assertThat(button("Toch nog niet klaar")).isVisible();
  }

  Locator posterNote(String text) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(startingWith(text)));
  }

  void open(String tab) {
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(startingWith(tab))).click();
  }

  /** Through the menu of the note, with keys only. */
  void moveByKeyboard(String text, String zone) {
    posterNote(text).press("Enter");
    var move = page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Verplaats naar…"));
    assertThat(move).isVisible();
    move.press("v");
    assertThat(move).isFocused();
    move.press("Enter");
    field("Waar op de poster?").selectOption(zone);
    button("Verplaats").press("Enter");
    assertThat(button("Verplaats")).hasCount(0);
    isSaved();
    assertThat(posterNote(text)).isFocused();
  }

  void cluster(String text, String other, String title) {
    choose(posterNote(text), "Bij elkaar leggen…");
    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(other)).check();
    field("Naam van het groepje").fill(title);
    button("Leg bij elkaar").click();
    assertThat(button(title)).isVisible();
  }

  void undo() {
    choose(page.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Meer")), "Ongedaan maken");
  }

  void startEditing(String text) {
    choose(posterNote(text), "Bewerken");
  }

  /** Escape closes the dialog; what was typed is there again. */
  void typeAndLook(String text, String typed) {
    startEditing(text);
    field("Tekst").fill(typed);
    field("Tekst").press("Escape");
    assertThat(field("Tekst")).hasCount(0);
    startEditing(text);
    assertThat(field("Tekst")).hasValue(typed);
    button("Annuleren").click();
    assertThat(field("Tekst")).hasCount(0);
  }

  void finishEditing(String text) {
    field("Tekst").fill(text);
    button("Bewaren").click();
  }

  void mark(int mark, String reason, String higher) {
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("" + mark).setExact(true)).check();
    if (!reason.isEmpty()) field("Waarom dit cijfer?").fill(reason);
    if (!higher.isEmpty()) field("Wat maakt het een punt hoger?").fill(higher);
    button("Geef mijn cijfer").click();
    sees("Je gaf een " + mark);
  }

  /** Every sticker on the note that is named for it. */
  void vote(List<String> notes) {
    for (int i = 0; i < notes.size(); i++) {
      button("Sticker op: " + notes.get(i)).click();
      sees("Nog " + (5 - i) + " over");
    }
    isSaved();
  }

  void agree() {
    button("Akkoord").click();
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Akkoord").setExact(true).setPressed(true))).isVisible();
  }

  void addAction(String text, String owner, String due) {
    field("Wat gaan we doen?").fill(text);
    field("Wie trekt het?").selectOption(owner);
    field("Voor wanneer?").fill(due);
    button("Voeg actie toe").click();
    assertThat(myNote(text)).isVisible();
  }

  void addPersonalAction(String text) {
    field("Wat gaan we doen?").fill(text);
    field("Dit neem ik mijzelf voor").check();
    button("Voeg actie toe").click();
    assertThat(myNote(text)).isVisible();
  }

  void reflect(String line, int mark) {
    field("Wat neem je mee?").fill(line);
    button("Deel mijn zin").click();
    assertThat(button("Verander mijn zin")).isVisible();
    mark(mark, "", "");
  }

  @Override
  List<String> notesIn(String zone, int count) {
    if (!phone) return super.notesIn(zone, count);
    open("Poster");
    var texts = super.notesIn(zone, count);
    open("Mijn deel");
    return texts;
  }
}
