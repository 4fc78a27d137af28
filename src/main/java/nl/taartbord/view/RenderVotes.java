package nl.taartbord.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.terms.PersonId;
import nl.taartbord.votes.Round;

/** Vote rounds: how many stickers someone placed is open, where they lie is not. */
final class RenderVotes {
    private RenderVotes() {}

    static Tree round(Round round) {
        if (round == null) {
            return null;
        }
        Map<String, Object> placed = new LinkedHashMap<>();
        round.hands().keySet().stream().sorted((a, b) -> a.value().compareTo(b.value()))
                .forEach(person -> placed.put(person.value(), round.placed(person)));
        return Tree.with("id", round.id()).and("phase", round.phase()).and("number", round.number()).and("zones", round.zones())
                .and("budget", round.budget()).and("max", round.max()).and("state", round.open() ? "open" : "closed")
                .and("placed", placed).and("totals", round.shown() ? round.totals() : null)
                .and("statement", round.open() ? null : statement(round)).and("withheld", round.withheld());
    }

    /** Adds up: people × budget = placed + unspent. */
    static Tree statement(Round round) {
        int all = round.people() * round.budget();
        return Tree.with("people", round.people()).and("voters", round.voters()).and("budget", round.budget())
                .and("placed", round.placed()).and("unspent", all - round.placed());
    }

    static Tree hand(Round round, PersonId owner, Optional<PersonId> viewer) {
        boolean privy = round != null && viewer.filter(person -> round.privy(person, owner)).isPresent();
        return privy && round.hands().containsKey(owner)
                ? Tree.with("round", round.id()).and("person", owner).and("notes", round.hand(owner))
                : null;
    }
}
