package org.daybook.app.ui.control;

import java.util.ArrayList;
import java.util.List;

/// Tells a scanner that types from a person who types. A scanner's keys follow each other within 35
/// ms and end with Enter; no hand does that for three keys. So a key waits that long before it
/// means anything, and what a scanner types never marks anybody. Pure: time is handed in.
public final class KeyBursts {

  /// Longest gap inside a burst, in milliseconds.
  public static final long GAP_MILLIS = 35;

  private static final int FEWEST = 3;

  private final List<Character> burst = new ArrayList<>();
  private long lastMillis;

  /// What keys turned out to be.
  public sealed interface Meaning {

    /// A person pressed a key.
    record Typed(char key) implements Meaning {}

    /// A scanner read a code.
    record Scanned(String code) implements Meaning {}
  }

  /// A key that carries a character; what was waiting before it may now be clear.
  public List<Meaning> key(char key, long atMillis) {
    List<Meaning> clear = atMillis - lastMillis > GAP_MILLIS ? flush() : List.of();
    burst.add(key);
    lastMillis = atMillis;
    return clear;
  }

  /// Enter. Within a burst it ends the code and is swallowed: then the list holds what was scanned.
  /// Otherwise the list holds what was typed before it, and Enter is Enter.
  public List<Meaning> enter(long atMillis) {
    if (atMillis - lastMillis <= GAP_MILLIS && burst.size() >= FEWEST) {
      var code = new StringBuilder();
      burst.forEach(code::append);
      burst.clear();
      return List.of(new Meaning.Scanned(code.toString()));
    }
    return flush();
  }

  /// Nothing came for a while.
  public List<Meaning> quiet(long atMillis) {
    return atMillis - lastMillis > GAP_MILLIS ? flush() : List.of();
  }

  public boolean waiting() {
    return !burst.isEmpty();
  }

  /// Few keys were typed; many without Enter were a scan whose end was lost, and mean nothing.
  private List<Meaning> flush() {
    List<Meaning> typed =
        burst.size() < FEWEST
            ? burst.stream().<Meaning>map(Meaning.Typed::new).toList()
            : List.of();
    burst.clear();
    return typed;
  }
}
