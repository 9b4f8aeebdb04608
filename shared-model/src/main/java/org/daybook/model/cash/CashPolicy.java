package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.daybook.model.money.TaxProfile;
import org.daybook.model.money.TaxProfile.Mode;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;

/// How a branch deals with cash, where it differs from [#standard].
///
/// @param dayStartsAtMinute minutes after midnight, by the branch's clock, at which its business
///   day begins
/// @param taxName what receipts call the tax
/// @param taxBasisPoints the tax in hundredths of a per cent; 0 for none
/// @param taxIncluded whether prices contain it
/// @param toleranceMinor minor units by which a count may differ without a reason
/// @param moneyBack whether money that was paid may be given back; else it stays on the account
/// @param refundAloneMinor minor units that a desk gives back of its own shift's payments without
///   anybody else's approval
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CashPolicy(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    int dayStartsAtMinute,
    String taxName,
    int taxBasisPoints,
    boolean taxIncluded,
    long toleranceMinor,
    boolean moneyBack,
    long refundAloneMinor)
    implements Row {
  public static final Table<CashPolicy> TABLE =
      new Table<>("cash_policy", CashPolicy.class, Stored.class, Stored::new);

  public static final Index<CashPolicy> BY_BRANCH =
      new Index<>(TABLE, "branchId", CashPolicy::branchId);

  @Override
  public Table<CashPolicy> table() {
    return TABLE;
  }

  /// The policy of a branch. It looks around and names no row: what was done under a policy does
  /// not fail because a pending change of it does.
  public static CashPolicy of(UUID organisationId, UUID branchId, Facts facts) {
    return facts.list(BY_BRANCH, branchId).stream()
        .findFirst()
        .orElseGet(() -> standard(organisationId, branchId));
  }

  /// What holds until somebody says otherwise: business days are calendar days, no tax, each
  /// difference has a reason, no money goes back.
  public static CashPolicy standard(UUID organisationId, UUID branchId) {
    return new CashPolicy(idOf(branchId), organisationId, branchId, 0, "Tax", 0, true, 0, false, 0);
  }

  static UUID idOf(UUID branchId) {
    return RowIds.ofParents("cash-policy", branchId);
  }

  /// The branch's tax.
  public TaxProfile tax() {
    return new TaxProfile(taxName, taxBasisPoints, taxIncluded ? Mode.INCLUSIVE : Mode.EXCLUSIVE);
  }

  /// How both databases store it.
  @Entity(name = "CashPolicy")
  @jakarta.persistence.Table(name = "cash_policy")
  public static class Stored extends StoredRow<CashPolicy> {
    protected Stored() {}

    Stored(CashPolicy row) {
      super(row);
    }
  }
}
