package nl.taartbord.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The Chromium and the Playwright driver that {@code web/browser.mjs} prepared; {@code npm run browser} in {@code web}
 * prepares them for a story started from an editor. Use from one thread only. Take locators to wait with:
 * {@code page.waitForFunction} evaluates text, which the server's content security policy refuses.
 */
public final class Browser implements AutoCloseable {

  private static final Path WEB = Path.of(System.getProperty("basedir", ""), "web").toAbsolutePath();

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          // Drawn by the processor anyway, and with less ado.
          "--disable-gpu-rasterization",
          "--disable-gpu-compositing",
          "--in-process-gpu",
          "--disable-site-isolation-trials",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--disable-dev-shm-usage");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  public static Browser launch() {
    System.setProperty("playwright.cli.dir", WEB.resolve(".browser/cli").toString());
    var playwright =
        Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      var options = new BrowserType.LaunchOptions().setExecutablePath(Path.of(read(".browser/chromium"))).setArgs(FLAGS);
      return new Browser(playwright, playwright.chromium().launch(options));
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  /** A person of their own: no cookies or storage shared with other pages. Closes with the browser. */
  public Page newPerson() {
    return context(1280, 800).newPage();
  }

  /** The same in a window of this size. */
  public Page newPerson(int width, int height) {
    return context(width, height).newPage();
  }

  /** The same on a phone. */
  public Page newPersonOnPhone() {
    return context(390, 844).newPage();
  }

  /** The same on a phone that is touched, and whose pages two fingers could enlarge. */
  public Page newPersonOnTouchPhone() {
    return chromium.newContext(options(390, 844).setHasTouch(true).setIsMobile(true).setDeviceScaleFactor(2)).newPage();
  }

  /** What axe finds against WCAG 2.2 AA and EN 301 549, one line each; empty when there is nothing. {@code except}: CSS selectors. */
  @SuppressWarnings("unchecked")
  public static List<String> accessibilityFaults(Page page, List<String> except) {
    if (!(boolean) page.evaluate("() => 'axe' in window")) page.evaluate(read("node_modules/axe-core/axe.min.js"));
    return (List<String>)
        page.evaluate(
            """
            async (except) => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549']
              const { violations } = await axe.run({ include: document, exclude: except }, { runOnly: tags, resultTypes: ['violations'], preload: false })
              return violations.map((fault) => `${fault.id}: ${fault.help}: ${fault.nodes.map((node) => node.target).join(', ')}`)
            }
            """,
            except);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  private BrowserContext context(int width, int height) {
    return chromium.newContext(options(width, height));
  }

  private static com.microsoft.playwright.Browser.NewContextOptions options(int width, int height) {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setLocale("nl-NL")
        .setTimezoneId("Europe/Amsterdam")
        .setReducedMotion(ReducedMotion.REDUCE)
        .setViewportSize(width, height);
  }

  private static String read(String file) {
    try {
      return Files.readString(WEB.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("First: npm ci && npm run browser, in " + WEB, e);
    }
  }
}
