package nl.taartbord;

import java.util.Arrays;
import java.util.Locale;

/** How the log is written: for people, or one JSON object a line for a store that collects logs. */
enum LogForm {
    TEXT, JSON;

    private static final String SETTING = "logback.configurationFile";

    static LogForm of(String named) {
        return Arrays.stream(values()).filter(form -> form.name().toLowerCase(Locale.ROOT).equals(named)).findFirst().orElseThrow(() ->
                new Config.Wrong("--log is text of json. / --log is text or json: " + named));
    }

    /** Only before anything is logged: logback reads its settings once. A file of the operator's own wins. */
    void use() {
        if (this == JSON && System.getProperty(SETTING) == null) {
            System.setProperty(SETTING, "logback-json.xml");
        }
    }
}
