package nl.taartbord.report;

import nl.taartbord.format.Poster;
import nl.taartbord.notes.Note;
import nl.taartbord.session.State;

/** The poster as a picture that stands on its own: SVG text, without scripts, links or outside fonts. Shows what everybody may see. */
public final class PosterPicture {
    private PosterPicture() { }

    /** {@code language}: {@code nl} or {@code en}, for the titles. */
    public static String svg(State state, String language) {
        var geometry = state.setting().geometry();
        var pen = new Pen(language);
        var zones = new ZonesPicture(state, pen);
        var notes = new NotesPicture(state, pen);
        var people = new PeoplePicture(state, pen);
        pen.add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\" font-family=\"Noto Sans, sans-serif\">",
                geometry.width(), geometry.height(), Pen.escape(state.setting().title()));
        pen.add("<rect width=\"%.0f\" height=\"%.0f\" fill=\"#FBF7F0\"/>", geometry.width(), geometry.height());
        zones.draw();
        state.notes().clusters().values().forEach(notes::cluster);
        geometry.headings().forEach(zones::heading);
        geometry.arrows().forEach(arrow -> pen.add("<path d=\"%s\" fill=\"%s\"/>", arrow, Pen.LINE));
        state.setting().format().poster().zones().stream().filter(zone -> zone.kind() == Poster.Kind.NOTES)
                .forEach(zone -> state.notes().in(zone.id()).filter(Note::open).forEach(note -> notes.note(zone, note)));
        state.badges().badges().values().forEach(people::badge);
        state.setting().format().poster().zones().stream().filter(zone -> zone.kind() == Poster.Kind.NETWORK).findFirst()
                .ifPresent(new NetworkPicture(state, pen)::draw);
        state.roster().present().filter(person -> person.card().isPresent()).forEach(people::card);
        return pen.drawn() + "</svg>";
    }
}
