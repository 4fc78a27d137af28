package nl.taartbord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Who leads. */
final class Facilitator extends Participant {

  String code;
  String screenLink;

  Facilitator(String name, Page page) {
    super(name, page);
  }

  void create(String address, String title) {
    page.navigate(address);
    isAccessible();
    link("Sessie voorbereiden").click();
    field("Hoe heet de sessie?").fill(title);
    field("Organisatie of samenwerking").fill("Jonge kind Noord");
    field("Jouw naam").fill(name);
    isAccessible();
    button("Maak de sessie").click();
    var link = field("Link voor het zaalscherm");
    assertThat(link).isVisible();
    isAccessible();
    screenLink = link.inputValue();
    link("Open het bord").click();
    isSaved();
    code = page.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON).first().innerText().strip();
  }

  String token() {
    return (String)
        page.evaluate("() => JSON.parse(localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith('taartbord.seat.')))).token");
  }

  void addPerson(String name) {
    button("Iemand zonder apparaat").first().click();
    var dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Naam").first().fill(name);
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Iemand zonder apparaat")).click();
    isSaved();
  }

  void onward(String title) {
    button("Naar: " + title).click();
    seesPhase(title);
  }

  void enter(String title) {
    choose(button("Menu van fase: " + title), "Ga naar deze fase");
    seesPhase(title);
  }

  void enterFor(String name, Runnable work) {
    field("Invoeren voor").selectOption(name);
    sees("Je voert nu in voor " + name);
    work.run();
    button("Weer voor mijzelf").click();
  }
}
