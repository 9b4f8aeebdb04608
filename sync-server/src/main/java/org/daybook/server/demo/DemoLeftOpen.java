package org.daybook.server.demo;

import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.DefineCashbox;
import org.daybook.model.cash.OpenShift;
import org.daybook.server.centre.Workbench;

/// A second drawer of the demo's first branch that somebody opened yesterday and nobody counted.
/// Whoever tries the desk finds it on Today and counts it at the close of day; it comes once.
public final class DemoLeftOpen {
  private static final DemoBranch BRANCH = DemoBranch.NASR_CITY;
  private static final String DESK = "desk2.nasr";
  private static final Duration AFTERNOON = Duration.ofHours(15);
  private static final long FLOAT_MINOR = 50_000;

  private final DemoOrganisation demo;

  public DemoLeftOpen(DemoOrganisation demo) {
    this.demo = demo;
  }

  /// Answers how many commands it took; 0 when it was there.
  public int bringAbout(Workbench workbench) {
    var issue = new DemoIssue(demo.id(), workbench);
    var drawer = issue.idOf("cashbox", BRANCH.name() + "/2");
    if (!issue.facts().list(CashShift.BY_CASHBOX, drawer).isEmpty()) {
      return 0;
    }
    if (!issue.knows(Cashbox.TABLE, drawer)) {
      issue.at(BRANCH, new DefineCashbox(drawer, "Second drawer", true));
    }
    var zone = ZoneId.of(DemoBranch.TIME_ZONE);
    var opened = demo.today().minusDays(1).atStartOfDay(zone).plus(AFTERNOON).toInstant();
    issue.by(desk(), opened, BRANCH, new OpenShift(drawer, DemoCash.CURRENCY, FLOAT_MINOR));
    return issue.commands();
  }

  private UUID desk() {
    return demo.staff().stream()
        .filter(it -> it.signInName().equals(DESK))
        .findFirst()
        .map(demo::idOf)
        .orElseThrow();
  }
}
