package org.daybook.app.service.reports;

/// What a report is about.
public enum Topic {
  /// Sessions that are over and whose register nobody has submitted.
  MISSING(Scope.SESSIONS, false),
  /// How much is attended of what weighs, against what the centre asks for.
  ATTENDANCE(Scope.SESSIONS, false),
  /// Who comes late, and by how much.
  LATENESS(Scope.SESSIONS, false),
  /// What was taken and what was earned.
  REVENUE(Scope.DAYS, true),
  /// Who did not come to a seat that was booked, and what became of its price.
  BOOKINGS(Scope.SESSIONS, true),
  /// How much of the packages that were sold is used, and what is owed for the rest.
  PACKAGES(Scope.NOW, true),
  /// What lies in wallets, and how much of it is promised.
  WALLETS(Scope.NOW, true);

  private final Scope scope;
  private final boolean ofMoney;

  Topic(Scope scope, boolean ofMoney) {
    this.scope = scope;
    this.ofMoney = ofMoney;
  }

  public Scope scope() {
    return scope;
  }

  /// Whether only those see it who may know what the branch earns.
  public boolean ofMoney() {
    return ofMoney;
  }

  /// By what somebody restricts what a report is about.
  public enum Scope {
    /// Sessions of a period, of some courses, groups or trainers.
    SESSIONS,
    /// The days of a period.
    DAYS,
    /// Nothing: it says how things stand.
    NOW
  }
}
