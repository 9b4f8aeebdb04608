package org.daybook.server.importer;

import java.util.List;
import java.util.Locale;

/// The names of the files that are read.
final class SourceFiles {
  static final String MANIFEST = "manifest.csv";
  static final String ORGS = "orgs.csv";
  static final String USERS = "users.csv";
  static final String ROLES = "roles.csv";
  static final String DEMOGRAPHICS = "demographics.csv";
  static final String COURSES = "courses.csv";
  static final String CLASSES = "classes.csv";
  static final String ENROLLMENTS = "enrollments.csv";
  static final String ACADEMIC_SESSIONS = "academicSessions.csv";
  static final String SCHEDULE = "schedule.csv";

  /// Those that the manifest speaks of.
  static final List<String> ONE_ROSTER =
      List.of(ACADEMIC_SESSIONS, ORGS, USERS, ROLES, DEMOGRAPHICS, COURSES, CLASSES, ENROLLMENTS);

  private SourceFiles() {}

  static boolean isOneRoster(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.equals(MANIFEST)
        || ONE_ROSTER.stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).equals(lower));
  }
}
