package org.daybook.server.demo;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Chance that is the same for the same seed and thing, whatever was drawn before.
record DemoChance(long seed) {
  RandomGenerator of(String thing) {
    long mixed = seed;
    for (int i = 0; i < thing.length(); i++) {
      mixed = mixed * 0x9E37_79B9_7F4A_7C15L + thing.charAt(i);
    }
    return new SplittableRandom(mixed);
  }
}
