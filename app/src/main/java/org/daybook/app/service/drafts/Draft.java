package org.daybook.app.service.drafts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Map;
import java.util.UUID;

/// What a person has typed and not saved.
///
/// @param intentId names the gesture that will save it; the operation carries the same name
/// @param staffId whose it is
/// @param form where it was typed; there is one draft of a form
/// @param fields what was typed, by names that the form knows
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Draft(UUID intentId, UUID staffId, String form, Map<String, String> fields) {
  public Draft {
    fields = Map.copyOf(fields);
  }
}
