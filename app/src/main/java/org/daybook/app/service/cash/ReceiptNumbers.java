package org.daybook.app.service.cash;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.daybook.model.cash.Payment;
import org.daybook.model.organisation.Branch;
import org.daybook.model.row.Facts;

/// What receipts are called: the branch's code, three characters of the desk, and the count of the
/// desk's own series at the branch. Decision 0190 says why.
public final class ReceiptNumbers {
  /// Without what looks or sounds alike.
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXYZ";

  private static final int TAG_LENGTH = 3;
  private static final int MOST_DIGITS = 18;

  private final Facts facts;
  private final Map<UUID, Optional<Branch>> branches = new HashMap<>();

  public ReceiptNumbers(Facts facts) {
    this.facts = facts;
  }

  public String of(Payment payment) {
    return of(payment.branchId(), payment.receiptDeviceId(), payment.receiptNumber());
  }

  public String of(UUID branchId, UUID deviceId, long number) {
    var code = branch(branchId).map(Branch::shortCode).orElse("");
    return code + "-" + tag(deviceId) + "-" + written(number);
  }

  /// The branch whose code stands in front; read once.
  Optional<Branch> branch(UUID branchId) {
    return branches.computeIfAbsent(branchId, id -> facts.find(Branch.TABLE, id));
  }

  /// Whether somebody who types this means the receipt: its number, with or without its zeros, or
  /// all that is printed.
  boolean isCalled(Payment payment, String typed) {
    var called = of(payment);
    return called.equalsIgnoreCase(typed)
        || written(payment.receiptNumber()).equals(typed)
        || Long.toString(payment.receiptNumber()).equals(typed);
  }

  /// The number at the end of what somebody types; empty where no series comes so far.
  static OptionalLong numberIn(String typed) {
    int from = typed.length();
    while (from > 0 && isDigit(typed.charAt(from - 1))) {
      from--;
    }
    int digits = typed.length() - from;
    return digits == 0 || digits > MOST_DIGITS
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(typed.substring(from)));
  }

  private static boolean isDigit(char it) {
    return it >= '0' && it <= '9';
  }

  /// The same on every desk and for ever, and known without a network.
  static String tag(UUID deviceId) {
    var rest = new BigInteger(deviceId.toString().replace("-", ""), 16);
    var base = BigInteger.valueOf(ALPHABET.length());
    var tag = new StringBuilder();
    for (int i = 0; i < TAG_LENGTH; i++) {
      var parts = rest.divideAndRemainder(base);
      tag.append(ALPHABET.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return tag.toString();
  }

  private static String written(long number) {
    return String.format(Locale.ROOT, "%06d", number);
  }
}
