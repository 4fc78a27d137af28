package nl.taartbord.turns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.taartbord.activity.Draw;
import nl.taartbord.activity.Scene;
import nl.taartbord.format.Activity;
import nl.taartbord.people.Person;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;

/**
 * Who can have a turn in a phase, with the people who speak in it: everybody for themselves, or the members of a group.
 *
 * @param drawn who is in the order when it is drawn
 * @param known who can be given a turn at all
 */
record Speakers(Map<String, Set<PersonId>> drawn, Map<String, Set<PersonId>> known) {
    /** {@code groups}: the groups whose turns they are, with their members. */
    static Speakers of(Activity.Round round, Map<String, Set<PersonId>> groups, Scene scene) {
        if (round.who() == Activity.Turns.GROUPS) {
            Map<String, Set<PersonId>> manned = new LinkedHashMap<>();
            groups.forEach((id, members) -> {
                if (members.stream().anyMatch(member -> scene.people().present(member).isPresent())) {
                    manned.put(id, members);
                }
            });
            return new Speakers(manned, manned);
        }
        List<Person> all = scene.people().present().filter(person -> person.role() != Role.SCREEN).toList();
        List<Person> voices = all.stream().filter(Person::votesByRight).toList();
        return new Speakers(each(voices.isEmpty() ? all : voices), each(all));
    }

    private static Map<String, Set<PersonId>> each(List<Person> people) {
        return people.stream().collect(Collectors.toMap(person -> person.id().value(), person -> Set.of(person.id()), (a, _) -> a,
                LinkedHashMap::new));
    }

    /** By lot, which falls the same for the same seed. */
    List<String> draw(String seed) {
        return Draw.from(seed).shuffled(List.copyOf(drawn.keySet()));
    }

    /** Whether this is an order of all that are drawn, each once. */
    boolean orders(List<String> order) {
        return order.size() == drawn.size() && new LinkedHashSet<>(order).equals(drawn.keySet());
    }

    boolean speaksIn(String speaker, PersonId person) {
        return known.getOrDefault(speaker, Set.of()).contains(person);
    }

    /** Those of a list who can still be given a turn. */
    List<String> still(Iterable<String> some) {
        List<String> still = new ArrayList<>();
        some.forEach(id -> {
            if (known.containsKey(id)) {
                still.add(id);
            }
        });
        return still;
    }
}
