package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Browser, driver, build of the front end and content security policy work together. */
class SmokeStory {

  private final Vertx vertx = Vertx.vertx();
  private String address;

  @BeforeEach
  void serveTheFrontEnd() {
    var router = Router.router(vertx);
    router.route().handler(
        request -> {
          request.response().putHeader("Content-Security-Policy", "default-src 'self'");
          request.next();
        });
    router.route().handler(StaticHandler.create("webroot"));
    address = "http://localhost:" + vertx.createHttpServer().requestHandler(router).listen(0).await().actualPort();
  }

  @AfterEach
  void stop() {
    vertx.close().await();
  }

  @Test
  void showsThePageUnderAStrictPolicy() {
    try (var browser = Browser.launch()) {
      var page = browser.newPerson();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);

      page.navigate(address);

      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Taartbord"))).isVisible();
      assertThat(page.locator("html")).hasAttribute("lang", "nl");
      assertEquals(List.of(), Browser.accessibilityFaults(page));
      assertEquals(List.of(), complaints);
    }
  }
}
