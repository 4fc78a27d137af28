package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team of six does the whole taart van ambities: four with a device, one without, one who leads; and a screen. */
class TaartStory {

  private static final Path PICTURES = Path.of(System.getProperty("basedir", ""), "target", "screenshots");
  private static final int EVERYBODY = 6;

  @TempDir Path data;
  private ServerProcess server;
  private Browser browser;
  private Facilitator fatma;
  private Participant anna;
  private Participant bram;
  private Participant chris;
  private Participant dewi;
  private Visitor screen;
  private List<Participant> boards;
  private int pictured;

  @Test
  void fromTheStartPageToTheResult() throws Exception {
    Files.createDirectories(PICTURES);
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    try (var process = new ServerProcess(data, PICTURES.resolve("server.log")); var chromium = Browser.launch()) {
      server = process;
      browser = chromium;
      comeIn();
      introduce();
    }
  }

  private void comeIn() {
    fatma = new Facilitator("Fatma", browser.newPerson(1440, 900));
    fatma.create(server.address(), "Taart van Noord");
    anna = new Participant("Anna", browser.newPerson());
    bram = new Participant("Bram", browser.newPerson());
    chris = new Participant("Chris", browser.newPersonOnPhone());
    dewi = new Participant("Dewi", browser.newPersonOnPhone());
    for (var person : List.of(anna, bram, chris, dewi)) person.join(server.address(), fatma.code);
    boards = List.of(fatma, anna, bram, chris, dewi);
    screen = new Visitor("screen", browser.newPerson(1920, 1080));
    screen.page.navigate(fatma.screenLink);
    screen.sees(fatma.code);
    fatma.addPerson("Gerrit");
    chris.sees("6 aanwezig");
    checked();
    picture("inloop");
  }

  private void introduce() {
    fatma.onward("Kennismaken");
    for (var person : boards) {
      person.seesPhase("Kennismaken");
      person.introduce("Kindercentrum De Kade", "pedagoog");
    }
    fatma.enterFor("Gerrit", () -> fatma.introduce("Wijkteam", "ouderconsulent"));
    screen.sees("Gerrit");
    for (var person : List.of("Fatma", "Anna", "Bram", "Chris", "Dewi", "Gerrit")) assertThat(screen.region("Wie zijn wij?")).containsText(person);
    picture("kennismaken");
  }

  private void checked() {
    for (var visitor : List.of(fatma, anna, chris, screen)) visitor.isAccessible();
  }

  private void picture(String phase) {
    pictured++;
    fatma.picture(file(phase, "begeleider"));
    chris.picture(file(phase, "telefoon"));
    screen.picture(file(phase, "scherm"));
  }

  private Path file(String phase, String view) {
    return PICTURES.resolve("%02d-%s-%s.png".formatted(pictured, phase, view));
  }
}
