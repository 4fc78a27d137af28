package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** The big screen of the room: what does not fit on it at once takes turns, or is leafed to with the arrow keys. */
final class Screen extends Visitor {

  private static final int ALL_PAGES = 300;
  private static final double A_MOMENT = 100;

  Screen(String name, Page page) {
    super(name, page);
  }

  @Override
  void sees(String text) {
    var sought = page.getByText(text).first();
    for (int leafed = 0; leafed < ALL_PAGES; leafed++) {
      try {
        sought.waitFor(new Locator.WaitForOptions().setTimeout(A_MOMENT));
        return;
      } catch (TimeoutError notOnThisPage) {
        page.keyboard().press("ArrowRight");
      }
    }
    assertThat(sought).isVisible();
  }
}
