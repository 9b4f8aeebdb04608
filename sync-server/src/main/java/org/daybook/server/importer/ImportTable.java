package org.daybook.server.importer;

/// The lines of an import's summary.
public enum ImportTable {
  BRANCHES("branches"),
  STAFF("staff"),
  FAMILIES("families"),
  STUDENTS("students"),
  COURSES("courses"),
  COHORTS("cohorts"),
  ENROLMENTS("enrolments"),
  SESSIONS("sessions"),
  OTHER("other rows");

  private final String title;

  ImportTable(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
