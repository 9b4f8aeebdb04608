package org.daybook.model.money;

import java.util.Objects;
import org.daybook.model.value.Require;

/// A note or coin in use. Where a value exists as both it is a note, because that is what people
/// hand over and what is counted in bundles.
///
/// @param amountMinor its value, positive
public record Denomination(long amountMinor, Form form) {
  public Denomination {
    Objects.requireNonNull(form);
    Require.that(amountMinor > 0, "a denomination is worth something");
  }

  public boolean note() {
    return form == Form.NOTE;
  }

  /// What it is made of, for whom the difference matters to sort a drawer.
  public enum Form {
    COIN,
    NOTE
  }
}
