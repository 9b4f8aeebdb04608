package org.daybook.model.cash.reconcile;

/// Money that came and money that went.
///
/// @param inMinor what came, not negative
/// @param outMinor what went, not negative
public record Flow(long inMinor, long outMinor) {
  public static final Flow NONE = new Flow(0, 0);

  /// @param amountMinor positive where it came
  static Flow of(long amountMinor) {
    return new Flow(Math.max(0, amountMinor), Math.max(0, Math.negateExact(amountMinor)));
  }

  public Flow plus(Flow other) {
    return new Flow(Math.addExact(inMinor, other.inMinor), Math.addExact(outMinor, other.outMinor));
  }

  public long netMinor() {
    return Math.subtractExact(inMinor, outMinor);
  }
}
