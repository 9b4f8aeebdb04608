package org.daybook.model.packages.sale;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Puts a package of lessons into what the branch sells, changes it, or takes it out. Packages that
/// students have stay as they were sold.
///
/// @param packageId the package
/// @param name what people call it
/// @param subjectId the course whose sessions it is for, or the one cohort
/// @param credits how many sessions, 1 to 1,000
/// @param currency ISO 4217 code of the price, which the organisation's must be
/// @param priceMinor minor units, more than 0: what costs nothing is granted
/// @param active whether it is sold
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DefinePackage(
    UUID packageId,
    String name,
    UUID subjectId,
    int credits,
    String currency,
    long priceMinor,
    boolean active)
    implements Command {
  public DefinePackage {
    Require.given(packageId, subjectId);
    name = Require.text(name, Require.NAME, "a name");
    Require.between(1, 1_000, credits, "the credits of a package");
    Require.currency(currency);
    Require.amount(1, priceMinor, "the price of a package");
  }
}
