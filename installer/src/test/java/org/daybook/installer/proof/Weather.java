package org.daybook.installer.proof;

import java.util.random.RandomGenerator;

/// How bad a network is: of a hundred connections so many meet each fate, the others none.
///
/// @param dropped closed before a byte passed
/// @param delayed late with everything they carry
/// @param cut closed in the middle of what they carry
/// @param halfOpen left standing, while one direction carries nothing more
record Weather(int dropped, int delayed, int cut, int halfOpen) {
  static final Weather FAIR = new Weather(0, 0, 0, 0);

  Weather {
    if (dropped + delayed + cut + halfOpen > 100) {
      throw new IllegalArgumentException("more than all connections");
    }
  }

  /// What becomes of a connection.
  enum Fate {
    WHOLE,
    DROPPED,
    DELAYED,
    CUT,
    HALF_OPEN
  }

  Fate draw(RandomGenerator chance) {
    int lot = chance.nextInt(100);
    if (lot < dropped) {
      return Fate.DROPPED;
    }
    if (lot < dropped + delayed) {
      return Fate.DELAYED;
    }
    if (lot < dropped + delayed + cut) {
      return Fate.CUT;
    }
    return lot < dropped + delayed + cut + halfOpen ? Fate.HALF_OPEN : Fate.WHOLE;
  }
}
