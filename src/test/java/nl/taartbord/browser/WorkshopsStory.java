package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Format;
import nl.taartbord.format.Phase;
import nl.taartbord.practice.Practice;
import nl.taartbord.wire.FormatFile;
import nl.taartbord.wire.FormatFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The other workshops, each from its creation to its result: a facilitator, one participant at a desk and one with a phone, somebody
 * without a device and the screen of the room, in browsers; five simulated participants do the rest.
 */
class WorkshopsStory {
  private static final Path PICTURES = Path.of(System.getProperty("basedir", ""), "target", "screenshots", "werkvormen");
  private static final Practice.Pace PACE = new Practice.Pace(60, 200);
  private static final int SIMULATED = 5;

  @TempDir static Path data;

  @TestFactory
  Stream<DynamicTest> every_workshop_from_its_creation_to_its_result() {
    return FormatFiles.all().stream().map(FormatFile::format).filter(format -> !format.id().equals("taart-van-ambities"))
        .map(format -> DynamicTest.dynamicTest(format.id(), () -> play(format)));
  }

  private static void play(Format format) throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    var log = Path.of(System.getProperty("basedir", ""), "target", "workshopsstory.log");
    var vertx = Vertx.vertx();
    try (var server = new ServerProcess(Files.createDirectory(data.resolve(format.id())), log); var browser = Browser.launch()) {
      new Play(format, server.address(), browser, vertx).run();
    } finally {
      vertx.close().await();
    }
  }

  /** One workshop. */
  private static final class Play {
    private final Format format;
    private final String address;
    private final Vertx vertx;
    private final Facilitator fatma;
    private final Participant anna;
    private final Participant chris;
    private final Visitor screen;

    private Play(Format format, String address, Browser browser, Vertx vertx) {
      this.format = format;
      this.address = address;
      this.vertx = vertx;
      fatma = new Facilitator("Fatma", browser.newPerson(1440, 900));
      anna = new Participant("Anna", browser.newPerson());
      chris = new Participant("Chris", browser.newPersonOnPhone());
      screen = new Visitor("screen", browser.newPerson(1920, 1080));
    }

    private List<Visitor> all() {
      return List.of(fatma, anna, chris, screen);
    }

    private void run() {
      comeIn();
      for (int i = 0; i < format.phases().size(); i++) {
        Phase phase = format.phases().get(i);
        if (i > 0) {
          enter(i, phase.title().nl());
        }
        work(phase);
        if (tellsSomething(phase)) {
          picture("%02d-%s".formatted(i, phase.id().value()));
        }
      }
      for (var visitor : List.of(fatma, chris, screen)) {
        visitor.isAccessible();
      }
      readTheResult();
      all().forEach(Visitor::hadNoFaults);
    }

    private void comeIn() {
      fatma.page.navigate(address);
      fatma.link("Sessie voorbereiden").click();
      fatma.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Visitor.startingWith(format.title().nl()))).check();
      fatma.field("Hoe heet de sessie?").fill(format.title().nl());
      fatma.field("Jouw naam").fill(fatma.name);
      fatma.button("Maak de sessie").click();
      var link = fatma.field("Link voor het zaalscherm");
      assertThat(link).isVisible();
      var screenLink = link.inputValue();
      fatma.link("Open het bord").click();
      fatma.isSaved();
      var code = fatma.page.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON).first().innerText().strip();
      List.of(anna, chris).forEach(person -> person.join(address, code));
      screen.page.navigate(screenLink);
      screen.sees(code);
      fatma.addPerson("Gerrit");
      var port = URI.create(address).getPort();
      new Practice(vertx, "127.0.0.1", port, "http://127.0.0.1:" + port, PACE).fill(code, "nl");
      fatma.sees("%d aanwezig".formatted(SIMULATED + 4));
    }

    /** By the menu of the phase: titles may be the same, places in the list are not. */
    private void enter(int index, String title) {
      var menu = fatma.page.locator("nav > ol > li").nth(index).getByRole(AriaRole.BUTTON);
      fatma.choose(menu, "Ga naar deze fase");
      all().forEach(visitor -> visitor.seesPhase(title));
    }

    /** What the people in the browsers do; the simulated ones do theirs meanwhile. */
    private void work(Phase phase) {
      switch (phase.activity()) {
        case Activity.Introduce _ -> List.of(anna, chris).forEach(person -> person.introduce("Oefenteam", "deelnemer"));
        case Activity.Write write -> {
          anna.write("Anna bij " + phase.id().value());
          chris.write("Chris bij " + phase.id().value());
          if (write.sharing() == Activity.Sharing.PLACE) {
            anna.place("Anna bij " + phase.id().value());
          }
        }
        case Activity.Groups _, Activity.Round _ -> {
          lead();
          screen.isAccessible();
        }
        default -> { }
      }
      all().forEach(visitor -> assertThat(visitor.heading(1)).containsText(phase.title().nl()));
    }

    /** What is likely next, unless that is another phase. */
    private void lead() {
      var next = fatma.page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.BUTTON).first();
      if (!next.innerText().startsWith("Naar:")) {
        next.click();
        fatma.isSaved();
      }
    }

    private static boolean tellsSomething(Phase phase) {
      return !(phase.activity() instanceof Activity.Lobby || phase.activity() instanceof Activity.Explain || phase.activity() instanceof Activity.Break);
    }

    private void picture(String name) {
      fatma.picture(PICTURES.resolve(format.id() + "-" + name + "-begeleider.png"));
      chris.picture(PICTURES.resolve(format.id() + "-" + name + "-telefoon.png"));
      screen.picture(PICTURES.resolve(format.id() + "-" + name + "-scherm.png"));
    }

    private void readTheResult() {
      fatma.choose(fatma.page.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON, Visitor.named("Meer")), "Sluit de sessie");
      fatma.page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, Visitor.named("Sluit de sessie")).click();
      fatma.sees("Deze sessie is afgesloten.");
      fatma.link("Naar het resultaat").first().click();
      assertThat(fatma.page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("De poster aan het eind van de sessie"))).isVisible();
      assertThat(fatma.page.getByRole(AriaRole.MAIN)).containsText(Pattern.compile("Gerrit"));
      fatma.isAccessible();
      fatma.page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(format.id() + "-resultaat.png")));
    }
  }
}
