package org.daybook.app.service.cash;

import java.math.BigInteger;
import java.util.Locale;
import java.util.UUID;
import org.daybook.model.cash.Payment;
import org.daybook.model.organisation.Branch;
import org.daybook.model.row.Facts;

/// What receipts are called: the branch's code, three characters of the desk, and the count of the
/// desk's own series at the branch. Decision 0190 says why.
final class ReceiptNumbers {
  /// Without what looks or sounds alike.
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXYZ";

  private static final int TAG_LENGTH = 3;

  private final Facts facts;

  ReceiptNumbers(Facts facts) {
    this.facts = facts;
  }

  String of(Payment payment) {
    return of(payment.branchId(), payment.receiptDeviceId(), payment.receiptNumber());
  }

  String of(UUID branchId, UUID deviceId, long number) {
    var branch = facts.find(Branch.TABLE, branchId).map(Branch::shortCode).orElse("");
    return "%s-%s-%s".formatted(branch, tag(deviceId), written(number));
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
