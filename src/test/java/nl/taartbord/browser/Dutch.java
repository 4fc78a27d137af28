package nl.taartbord.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Dutch of the catalogues and the formats, to find what is left of it on a page that should be in English. */
final class Dutch {

  private static final Path BASE = Path.of(System.getProperty("basedir", ""));
  private static final Pattern TEXT = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)+)'|\"((?:[^\"\\\\\\n]|\\\\.)+)\"");
  private static final int SHORTEST = 4;

  private static final String EVERYTHING =
      """
      () => {
        const said = [...document.querySelectorAll('*')].flatMap((one) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name)))
        return [document.title, document.body.innerText, ...said.filter(Boolean)].join('\\n')
      }
      """;

  private final Set<String> dutch = new TreeSet<>();
  private final StringBuilder english = new StringBuilder();

  private Dutch() {}

  static Dutch read() throws IOException {
    var found = new Dutch();
    try (Stream<Path> catalogues = Files.list(BASE.resolve("web/src/words"))) {
      for (var file : catalogues.filter(each -> each.toString().endsWith(".ts")).toList()) {
        var text = Files.readString(file);
        int nl = text.indexOf("export const nl");
        int en = text.indexOf("export const en");
        if (nl < 0 || en < 0) continue;
        TEXT.matcher(text.substring(nl, en)).results().forEach(match -> found.add(match.group(1) == null ? match.group(2) : match.group(1)));
        found.english.append(text.substring(en));
      }
    }
    try (Stream<Path> formats = Files.list(BASE.resolve("src/main/resources/formats"))) {
      for (var file : formats.filter(each -> each.toString().endsWith(".json")).toList()) found.collect(new JsonObject(Files.readString(file)));
    }
    found.dutch.removeIf(text -> found.holds(found.english.toString(), text));
    return found;
  }

  void isNotOn(Page page, String who) {
    var text = (String) page.evaluate(EVERYTHING);
    assertEquals(List.of(), dutch.stream().filter(each -> holds(text, each)).toList(), () -> who + " on " + page.url());
    assertEquals("en", page.locator("html").getAttribute("lang"), who);
  }

  private void collect(Object value) {
    switch (value) {
      case JsonObject words when words.getValue("nl") instanceof String nl && words.getValue("en") instanceof String en -> {
        add(nl);
        english.append('\n').append(en);
      }
      case JsonObject object -> object.forEach(entry -> collect(entry.getValue()));
      case JsonArray array -> array.forEach(this::collect);
      // A plain text stands for both languages, such as the name of a source.
      case String text -> english.append('\n').append(text);
      case null, default -> {}
    }
  }

  /** What is said around the gaps. */
  private void add(String text) {
    for (var part : text.replace("\\'", "'").split("\\{\\w+}")) {
      var words = part.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
      if (words.length() >= SHORTEST) dutch.add(words);
    }
  }

  private boolean holds(String text, String words) {
    return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(words) + "(?![\\p{L}\\d])").matcher(text).find();
  }
}
