package org.daybook.model.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.model.desk.sync.StuckCause;
import org.daybook.model.desk.sync.StuckCode;
import org.daybook.model.desk.sync.SyncState;

/// Bugs of what a desk says of how it stands.
final class ScreenBugs {
  private ScreenBugs() {}

  static List<PlantedBug> all() {
    return List.of(
        new PlantedBug(
                "wrong-cause-named",
                "a desk that nobody answers says that it was taken out of service",
                () -> shown(ScreenBugs::asRevoked))
            .among(Fault.BLACKOUT),
        new PlantedBug(
                "cause-not-named",
                "a desk that nobody answers does not say so",
                () -> shown(ScreenBugs::keptBack))
            .among(Fault.HALF_OPEN, Fault.BLACKOUT),
        new PlantedBug(
                "cause-outlives-what-it-names",
                "what was wrong once is named for ever",
                Grudge::new)
            .among(Fault.ANSWER_401));
  }

  private static Ports shown(Function<StuckCause, Optional<StuckCause>> change) {
    return new Ports() {
      @Override
      public SyncState shown(SyncState state) {
        return with(
            state, state.causes().stream().flatMap(it -> change.apply(it).stream()).toList());
      }
    };
  }

  private static Optional<StuckCause> asRevoked(StuckCause cause) {
    return Optional.of(
        cause instanceof StuckCause.NoContact ? new StuckCause.Revoked(cause.since()) : cause);
  }

  private static Optional<StuckCause> keptBack(StuckCause cause) {
    return cause instanceof StuckCause.NoContact || cause instanceof StuckCause.ServerTroubled
        ? Optional.empty()
        : Optional.of(cause);
  }

  private static SyncState with(SyncState it, List<StuckCause> causes) {
    return new SyncState(
        it.toSend(),
        it.attention(),
        it.lastContact(),
        it.offlineSince(),
        it.switchedOffline(),
        it.loaded(),
        it.listening(),
        causes);
  }

  private static final class Grudge implements Ports {
    private final Map<StuckCode, StuckCause> all = new EnumMap<>(StuckCode.class);

    @Override
    public SyncState shown(SyncState state) {
      state.causes().forEach(it -> all.put(StuckCode.of(it), it));
      return with(state, List.copyOf(all.values()));
    }
  }
}
