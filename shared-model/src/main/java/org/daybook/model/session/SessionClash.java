package org.daybook.model.session;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daybook.model.command.Reason;

/// Another session of the day that wants the same room or the same trainer at an overlapping time.
/// Rules and screens find clashes here, so that both see the same ones.
///
/// @param kind what both want
/// @param other the other session
public record SessionClash(Kind kind, Session other) {
  private static final Comparator<SessionClash> ORDER =
      Comparator.comparing(SessionClash::kind)
          .thenComparing(it -> it.other().startsAt())
          .thenComparing(it -> it.other().id());

  /// What two sessions cannot share.
  public enum Kind {
    ROOM(Reason.ROOM_TAKEN),
    TRAINER(Reason.TRAINER_TAKEN);

    private final Reason reason;

    Kind(Reason reason) {
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }
  }

  /// The clashes of a session that takes place with others, rooms first; none for one that does not
  /// take place.
  ///
  /// @param others sessions of the same business day, of whatever branch; itself is left out
  public static List<SessionClash> of(Session session, Collection<Session> others) {
    if (!session.state().takesPlace()) {
      return List.of();
    }
    return others.stream()
        .filter(other -> other.state().takesPlace() && overlap(session, other))
        .flatMap(other ->
            List.of(Kind.values()).stream()
                .filter(kind -> shared(kind, session, other))
                .map(kind -> new SessionClash(kind, other)))
        .sorted(ORDER)
        .toList();
  }

  private static boolean overlap(Session one, Session other) {
    return !other.id().equals(one.id())
        && other.branchId().equals(one.branchId())
        && other.startsAt().isBefore(one.endsAt())
        && one.startsAt().isBefore(other.endsAt());
  }

  private static boolean shared(Kind kind, Session one, Session other) {
    return switch (kind) {
      case ROOM -> one.room() != null && Objects.equals(one.room(), other.room());
      case TRAINER -> one.trainerId() != null && Objects.equals(one.trainerId(), other.trainerId());
    };
  }
}
