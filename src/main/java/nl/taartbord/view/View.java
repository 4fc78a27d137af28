package nl.taartbord.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.format.Activity;
import nl.taartbord.network.NetworkEvent;
import nl.taartbord.notes.Note;
import nl.taartbord.notes.NoteEvent;
import nl.taartbord.session.Event;
import nl.taartbord.session.State;
import nl.taartbord.statements.StatementEvent;
import nl.taartbord.actions.ActionEvent;
import nl.taartbord.agreements.AgreementEvent;
import nl.taartbord.cards.CardEvent;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;

/**
 * What one viewer may see: the only place that hides. Welcome, events, resume and report all come from here, so that nothing is
 * visible one way that is hidden another. Nothing depends on the viewer's role: the facilitator and the screen see what everybody sees.
 * A viewer is a person, or nobody in particular (the screen).
 */
public final class View {
    private View() {}

    /** Everything that {@code viewer} may see: kind, id, value. */
    public static Map<Kind, Map<String, Object>> whole(State state, Optional<PersonId> viewer) {
        Map<Kind, Map<String, Object>> whole = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            whole.put(kind, new LinkedHashMap<>());
        }
        for (Thing thing : Things.of(state, viewer)) {
            Object value = Render.render(state, thing, viewer);
            if (value != null) {
                whole.get(thing.kind()).put(thing.id(), value);
            }
        }
        return whole;
    }

    /** The part of {@link #whole} that is another for {@code viewer} than for nobody in particular. */
    public static Map<Kind, Map<String, Object>> own(State state, PersonId viewer) {
        Map<Kind, Map<String, Object>> own = new LinkedHashMap<>();
        for (Thing thing : Things.own(state, viewer)) {
            Object value = Render.render(state, thing, Optional.of(viewer));
            if (value != null) {
                own.computeIfAbsent(thing.kind(), _ -> new LinkedHashMap<>()).put(thing.id(), value);
            }
        }
        return own;
    }

    /** What each viewer may see of {@code event}, which made {@code after} of {@code before}. */
    public static Disclosure disclose(Event event, Optional<PersonId> by, State before, State after) {
        Touch touch = Touch.of(event, before, after);
        boolean secretive = (event instanceof Event.OfNotes || event instanceof Event.OfCards) && after.setting().anonymous();
        var open = put(touch.things, before, after, Optional.empty());
        Optional<PersonId> over = over(event);
        Optional<Shown> everybody = open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(event, secretive ? Optional.empty() : by, secretive ? Optional.empty() : over, open));
        Map<PersonId, Shown> some = new LinkedHashMap<>();
        for (PersonId person : touch.privy) {
            var own = put(touch.things, before, after, Optional.of(person));
            boolean author = by.filter(person::equals).isPresent();
            boolean replaced = over.filter(person::equals).isPresent();
            if (!own.equals(open) || secretive && (author || replaced)) {
                some.put(person, new Shown(event, secretive && !author ? Optional.empty() : by, replaced || !secretive ? over : Optional.empty(), own));
            }
        }
        return new Disclosure(after.seq(), everybody, some);
    }

    /** Whether cursors and dragging may be shown at all: where nobody may learn who writes what, they would tell. */
    public static boolean showsPointing(State state) {
        return !(state.setting().anonymous() && state.agenda().phase().activity() instanceof Activity.Write);
    }

    /** Whether it may be shown what somebody is typing: a note that appears a moment later would tell whose it is. */
    public static boolean showsTyping(State state, String what) {
        return !state.setting().anonymous() || !what.equals("note");
    }

    /** Whether it may be shown that this is being dragged: badges and organisations, of notes only what everybody can read. */
    public static boolean showsDragging(State state, String thing) {
        return state.notes().find(new NoteId(thing)).filter(Note::open).isPresent()
                || state.badges().badges().containsKey(new BadgeId(thing))
                || state.network().organisations().containsKey(new OrganisationId(thing));
    }

    private static Optional<PersonId> over(Event event) {
        return switch (event) {
            case Event.OfNotes(NoteEvent.Edited edited) -> edited.over();
            case Event.OfStatements(StatementEvent.Saved saved) -> saved.over();
            case Event.OfActions(ActionEvent.Edited edited) -> edited.over();
            case Event.OfCards(CardEvent.Filled filled) -> filled.over();
            case Event.OfNetwork(NetworkEvent.Edited edited) -> edited.over();
            case Event.OfAgreements(AgreementEvent.Filled filled) -> filled.over();
            case Event _ -> Optional.empty();
        };
    }

    private static Map<Kind, Map<String, Object>> put(Set<Thing> things, State before, State after, Optional<PersonId> viewer) {
        Map<Kind, Map<String, Object>> put = new LinkedHashMap<>();
        for (Thing thing : things) {
            Object was = Render.render(before, thing, viewer);
            Object is = Render.render(after, thing, viewer);
            if (!Objects.equals(was, is)) {
                put.computeIfAbsent(thing.kind(), _ -> new LinkedHashMap<>()).put(thing.id(), is);
            }
        }
        return put;
    }
}
