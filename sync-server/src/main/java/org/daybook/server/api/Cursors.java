package org.daybook.server.api;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.daybook.server.store.Place;

/// Writes where a page ended so that nobody takes it for more than that. It opens nothing: what a
/// token may see is asked anew for each page.
public final class Cursors {
  private static final int BYTES = 3 * Long.BYTES;
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private Cursors() {}

  static String text(Place place) {
    var bytes = ByteBuffer.allocate(BYTES);
    bytes
        .putLong(place.at().toEpochMilli())
        .putLong(place.id().getMostSignificantBits())
        .putLong(place.id().getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// Empty where nobody was given such a cursor.
  public static Optional<Place> read(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length != BYTES) {
        return Optional.empty();
      }
      var parts = ByteBuffer.wrap(bytes);
      var at = Instant.ofEpochMilli(parts.getLong());
      var place = new Place(at, new UUID(parts.getLong(), parts.getLong()));
      return at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)
          ? Optional.empty()
          : Optional.of(place);
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
