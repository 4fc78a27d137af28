package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import nl.taartbord.wire.Unpacked;

/** Somebody with a page of their own, who finds everything by role and name, as a screen reader user does. */
class Visitor {

  static final boolean PICTURED = Boolean.getBoolean("pictures");

  final Page page;
  final String name;
  private final List<String> received = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  Visitor(String name, Page page) {
    this.name = name;
    this.page = page;
    page.setDefaultTimeout(30_000);
    page.onWebSocket(socket -> socket.onFrameReceived(frame -> received.add(read(frame))));
    page.onPageError(faults::add);
  }

  private static String read(WebSocketFrame frame) {
    try {
      return frame.text() == null ? Unpacked.inflate(frame.binary()) : frame.text();
    } catch (DataFormatException broken) {
      throw new IllegalStateException(broken);
    }
  }

  Locator button(String label) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  Locator link(String label) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  static Locator.GetByRoleOptions named(String label) {
    return new Locator.GetByRoleOptions().setName(label).setExact(true);
  }

  /** A text field; its label may say more, such as that it may stay empty. */
  Locator field(String label) {
    return page.getByLabel(startingWith(label));
  }

  Locator heading(int level) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level));
  }

  Locator region(String label) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  /** Opens a menu and chooses. */
  void choose(Locator menu, String item) {
    menu.click();
    choose(item);
  }

  void choose(String item) {
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item).setExact(true)).click();
  }

  void seesPhase(String title) {
    assertThat(heading(1)).containsText(title);
  }

  void sees(String text) {
    assertThat(page.getByText(text).first()).isVisible();
  }

  /** Playwright hands patterns to JavaScript, which has no quoting of its own. */
  static Pattern startingWith(String text) {
    return Pattern.compile("^" + text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0"));
  }

  /** The texts that lie in a zone of the poster, sorted. */
  List<String> notesIn(String zone, int count) {
    var texts = region(zone).getByRole(AriaRole.LISTITEM).locator("[dir=auto]");
    assertThat(texts).hasCount(count);
    return texts.allTextContents().stream().sorted().toList();
  }

  /** Neither on the page nor in anything that ever came over the line. */
  void knowsNothingOf(String secret) {
    assertFalse(page.content().contains(secret), () -> name + " has on the page: " + secret);
    assertFalse(received.stream().anyMatch(frame -> frame.contains(secret)), () -> name + " was sent: " + secret);
  }

  void hasFrames() {
    assertTrue(received.stream().anyMatch(frame -> frame.startsWith("{\"type\":\"welcome\"")), () -> name + " had no welcome");
  }

  void isAccessible() {
    isAccessibleBut(List.of());
  }

  /** All that stands around the poster. */
  void isAccessibleAroundThePoster() {
    isAccessibleBut(List.of(".viewport"));
  }

  private void isAccessibleBut(List<String> except) {
    assertEquals(List.of(), Browser.accessibilityFaults(page, except), () -> name + " on " + page.url());
  }

  void hadNoFaults() {
    assertEquals(List.of(), faults, () -> name);
  }

  /** Only with {@code -Dpictures=true}: people look at them, and they take a tenth of the time of a story. */
  void picture(Path file) {
    if (PICTURED) screenshot(file);
  }

  void screenshot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }
}
