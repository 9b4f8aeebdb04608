package org.daybook.model.desk;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// In which life of its database the server last spoke to this desk.
///
/// @param life its id
/// @param putBackOrNull how this life began, where this desk knew an earlier one; null where it did
///   not
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ServerLife(UUID life, @Nullable PutBack putBackOrNull) {
  public ServerLife {
    Objects.requireNonNull(life);
  }

  public Optional<PutBack> putBack() {
    return Optional.ofNullable(putBackOrNull);
  }

  ServerLife with(PutBack now) {
    return new ServerLife(life, now);
  }
}
