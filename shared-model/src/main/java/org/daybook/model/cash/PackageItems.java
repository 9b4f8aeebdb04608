package org.daybook.model.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.PackageSales;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// Sells packages with a payment: at their price, to whoever pays.
final class PackageItems {
  private final ShiftLedger ledger;
  private final UUID paymentId;
  private final Context context;
  private final Facts facts;
  private final List<Row> rows = new ArrayList<>();

  PackageItems(ShiftLedger ledger, UUID paymentId, Context context, Facts facts) {
    this.ledger = ledger;
    this.paymentId = paymentId;
    this.context = context;
    this.facts = facts;
  }

  /// Sells the package.
  ///
  /// @return why it could not be sold, so that what is paid stays on the account; or null
  @Nullable Reason sell(PaymentItem item, UUID payerId) {
    var offered =
        facts.find(ClassPackage.TABLE, Objects.requireNonNull(item.subjectId())).orElse(null);
    var objection = PackageSales.objection(offered, payerId, context, facts);
    if (offered == null || objection != null) {
      return objection;
    }
    if (!PackageSales.soldBy(context, facts)) {
      return Reason.PACKAGE_STUDENT_ONLY;
    }
    var tax = CashPolicy.of(context.organisationId(), context.branchId(), facts).tax();
    var price = tax.of(offered.priceMinor());
    if (price.grossMinor() != item.amountMinor()) {
      return Reason.PRICE_DIFFERS;
    }
    var id = StudentPackage.idOf(paymentId, offered.id());
    var payer = new Account(AccountKind.RECEIVABLE, payerId);
    ledger.post(
        ledger.draft(EntryKind.PACKAGE_SALE).about(payerId, id).by(paymentId),
        PackageSales.legs(id, price, payer, context));
    rows.addAll(PackageSales.bought(id, offered, payerId, price, paymentId, context));
    return null;
  }

  /// The packages that were sold, and their credits.
  List<Row> rows() {
    return rows;
  }
}
