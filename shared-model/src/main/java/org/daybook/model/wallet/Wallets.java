package org.daybook.model.wallet;

import java.util.Optional;
import java.util.UUID;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.organisation.Branch;
import org.daybook.model.people.Student;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.StaffMember;

/// Whose wallets there are at a branch, and what lies in them.
public final class Wallets {
  private Wallets() {}

  /// The account of a wallet. Each record of a person who was merged keeps its own, so that a merge
  /// that is undone leaves nobody's money with somebody else.
  public static Account of(UUID ownerId) {
    return new Account(AccountKind.WALLET, ownerId);
  }

  /// What kind of owner this is at a branch: a student of it, a staff member of the organisation,
  /// or the branch itself. Nothing for whoever has no wallet there.
  public static Optional<WalletOwner> ownerAt(UUID branchId, UUID ownerId, Facts facts) {
    if (ownerId.equals(branchId)) {
      return facts.find(Branch.TABLE, branchId).map(_ -> WalletOwner.CENTRE);
    }
    if (Student.at(branchId, ownerId, facts).isPresent()) {
      return Optional.of(WalletOwner.STUDENT);
    }
    return facts.find(StaffMember.TABLE, ownerId).map(_ -> WalletOwner.STAFF);
  }

  /// What a wallet holds.
  public static Amounts at(UUID branchId, Account wallet, Facts facts) {
    return facts.list(AccountBalance.BY_OWNER, wallet.ownerId()).stream()
        .filter(it -> it.branchId().equals(branchId) && it.account().equals(wallet))
        .findFirst()
        .map(it -> new Amounts(-it.balanceMinor(), it.heldMinor()))
        .orElse(Amounts.NOTHING);
  }

  /// What a wallet holds: 0 ≤ held ≤ balance.
  ///
  /// @param balanceMinor minor units that the centre owes its owner
  /// @param heldMinor minor units of it that are promised
  public record Amounts(long balanceMinor, long heldMinor) {
    public static final Amounts NOTHING = new Amounts(0, 0);

    /// Of two wallets together.
    public Amounts plus(Amounts other) {
      return new Amounts(
          Math.addExact(balanceMinor, other.balanceMinor),
          Math.addExact(heldMinor, other.heldMinor));
    }

    public long availableMinor() {
      return balanceMinor - heldMinor;
    }
  }
}
