package nl.taartbord.view;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.taartbord.terms.Name;
import nl.taartbord.terms.Words;

/** Builds one object of the view out of plain maps, lists, texts, numbers and booleans, ready to be written as JSON. */
public final class Tree {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Tree() {}

    public static Tree empty() {
        return new Tree();
    }

    public static Tree with(String field, Object value) {
        return new Tree().and(field, value);
    }

    public Tree and(String field, Object value) {
        fields.put(field, plain(value));
        return this;
    }

    public Map<String, Object> done() {
        return fields;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> plain(optional.orElse(null));
            case Name name -> name.value();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case Words words -> with("nl", words.nl()).and("en", words.en()).done();
            case Tree tree -> tree.done();
            case Collection<?> items -> items.stream().map(Tree::plain).toList();
            case Map<?, ?> map -> plainMap(map);
            default -> value;
        };
    }

    private static Map<String, Object> plainMap(Map<?, ?> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> plain.put(key instanceof Name name ? name.value() : key.toString(), plain(value)));
        return plain;
    }

    public static <T> List<Map<String, Object>> list(Collection<T> items, Function<T, Tree> each) {
        return items.stream().map(each).map(Tree::done).toList();
    }
}
