package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody makes a format of their own from the taart, keeps it as a file, takes it back and makes a session with it. */
class OwnFormatStory {

  private static final String TITLE = "Taart van Noord";
  private static final String WELCOME = "Welkom in Noord";
  private static final String RANGE = "Kies een getal van 0 tot en met 240.";

  @TempDir Path data;
  private Facilitator fatma;

  @Test
  void fromACopyToASession() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    try (var server = new ServerProcess(data, Path.of(System.getProperty("basedir", ""), "target", "ownformatstory.log"));
        var browser = Browser.launch()) {
      fatma = new Facilitator("Fatma", browser.newPerson(1440, 900));
      copyTheTaart(server.address());
      changeTitles();
      makeAMistakeAndMendIt();
      moveAPhase();
      var file = keepAsFile();
      removeIt();
      refuseABrokenFile();
      takeItBack(file);
      makeASession();
      fatma.hadNoFaults();
    }
  }

  private void copyTheTaart(String address) {
    fatma.page.navigate(address);
    fatma.link("Naar je eigen werkvormen").click();
    fatma.sees("Je hebt hier nog geen eigen werkvormen.");
    fatma.isAccessible();
    fatma.field("Welke werkvorm?").selectOption("taart-van-ambities");
    fatma.button("Kopieer").click();
    assertThat(fatma.heading(1)).hasText("Taart van ambities, eigen versie");
    fatma.sees("Alles klopt");
    assertThat(preview()).isVisible();
    fatma.isAccessible();
  }

  private void changeTitles() {
    fatma.field("Titel").fill(TITLE);
    assertThat(fatma.heading(1)).hasText(TITLE);
    part("Poster");
    fatma.isAccessible();
    part("Fasen");
    row("Fase 1: Inloop").click();
    fatma.field("Titel").fill(WELCOME);
    assertThat(row("Fase 1: " + WELCOME)).isVisible();
    fatma.isAccessible();
  }

  private void makeAMistakeAndMendIt() {
    fatma.field("Minuten").fill("-5");
    assertThat(fatma.field("Minuten")).hasAccessibleDescription(RANGE);
    assertThat(fatma.button("Gebruik deze werkvorm").or(fatma.link("Gebruik deze werkvorm"))).hasCount(0);
    fatma.isAccessible();
    part("Over");
    fatma.button("1 ding klopt niet").click();
    assertThat(fatma.field("Minuten")).isFocused();
    fatma.page.keyboard().press("Control+z");
    fatma.sees("Alles klopt");
    fatma.page.keyboard().press("Control+Shift+z");
    assertThat(fatma.button("1 ding klopt niet")).isVisible();
    fatma.field("Minuten").fill("12");
    fatma.sees("Alles klopt");
    assertThat(preview()).isVisible();
  }

  private void moveAPhase() {
    fatma.button("De cijfers erbij omhoog").press("Enter");
    assertThat(row("Fase 2: De cijfers erbij")).isVisible();
    assertThat(fatma.button("De cijfers erbij omhoog")).isFocused();
    fatma.choose(fatma.button("Meer over Pauze"), "Haal weg");
    assertThat(row("Fase 12: Een cijfer voor de samenwerking")).isVisible();
    assertThat(row("Fase 13: Pauze")).hasCount(0);
    fatma.button("Zet terug").click();
    assertThat(row("Fase 13: Pauze")).isVisible();
    fatma.sees("Alles klopt");
    fatma.page.reload();
    part("Fasen");
    assertThat(row("Fase 2: De cijfers erbij")).isVisible();
  }

  private Path keepAsFile() throws IOException {
    var download = fatma.page.waitForDownload(() -> fatma.button("Bewaar als bestand").click());
    assertEquals("taart-van-noord.json", download.suggestedFilename());
    var file = data.resolve(download.suggestedFilename());
    download.saveAs(file);
    var phases = new JsonObject(Files.readString(file)).getJsonArray("phases");
    assertEquals(new JsonObject().put("nl", WELCOME).put("en", "Come in"), phases.getJsonObject(0).getJsonObject("title"));
    assertEquals(12, phases.getJsonObject(0).getInteger("minutes"));
    return file;
  }

  private void removeIt() {
    fatma.link("Eigen werkvormen").click();
    fatma.choose(fatma.button("Meer over " + TITLE), "Verwijder");
    fatma.button("Verwijder deze werkvorm").click();
    fatma.sees("Je hebt hier nog geen eigen werkvormen.");
  }

  private void refuseABrokenFile() throws IOException {
    var file = Files.writeString(data.resolve("stuk.json"), "{\n  \"title\": \"Stuk\",\n}\n");
    chooseFile(file);
    fatma.sees("Dit bestand is geen geldige JSON");
    chooseFile(Files.writeString(file, "{\"id\": \"stuk\", \"title\": \"Stuk\", \"phases\": []}"));
    var dialog = fatma.page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Fasen"))).containsText("minstens 1");
    fatma.isAccessible();
    fatma.button("Laat maar").click();
    fatma.sees("Je hebt hier nog geen eigen werkvormen.");
  }

  private void takeItBack(Path file) {
    chooseFile(file);
    assertThat(fatma.heading(1)).hasText(TITLE);
    fatma.sees("Alles klopt");
    fatma.link("Gebruik deze werkvorm").click();
  }

  private void makeASession() {
    assertThat(fatma.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile(TITLE)))).isChecked();
    fatma.isAccessible();
    fatma.field("Hoe heet de sessie?").fill("Wijkteam Noord");
    fatma.field("Jouw naam").fill(fatma.name);
    fatma.button("Maak de sessie").click();
    fatma.link("Open het bord").click();
    fatma.isSaved();
    fatma.seesPhase(WELCOME);
  }

  private void chooseFile(Path file) {
    fatma.page.locator("input[type=file]").setInputFiles(file);
  }

  private void part(String name) {
    fatma.page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Visitor.startingWith(name))).click();
  }

  private Locator row(String name) {
    return fatma.button(name);
  }

  private Locator preview() {
    return fatma.page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(Visitor.startingWith("De poster heeft deze vakken")));
  }
}
