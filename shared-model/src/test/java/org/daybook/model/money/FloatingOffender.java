package org.daybook.model.money;

/// What somebody might write who does not know better; the build must refuse each of them.
@SuppressWarnings("unused")
public final class FloatingOffender {
  private FloatingOffender() {}

  /// Keeps it.
  public record Kept(double amount) {}

  /// Takes it.
  public interface Taken {
    void pay(float amount);
  }

  /// Only calculates with it on the way.
  public static final class Passing {
    private Passing() {}

    static long withTax(long amountMinor) {
      return Math.round(amountMinor * 1.18);
    }
  }

  /// Unboxes it out of a decimal.
  public static final class Unpacked {
    private Unpacked() {}

    static long whole(java.math.BigDecimal amount) {
      return (long) amount.doubleValue();
    }
  }

  /// Does it right.
  public record Exact(long amountMinor) {}
}
