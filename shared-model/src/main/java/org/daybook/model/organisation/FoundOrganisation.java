package org.daybook.model.organisation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Locale;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Founds the organisation, or changes its name and defaults.
///
/// @param name what it calls itself
/// @param currency ISO 4217 code
/// @param locale BCP 47 tag
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record FoundOrganisation(String name, String currency, String locale) implements Command {
  public FoundOrganisation {
    name = Require.text(name, Require.NAME, "a name");
    Require.currency(currency);
    Require.given(locale);
    Require.that(
        locale.length() <= 20 && !Locale.forLanguageTag(locale).getLanguage().isEmpty(),
        "a locale is a BCP 47 tag of at most 20 characters");
  }
}
