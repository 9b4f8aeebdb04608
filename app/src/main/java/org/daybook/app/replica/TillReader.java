package org.daybook.app.replica;

import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.people.Student;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Reads what was paid in a shift: with the names, but without the students, of whom a desk sees
/// hundreds a day.
public final class TillReader {
  private static final String OF_SHIFT =
      "select p, s.row.fullName from "
          + Payment.TABLE.entity().getName()
          + " p left join "
          + Student.TABLE.entity().getName()
          + " s on s.id = p.row.payerId"
          + " where p.row.shiftId = :shift and p.row.receiptDeviceId = :device"
          + " order by p.row.receiptNumber desc";

  private final StatelessSession session;

  TillReader(StatelessSession session) {
    this.session = session;
  }

  /// A payment and who paid.
  public record NamedPayment(Payment payment, String payer) {}

  /// What a desk took in a shift, newest first.
  public List<NamedPayment> payments(UUID shiftId, UUID deviceId) {
    return session
        .createSelectionQuery(OF_SHIFT, Object[].class)
        .setParameter("shift", shiftId)
        .setParameter("device", deviceId)
        .list()
        .stream()
        .map(it -> new NamedPayment(Payment.TABLE.entity().cast(it[0]).row(), name(it[1])))
        .toList();
  }

  /// How many payments were taken in a shift and not undone.
  public long countPayments(UUID shiftId) {
    return session
        .createSelectionQuery(
            "select count(p) from "
                + Payment.TABLE.entity().getName()
                + " p where p.row.shiftId = :shift and p.row.state <> :undone",
            Long.class)
        .setParameter("shift", shiftId)
        .setParameter("undone", PaymentState.REVERSED)
        .getSingleResult();
  }

  private static String name(@Nullable Object name) {
    return name == null ? "" : (String) name;
  }
}
