package org.daybook.model.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.daybook.model.desk.ServerLives;
import org.jspecify.annotations.Nullable;

/// In which life of its database the server spoke last, as far as a desk's process has heard.
final class Hearing {
  private final DeskProcess process;
  private @Nullable UUID life;

  Hearing(DeskProcess process) {
    this.process = process;
  }

  Optional<UUID> life() {
    return Optional.ofNullable(life);
  }

  /// Returns whether the server was put back since it was heard last.
  ///
  /// @param before what was heard when it was asked for: an answer that took so long that another
  ///   life was heard meanwhile is one of the former life
  boolean hear(Optional<UUID> before, Answer answer, Instant now) {
    var named = answer.life().filter(it -> !it.equals(life));
    if (named.isEmpty() || !before.equals(life())) {
      return false;
    }
    boolean another =
        process.write(transaction ->
            ServerLives.heard(
                transaction, Database.FIRST_LIFE, named.get(), null, OptionalLong.empty(), now));
    life = named.get();
    return another;
  }
}
