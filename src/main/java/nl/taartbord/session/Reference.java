package nl.taartbord.session;

import nl.taartbord.terms.DeviceId;

/** How a device names its own command: {@code ref} counts up; {@code print} is a digest of the command's content. */
public record Reference(DeviceId device, long ref, String print) {}
