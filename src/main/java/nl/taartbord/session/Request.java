package nl.taartbord.session;

import java.util.Optional;
import nl.taartbord.terms.PersonId;

/**
 * A command with all that a decision needs from outside: who asks, when, and a fresh random name.
 *
 * @param inNameOf somebody without a device, for whom a facilitator or notetaker acts
 * @param at server time in ms
 * @param fresh random, 8–40 letters and digits, never used before in this session
 */
public record Request(PersonId actor, Optional<PersonId> inNameOf, Reference reference, long at, String fresh, Command command) {}
