package nl.taartbord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.taartbord.activity.Reason;
import nl.taartbord.session.Command;

/** From JSON to a command, or to the reason why it is none. */
public final class CommandReader {
    private CommandReader() {}

    public sealed interface Read {
        record Good(Command command) implements Read {}

        /** {@code place}: the field that is wrong; may be empty. Never holds what was sent. */
        record Bad(Reason reason, String place) implements Read {}
    }

    public static Read read(JsonNode tree) {
        if (!(tree instanceof ObjectNode fields) || !fields.path("type").isTextual()) {
            return new Read.Bad(Reason.MALFORMED, "command.type");
        }
        Optional<Table.Row<Command, ?>> row = CommandNames.TABLE.named(fields.get("type").textValue());
        if (row.isEmpty()) {
            return new Read.Bad(Reason.UNKNOWN, "command.type");
        }
        ObjectNode content = fields.deepCopy();
        content.remove("type");
        try {
            Object record = Json.MAPPER.treeToValue(content, row.get().type());
            return missing(record).<Read>map(field -> bad(field)).orElseGet(() -> new Read.Good(row.get().wrapped(record)));
        } catch (UnrecognizedPropertyException unknown) {
            return bad("");
        } catch (JsonMappingException wrong) {
            return bad(wrong.getPath().stream().map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining(".")));
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            return bad("");
        }
    }

    private static Read bad(String field) {
        return new Read.Bad(switch (field) {
            case "mark" -> Reason.SCORE_RANGE;
            case "colour" -> Reason.COLOUR_MISSING;
            case "due" -> Reason.DUE_INVALID;
            default -> Reason.MALFORMED;
        }, field);
    }

    /** A field that must be there and is not. */
    private static Optional<String> missing(Object record) {
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (component.getAccessor().invoke(record) == null) {
                    return Optional.of(component.getName());
                }
            }
            return Optional.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
