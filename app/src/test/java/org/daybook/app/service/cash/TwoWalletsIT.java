package org.daybook.app.service.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.daybook.app.service.Centre;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.wallet.Wallets.Amounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each entry of the book has a wallet of its own, also those that are one person.
class TwoWalletsIT {
  private final Centre centre = new Centre(3);

  @TempDir Path folder;

  @Test
  void whatLiesInTheWalletsOfOnePersonStandsTogether() {
    try (var till = new OpenTill(folder, centre, 0)) {
      till.take(
          BookOfStudents.LAYLA, List.of(DueItem.wallet(BookOfStudents.LAYLA, "Layla", 700)), 700);
      till.take(
          BookOfStudents.KARIM, List.of(DueItem.wallet(BookOfStudents.KARIM, "Karim", 300)), 300);
      PricedCentre.put(
          till.desk,
          List.of(
              PricedCentre.merged(centre, BookOfStudents.KARIM, BookOfStudents.LAYLA),
              elsewhere()));

      assertEquals(new Amounts(1_000, 0), till.account(BookOfStudents.KARIM).wallet());
    }
  }

  /// What lies in a wallet of hers at another branch is not to be had here.
  private AccountBalance elsewhere() {
    return new AccountBalance(
        Centre.id(80_091),
        centre.organisation,
        Centre.id(80_090),
        AccountKind.WALLET,
        BookOfStudents.LAYLA,
        -5_000,
        0);
  }
}
