package org.daybook.app.service.signin;

import java.util.UUID;

/// Told of PINs, for what hangs on them besides switching between people.
public interface PinListener {

  /// Somebody has chosen a PIN, and the one before is void.
  ///
  /// @param resets how many resets of the person's PINs the desk knew of
  void chosen(UUID staffId, String pin, int resets);

  /// Somebody has shown a password to the server at this desk.
  void knownOnline(UUID staffId);
}
