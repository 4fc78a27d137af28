package nl.taartbord.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who takes part: a facilitator, two at a desk, two with a phone, Gerrit without a device, and the screen of the room. */
final class Team {

  static final String ROOM = "Gerrit";
  private static final Path PICTURES = Path.of(System.getProperty("basedir", ""), "target", "screenshots");

  final Facilitator fatma;
  final Participant anna;
  final Participant bram;
  final Participant chris;
  final Participant dewi;
  final Visitor screen;
  private int pictured;

  Team(Browser browser) {
    fatma = new Facilitator("Fatma", browser.newPerson(1440, 900));
    anna = new Participant("Anna", browser.newPerson());
    bram = new Participant("Bram", browser.newPerson());
    chris = new Participant("Chris", browser.newPersonOnPhone());
    dewi = new Participant("Dewi", browser.newPersonOnPhone());
    screen = new Visitor("screen", browser.newPerson(1920, 1080));
  }

  List<Participant> boards() {
    return List.of(fatma, anna, bram, chris, dewi);
  }

  List<Participant> participants() {
    return List.of(anna, bram, chris, dewi);
  }

  private List<Visitor> all() {
    return Stream.concat(boards().stream(), Stream.of(screen)).toList();
  }

  /** The facilitator goes to another phase, and everybody comes along. */
  void enter(String phase) {
    fatma.enter(phase);
    arriveAt(phase);
  }

  void onward(String phase) {
    fatma.onward(phase);
    arriveAt(phase);
  }

  private void arriveAt(String phase) {
    all().forEach(visitor -> visitor.seesPhase(phase));
  }

  void allSee(String text) {
    all().forEach(visitor -> visitor.sees(text));
  }

  void boardsSee(String text) {
    boards().forEach(board -> board.sees(text));
  }

  void allSaved() {
    boards().forEach(Participant::isSaved);
  }

  /** Nobody but these has the text on the page or over the line. */
  void onlyKnow(String secret, Visitor... knowing) {
    for (var visitor : all()) {
      visitor.hasFrames();
      if (!List.of(knowing).contains(visitor)) visitor.knowsNothingOf(secret);
    }
  }

  /** What lies in a zone; the same on every board and on the screen. */
  List<String> notesIn(String zone, int count) {
    var notes = screen.notesIn(zone, count);
    for (var board : boards()) assertEquals(notes, board.notesIn(zone, count), () -> board.name + " in " + zone);
    return notes;
  }

  Map<String, List<String>> notesIn(Map<String, Integer> counts) {
    var notes = new TreeMap<String, List<String>>();
    counts.forEach((zone, count) -> notes.put(zone, notesIn(zone, count)));
    return notes;
  }

  void checkAccessibility() {
    for (var visitor : List.of(fatma, anna, chris, screen)) visitor.isAccessible();
  }

  void picture(String phase) {
    pictured++;
    var views = new ArrayList<>(List.of(fatma, chris, screen));
    var names = List.of("begeleider", "telefoon", "scherm");
    for (int i = 0; i < views.size(); i++) views.get(i).picture(PICTURES.resolve("%02d-%s-%s.png".formatted(pictured, phase, names.get(i))));
  }

  void hadNoFaults() {
    all().forEach(Visitor::hadNoFaults);
  }
}
