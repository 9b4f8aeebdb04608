package org.daybook.app.printer;

import java.time.Duration;

/// How long a printer is waited for.
///
/// @param answer until it is reached, takes what it is sent, or says how it is
/// @param paper until it has printed a whole receipt
public record Patience(Duration answer, Duration paper) {
  /// Printers answer within milliseconds and print a receipt within seconds.
  public static final Patience USUAL = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(20));

  /// How often it can be asked how it is while it prints.
  long rounds() {
    return Math.max(1, paper.dividedBy(answer));
  }
}
