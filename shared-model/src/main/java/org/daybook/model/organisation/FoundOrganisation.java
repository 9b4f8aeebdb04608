package org.daybook.model.organisation;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.daybook.model.command.Command;

/// Founds the organisation, or changes its name and defaults.
///
/// @param name what it calls itself
/// @param currency ISO 4217 code
/// @param locale BCP 47 tag
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record FoundOrganisation(String name, String currency, String locale) implements Command {}
