package org.daybook.model.simulation;

import java.util.Optional;

/// One thing that a scenario does. Whatever chance decides within it comes from its own salt, so
/// that leaving other steps out changes nothing about it.
///
/// @param atMillis virtual time since the beginning
/// @param fault what goes wrong; empty when somebody at the desk captures a gesture
/// @param desk at which desk, from 0
/// @param salt seed of its chance
public record Step(long atMillis, Optional<Fault> fault, int desk, long salt) {
  private static final String ACT = "act";

  static Step act(long atMillis, int desk, long salt) {
    return new Step(atMillis, Optional.empty(), desk, salt);
  }

  static Step inject(long atMillis, Fault fault, int desk, long salt) {
    return new Step(atMillis, Optional.of(fault), desk, salt);
  }

  String line() {
    return atMillis + " " + fault.map(Fault::wireName).orElse(ACT) + " " + desk + " " + salt;
  }

  /// @throws IllegalArgumentException when it is no step
  static Step parse(String line) {
    var parts = line.split(" ", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("not a step: " + line);
    }
    Optional<Fault> fault = parts[1].equals(ACT) ? Optional.empty() : Fault.named(parts[1]);
    if (fault.isEmpty() && !parts[1].equals(ACT)) {
      throw new IllegalArgumentException("there is no fault " + parts[1]);
    }
    return new Step(
        Long.parseLong(parts[0]), fault, Integer.parseInt(parts[2]), Long.parseLong(parts[3]));
  }
}
