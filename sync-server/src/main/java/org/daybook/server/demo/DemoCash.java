package org.daybook.server.demo;

import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.DefineCashbox;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Price;
import org.daybook.model.cash.SetPrice;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.sale.DefinePackage;

/// A cashbox for each branch of the demo, and prices: most courses are paid as a whole, robotics
/// session by session, so that somebody owes money every day, or with a package of ten lessons.
final class DemoCash {
  /// The course whose students pay at the door.
  private static final String BY_SESSION = "RF";

  static final String CURRENCY = "EGP";
  private static final long DOOR_MINOR = 18_000;
  private static final long PLACE_MINOR = 120_000;
  private static final long STEP_MINOR = 10_000;
  private static final int STEPS = 7;
  static final long LESSONS_MINOR = 150_000;
  private static final int LESSONS = 10;

  private final DemoIssue issue;

  DemoCash(DemoIssue issue) {
    this.issue = issue;
  }

  void of(DemoBranch branch, List<DemoCourse> courses) {
    var drawer = issue.idOf("cashbox", branch.name());
    if (!issue.knows(Cashbox.TABLE, drawer)) {
      issue.at(branch, new DefineCashbox(drawer, "Front drawer", true));
    }
    var lessons = lessons(issue, branch);
    if (!issue.knows(ClassPackage.TABLE, lessons)) {
      issue.at(
          branch,
          new DefinePackage(
              lessons,
              "Ten lessons",
              issue.idOf("course", BY_SESSION),
              LESSONS,
              CURRENCY,
              LESSONS_MINOR,
              true));
    }
    for (int i = 0; i < courses.size(); i++) {
      var code = courses.get(i).code();
      price(branch, code, PaymentPurpose.SESSION, DOOR_MINOR);
      if (!code.equals(BY_SESSION)) {
        price(branch, code, PaymentPurpose.ENROLMENT, PLACE_MINOR + i % STEPS * STEP_MINOR);
      }
    }
  }

  /// The package that a branch sells.
  static UUID lessons(DemoIssue issue, DemoBranch branch) {
    return issue.idOf("package", branch.name());
  }

  private void price(DemoBranch branch, String code, PaymentPurpose purpose, long amountMinor) {
    var course = issue.idOf("course", code);
    if (!issue.knows(Price.TABLE, Price.idOf(issue.idOf(branch), course, purpose))) {
      issue.at(branch, new SetPrice(course, purpose, CURRENCY, amountMinor, true));
    }
  }
}
