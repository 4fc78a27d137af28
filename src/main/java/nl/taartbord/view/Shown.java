package nl.taartbord.view;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.session.Event;
import nl.taartbord.terms.PersonId;

/**
 * What an event is to a viewer.
 *
 * @param event only its name is for the viewer, never its content
 * @param by who did it, where the viewer may know
 * @param over whose text it replaced, where that is the viewer or everybody may know
 * @param put the new value of everything that changed for the viewer: kind, id, value; null where it is gone
 */
public record Shown(Event event, Optional<PersonId> by, Optional<PersonId> over, Map<Kind, Map<String, Object>> put) {}
