package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** The big screen of the room, which nobody touches: what does not fit on it at once takes turns. */
final class Screen extends Visitor {

  private static final double ALL_PAGES = 150_000;

  Screen(String name, Page page) {
    super(name, page);
  }

  @Override
  void sees(String text) {
    assertThat(page.getByText(text).first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(ALL_PAGES));
  }
}
