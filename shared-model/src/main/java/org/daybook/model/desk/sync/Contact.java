package org.daybook.model.desk.sync;

import java.time.Instant;
import java.util.Optional;

/// Whether the server answers.
final class Contact {
  private Optional<Instant> last = Optional.empty();
  private Optional<Instant> offlineSince = Optional.empty();
  private Optional<Instant> silentSince = Optional.empty();

  Optional<Instant> last() {
    return last;
  }

  Optional<Instant> offlineSince() {
    return offlineSince;
  }

  /// The cause, when no answer comes at all.
  Optional<StuckCause> missing() {
    return silentSince.map(since -> new StuckCause.NoContact(since, last));
  }

  void made(Instant at) {
    last = Optional.of(at);
    offlineSince = Optional.empty();
    silentSince = Optional.empty();
  }

  /// The server is there, but does not accept this device.
  void refused() {
    silentSince = Optional.empty();
  }

  void lost(Instant at) {
    offlineSince = offlineSince.or(() -> Optional.of(at));
    silentSince = silentSince.or(() -> Optional.of(at));
  }
}
