package nl.taartbord.wire;

import nl.taartbord.format.Format;

/** A format with the text of the file it came from. */
public record FormatFile(Format format, String json) {}
