package org.daybook.model.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;

/// What an account stands at: the sum of its postings, kept in the transaction that makes them and
/// proved by [Balances].
///
/// @param accountKind what the account is of
/// @param ownerId whose account it is
/// @param balanceMinor minor units of the organisation's currency, debits positive
/// @param heldMinor how much of what it owes its owner is held; 0 or more, and no more than it owes
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record AccountBalance(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    @Enumerated(EnumType.STRING) AccountKind accountKind,
    UUID ownerId,
    long balanceMinor,
    long heldMinor)
    implements Row {
  public static final Table<AccountBalance> TABLE =
      new Table<>("account_balance", AccountBalance.class, Stored.class, Stored::new);

  public static final Index<AccountBalance> BY_BRANCH =
      new Index<>(TABLE, "branchId", AccountBalance::branchId);
  public static final Index<AccountBalance> BY_OWNER =
      new Index<>(TABLE, "ownerId", AccountBalance::ownerId);

  @Override
  public Table<AccountBalance> table() {
    return TABLE;
  }

  public Account account() {
    return new Account(accountKind, ownerId);
  }

  /// What the account owes its owner and no hold keeps, negative where the owner owes.
  public long availableMinor() {
    return Math.subtractExact(Math.negateExact(balanceMinor), heldMinor);
  }

  static AccountBalance empty(Account account, UUID organisationId, UUID branchId) {
    return new AccountBalance(
        account.balanceIdAt(branchId),
        organisationId,
        branchId,
        account.kind(),
        account.ownerId(),
        0,
        0);
  }

  /// @param amountMinor what is posted to it
  /// @param moreHeldMinor how much more of it is held, or less where negative
  AccountBalance with(long amountMinor, long moreHeldMinor) {
    return new AccountBalance(
        id,
        organisationId,
        branchId,
        accountKind,
        ownerId,
        Math.addExact(balanceMinor, amountMinor),
        Math.addExact(heldMinor, moreHeldMinor));
  }

  /// How both databases store it.
  @Entity(name = "AccountBalance")
  @jakarta.persistence.Table(name = "account_balance")
  public static class Stored extends StoredRow<AccountBalance> {
    protected Stored() {}

    Stored(AccountBalance row) {
      super(row);
    }
  }
}
