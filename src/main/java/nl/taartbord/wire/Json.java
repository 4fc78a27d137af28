package nl.taartbord.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Poster;
import nl.taartbord.session.Setting;
import nl.taartbord.terms.ActionId;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.DeviceId;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.IngredientId;
import nl.taartbord.terms.LinkId;
import nl.taartbord.terms.Name;
import nl.taartbord.terms.NeedId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.OptionId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.PictureId;
import nl.taartbord.terms.ProposalId;
import nl.taartbord.terms.QuestionId;
import nl.taartbord.terms.RoundId;
import nl.taartbord.terms.SessionId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.SortId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.ZoneId;

/**
 * The one JSON mapper: strict in what it takes (no unknown or double fields, no numbers from texts or the other way round, no
 * fractions for whole numbers, shallow nesting), records by their components, names as bare texts, constants in lower case.
 */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).maxNumberLength(40).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new Jdk8Module())
            .addModule(names())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .withCoercionConfig(LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail).setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addMixIn(Activity.class, Activities.class)
            .addMixIn(Poster.class, WithoutEmptyLists.class)
            .addMixIn(Poster.Zone.class, WithoutEmptyLists.class)
            .addMixIn(Activity.Explain.class, WithoutPrevious.class)
            .addMixIn(Activity.Write.class, OneOrMoreZones.class)
            .addMixIn(Setting.class, WithoutGeometry.class)
            .build();

    private Json() {}

    /** The stored names of the activities; they never change. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "lobby", value = Activity.Lobby.class),
        @JsonSubTypes.Type(name = "explain", value = Activity.Explain.class),
        @JsonSubTypes.Type(name = "introduce", value = Activity.Introduce.class),
        @JsonSubTypes.Type(name = "write", value = Activity.Write.class),
        @JsonSubTypes.Type(name = "discuss", value = Activity.Discuss.class),
        @JsonSubTypes.Type(name = "score", value = Activity.Score.class),
        @JsonSubTypes.Type(name = "vote", value = Activity.Vote.class),
        @JsonSubTypes.Type(name = "statement", value = Activity.Statement.class),
        @JsonSubTypes.Type(name = "actions", value = Activity.Actions.class),
        @JsonSubTypes.Type(name = "reflect", value = Activity.Reflect.class),
        @JsonSubTypes.Type(name = "break", value = Activity.Break.class),
        @JsonSubTypes.Type(name = "badge", value = Activity.Badge.class),
        @JsonSubTypes.Type(name = "groups", value = Activity.Groups.class),
        @JsonSubTypes.Type(name = "round", value = Activity.Round.class),
        @JsonSubTypes.Type(name = "cards", value = Activity.Cards.class),
        @JsonSubTypes.Type(name = "minority", value = Activity.Minority.class),
        @JsonSubTypes.Type(name = "network", value = Activity.Network.class),
        @JsonSubTypes.Type(name = "agreement", value = Activity.Agreement.class),
        @JsonSubTypes.Type(name = "homework", value = Activity.Homework.class)
    })
    private interface Activities {}

    /** As they were written before there were rows, columns, parts and questions. */
    private interface WithoutEmptyLists {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Object rows();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Object columns();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Object parts();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Object questions();
    }

    /** The first version of the log did not know it. */
    private interface WithoutPrevious {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean previous();
    }

    /** The first version of the log knew one {@code zone} for writing. */
    private interface OneOrMoreZones {
        @JsonAlias("zone")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<ZoneId> zones();
    }

    /** It follows from the rest. */
    @JsonIgnoreProperties("geometry")
    private interface WithoutGeometry {}

    private static SimpleModule names() {
        SimpleModule module = new SimpleModule("names");
        // A set comes back in the order in which it was written, or a snapshot would differ from the replay.
        module.addAbstractTypeMapping(Set.class, LinkedHashSet.class);
        module.addSerializer(Name.class, new JsonSerializer<>() {
            @Override
            public void serialize(Name name, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(name.value());
            }
        });
        module.addKeySerializer(Name.class, new JsonSerializer<>() {
            @Override
            public void serialize(Name name, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeFieldName(name.value());
            }
        });
        name(module, SessionId.class, SessionId::new);
        name(module, PersonId.class, PersonId::new);
        name(module, DeviceId.class, DeviceId::new);
        name(module, NoteId.class, NoteId::new);
        name(module, ClusterId.class, ClusterId::new);
        name(module, ActionId.class, ActionId::new);
        name(module, PhaseId.class, PhaseId::new);
        name(module, ZoneId.class, ZoneId::new);
        name(module, SliceId.class, SliceId::new);
        name(module, SubjectId.class, SubjectId::new);
        name(module, RoundId.class, RoundId::new);
        name(module, ProposalId.class, ProposalId::new);
        name(module, PictureId.class, PictureId::new);
        name(module, BadgeId.class, BadgeId::new);
        name(module, SortId.class, SortId::new);
        name(module, GroupId.class, GroupId::new);
        name(module, OrganisationId.class, OrganisationId::new);
        name(module, LinkId.class, LinkId::new);
        name(module, FieldId.class, FieldId::new);
        name(module, OptionId.class, OptionId::new);
        name(module, IngredientId.class, IngredientId::new);
        name(module, QuestionId.class, QuestionId::new);
        name(module, NeedId.class, NeedId::new);
        return module;
    }

    private static <N extends Name> void name(SimpleModule module, Class<N> type, Function<String, N> make) {
        module.addDeserializer(type, new StdDeserializer<N>(type) {
            @Override
            public N deserialize(JsonParser in, DeserializationContext context) throws IOException {
                String text = in.hasToken(JsonToken.VALUE_STRING) ? in.getText() : null;
                try {
                    return make.apply(text);
                } catch (IllegalArgumentException malformed) {
                    throw context.weirdStringException(text, type, malformed.getMessage());
                }
            }
        });
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return make.apply(key);
            }
        });
    }

}
