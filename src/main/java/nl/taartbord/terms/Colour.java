package nl.taartbord.terms;

/** The colour of a post-it; every colour has a sign of its own beside it wherever it is shown. */
public enum Colour {
    YELLOW, GREEN, BLUE, PINK, ORANGE, LILAC
}
