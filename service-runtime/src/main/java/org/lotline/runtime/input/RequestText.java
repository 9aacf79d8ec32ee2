package org.lotline.runtime.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text in a request's body, by the rule of {@link StatedText} for its field. */
final class RequestText extends StdScalarDeserializer<String> implements ContextualDeserializer {

    /** From this length on a text of the contract is prose. */
    private static final int PROSE = 500;

    /** The fields of the contract that a scanner fills. */
    private static final Set<String> SCANNED =
            Set.of("lot", "lotNumber", "supplierLot", "serial", "serials", "heat", "number", "scanned");

    private final StatedText rule;

    RequestText() {
        this(StatedText.LINE);
    }

    private RequestText(StatedText rule) {
        super(String.class);
        this.rule = rule;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty field) {
        return field == null ? this : new RequestText(ruleOf(field));
    }

    private static StatedText ruleOf(BeanProperty field) {
        if (SCANNED.contains(field.getName())) {
            return StatedText.SCANNED;
        }
        var size = field.getType().hasRawClass(String.class) ? field.getAnnotation(Size.class) : null;
        return size != null && size.max() != Integer.MAX_VALUE && size.max() >= PROSE
                ? StatedText.PROSE
                : StatedText.LINE;
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var text = StringDeserializer.instance.deserialize(json, context);
        var objection = text == null ? Optional.<String>empty() : rule.objectionTo(text);
        if (objection.isPresent()) {
            throw JsonMappingException.from(json, objection.get());
        }
        return text == null ? null : rule.tidied(text);
    }
}
