package org.daybook.app.ui.paper;

import java.time.Instant;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.service.cash.Receipt;
import org.daybook.app.service.cash.StudentAccount;
import org.daybook.app.service.reconcile.CashReport;
import org.daybook.app.service.rollcall.BranchDay;
import org.daybook.app.service.rollcall.RegisterSheet;
import org.daybook.app.service.students.StudentCard;

/// What goes onto a paper, before it is put into words.
public sealed interface PaperFacts {

  /// What people call the branch.
  String branch();

  /// @param readAt when the register stood so
  record OfRegister(RegisterSheet sheet, String branch, Instant readAt) implements PaperFacts {}

  /// @param readAt when these people were there
  record OfBuilding(BranchDay day, String branch, Instant readAt) implements PaperFacts {}

  record OfStudent(StudentCard.Details student, String branch) implements PaperFacts {}

  /// @param currency ISO 4217 code
  /// @param readAt when the account stood so
  record OfStatement(StudentAccount account, String currency, String branch, Instant readAt)
      implements PaperFacts {}

  /// @param roll the paper of the desk's receipt printer
  record OfReceipt(Receipt receipt, String branch, RollWidth roll) implements PaperFacts {}

  /// @param readAt when the ledger stood so
  record OfCash(CashReport report, String branch, Instant readAt) implements PaperFacts {}
}
