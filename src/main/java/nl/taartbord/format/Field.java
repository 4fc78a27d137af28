package nl.taartbord.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.taartbord.terms.Words;

/**
 * One place in the tree that is read. What is wrong there goes to the shared list; a harmless value then stands in, so
 * that one reading finds every flaw.
 */
record Field(String place, Object value, List<Flaw> flaws) {
    static final int TITLE = 120;
    static final int TEXT = 2_000;

    /** Below something that was broken already: stays silent, or one flaw would be told many times. */
    private static final Object BROKEN = new Object();
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    static Field root(Object tree) {
        return new Field("", tree, new ArrayList<>());
    }

    boolean given() {
        return value != null && value != BROKEN;
    }

    Field flaw(Flaw.Kind kind, String nl, String en) {
        if (value != BROKEN) {
            flaws.add(new Flaw(place, kind, new Words(nl, en)));
        }
        return new Field(place, BROKEN, flaws);
    }

    /** This field as an object that has these fields and no others. */
    Field object(String... known) {
        if (!(value instanceof Map<?, ?> map)) {
            return is(Map.class) ? this : new Field(place, BROKEN, flaws);
        }
        map.keySet().stream().map(String::valueOf).filter(name -> !Arrays.asList(known).contains(name)).forEach(name ->
                at(name).flaw(Flaw.Kind.UNKNOWN, "Dit veld bestaat niet. Het kan een typefout zijn. Hier passen: " + String.join(", ", known) + ".",
                        "There is no such field. It may be a typing error. What fits here: " + String.join(", ", known) + "."));
        return this;
    }

    Field at(String name) {
        String below = place.isEmpty() ? name : place + "." + name;
        return new Field(below, value instanceof Map<?, ?> map ? map.get(name) : BROKEN, flaws);
    }

    List<Field> items(int least, int most) {
        if (!is(List.class)) {
            return List.of();
        }
        List<?> list = (List<?>) value;
        if (list.size() < least) {
            flaw(Flaw.Kind.FEW, "Hier hoort minstens " + least + " in te staan.", "There must be at least " + least + " of these.");
        }
        if (list.size() > most) {
            flaw(Flaw.Kind.MANY, "Dit zijn er " + list.size() + "; er passen er " + most + ".", "These are " + list.size() + "; " + most + " fit.");
        }
        List<Field> items = new ArrayList<>();
        for (int i = 0; i < Math.min(list.size(), most); i++) {
            items.add(new Field(place + "[" + i + "]", list.get(i), flaws));
        }
        return items;
    }

    /** A text that says something. */
    String text(int longest) {
        String text = note(longest);
        if (is(String.class) && text.isBlank()) {
            flaw(Flaw.Kind.EMPTY, "Vul hier een tekst in.", "Fill in a text here.");
        }
        return text;
    }

    /** A text that may be empty or left out. */
    String note(int longest) {
        if (value == null || !is(String.class)) {
            return "";
        }
        String text = (String) value;
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            flaw(Flaw.Kind.LONG, "Deze tekst heeft " + length + " tekens; er passen er " + longest + ".",
                    "This text has " + length + " characters; " + longest + " fit.");
        }
        return text;
    }

    Words words(int longest) {
        return value instanceof Map<?, ?>
                ? new Words(object("nl", "en").at("nl").text(longest), at("en").note(longest))
                : Words.of(text(longest));
    }

    Words wordsOrNone(int longest) {
        return value == null || "".equals(value) ? Words.of("") : words(longest);
    }

    String id() {
        String id = text(Integer.MAX_VALUE);
        if (!id.isBlank() && !ID.matcher(id).matches()) {
            flaw(Flaw.Kind.ID, "Gebruik 1 tot 40 kleine letters, cijfers en streepjes.", "Use 1 to 40 small letters, digits and hyphens.");
        }
        return ID.matcher(id).matches() ? id : "-";
    }

    int whole(int least, int most) {
        if (!is(Number.class)) {
            return least;
        }
        if (!(value instanceof Integer number)) {
            // A parser gives an Integer for every number in reach; the rest is broken (2.5) or far out of range.
            flaw(Flaw.Kind.TYPE, "Hier hoort een geheel getal.", "A whole number belongs here.");
            return least;
        }
        if (number < least || number > most) {
            flaw(Flaw.Kind.RANGE, "Kies een getal van " + least + " tot en met " + most + ".", "Choose a number from " + least + " to " + most + ".");
            return least;
        }
        return number;
    }

    boolean yes() {
        return value != null && is(Boolean.class) && (Boolean) value;
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        E[] all = type.getEnumConstants();
        if (!is(String.class)) {
            return all[0];
        }
        return Arrays.stream(all).filter(one -> spelled(one).equals(value)).findFirst().orElseGet(() -> {
            String fit = Arrays.stream(all).map(Field::spelled).collect(Collectors.joining(", "));
            flaw(Flaw.Kind.CHOICE, "Kies een van deze: " + fit + ".", "Choose one of these: " + fit + ".");
            return all[0];
        });
    }

    static String spelled(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private boolean is(Class<?> type) {
        if (value == null) {
            flaw(Flaw.Kind.MISSING, "Dit veld hoort ingevuld te zijn.", "This field must be filled in.");
        } else if (value != BROKEN && !type.isInstance(value)) {
            flaw(Flaw.Kind.TYPE, "Hier hoort " + sort(type).nl() + ".", sort(type).en() + " belongs here.");
        }
        return type.isInstance(value);
    }

    private static Words sort(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Map" -> new Words("een object { }", "An object { }");
            case "List" -> new Words("een lijst [ ]", "A list [ ]");
            case "Number" -> new Words("een getal", "A number");
            case "Boolean" -> new Words("true of false", "True or false");
            default -> new Words("een tekst", "A text");
        };
    }
}
