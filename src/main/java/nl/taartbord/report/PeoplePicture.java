package nl.taartbord.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.badges.Badges;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Geometry;
import nl.taartbord.format.Poster;
import nl.taartbord.people.Person;
import nl.taartbord.session.State;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.Spot;

/** Who is there: cards of people, and the stickers with their letters. */
final class PeoplePicture {
    private final State state;
    private final Geometry geometry;
    private final Pen pen;

    PeoplePicture(State state, Pen pen) {
        this.state = state;
        this.geometry = state.setting().geometry();
        this.pen = pen;
    }

    /** On a sheet with name and organisation; the band of a ring is too thin for that, and has the letters of the name. */
    void card(Person person) {
        var spot = person.card().orElseThrow();
        int count = (int) state.roster().present().filter(known -> known.card().isPresent()).count();
        var zone = state.setting().format().poster().zones().stream().filter(one -> one.kind() == Poster.Kind.PEOPLE).findFirst();
        double height = zone.map(one -> geometry.size(one.id(), count)).orElse(50.0);
        if (zone.filter(one -> one.place() == Poster.Place.RING).isPresent()) {
            disc(spot, height, person.details().name(), "#FFFFFF", Pen.LINE);
            return;
        }
        double width = 3 * height;
        pen.add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"8\" fill=\"#FFFFFF\" stroke=\"%s\"/>",
                spot.x() - width / 2, spot.y() - height / 2, width, height, Pen.LINE);
        pen.text(spot.x(), spot.y() - height * 0.05, height * 0.3, "middle", Pen.shortened(person.details().name(), 18));
        pen.text(spot.x(), spot.y() + height * 0.3, height * 0.22, "middle", Pen.shortened(person.details().organisation(), 25));
    }

    /** A round sticker with the letters of its owner, whose name it says when pointed at. */
    void badge(Badges.Badge badge) {
        Spot spot = badge.place().spot();
        double size = geometry.size(badge.place().zone(), (int) state.badges().in(badge.place().zone()).count());
        String name = Optional.ofNullable(state.roster().people().get(badge.person())).map(person -> person.details().name()).orElse("");
        disc(spot, size, name, Pen.PAPER.get(colour(badge)), Pen.INK);
    }

    private void disc(Spot spot, double size, String name, String fill, String line) {
        pen.add("<g><title>%s</title><circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>", Pen.escape(name),
                spot.x(), spot.y(), size / 2, fill, line);
        pen.text(spot.x(), spot.y() + size * 0.14, size * 0.4, "middle", initials(name));
        pen.add("</g>");
    }

    private Colour colour(Badges.Badge badge) {
        return state.agenda().planned(badge.phase()).map(planned -> planned.phase().activity())
                .flatMap(activity -> activity instanceof Activity.Badge(var zones, var sorts)
                        ? sorts.stream().filter(sort -> sort.id().equals(badge.sort())).map(Activity.Sort::colour).findFirst() : Optional.empty())
                .orElse(Colour.YELLOW);
    }

    /** Two letters that stand for a name: of its first and last word, or the first two of its only one. What is between brackets is no name. */
    static String initials(String name) {
        String bare = name.replaceAll("\\([^)]*\\)", " ").strip();
        List<String> words = Stream.of((bare.isEmpty() ? name : bare).strip().split("[\\s-]+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return "";
        }
        return words.size() == 1 ? upper(words.getFirst()) + rest(words.getFirst()) : upper(words.getFirst()) + upper(words.getLast());
    }

    private static String upper(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static String rest(String word) {
        return word.codePoints().skip(1).limit(1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
