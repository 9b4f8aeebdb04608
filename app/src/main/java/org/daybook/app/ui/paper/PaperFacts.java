package org.daybook.app.ui.paper;

import java.time.Instant;
import org.daybook.app.service.cash.Receipt;
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

  record OfReceipt(Receipt receipt, String branch) implements PaperFacts {}
}
