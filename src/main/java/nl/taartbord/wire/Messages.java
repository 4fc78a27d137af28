package nl.taartbord.wire;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.taartbord.activity.Reason;

/** What people read when something is refused, in Dutch and English: {@code refusals_nl.properties}, {@code refusals_en.properties}. */
public final class Messages {
    private Messages() {}

    public static String of(Reason reason, String language) {
        return of(reason.code(), language);
    }

    /** {@code code} must stand in the catalogue. */
    public static String of(String code, String language) {
        Locale locale = Locale.of(language.equals("en") ? "en" : "nl");
        return ResourceBundle.getBundle("nl.taartbord.wire.refusals", locale, NO_FALLBACK).getString(code);
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
