package nl.taartbord.view;

import java.util.Locale;

/** The kinds of things that the view is made of; {@link #ONE} holds those there is one of. */
public enum Kind {
    ONE, PEOPLE, NOTES, CLUSTERS, ZONES, PROGRESS, ROUNDS, HANDS, SCORES, MARKS, STATEMENTS, ACTIONS, REFLECTIONS, EXPLAINS,
    BADGES, GROUPS, TURNS, CARDS, MINORITY, VOICES, ORGANISATIONS, CONTACTS, LINKS, AGREEMENTS, HOMEWORK;

    private final String wire = name().toLowerCase(Locale.ROOT);

    public String wire() {
        return wire;
    }
}
