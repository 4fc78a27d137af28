package nl.taartbord.format;

import nl.taartbord.format.Outline.Box;
import nl.taartbord.terms.Words;

/**
 * The name of a row or column of a matrix.
 *
 * @param box stands in the middle of it, on as many lines as it needs
 * @param size height of its letters, at which it fits
 */
public record Heading(Words title, Box box, double size) {}
