package org.daybook.server.importer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daybook.model.organisation.Branch;
import org.daybook.server.centre.Workbench;

/// The order in which a bundle is taken in: what others name comes first.
public final class ImportPlan {
  private final ImportOptions options;
  private final Clock clock;

  public ImportPlan(ImportOptions options, Clock clock) {
    this.options = options;
    this.clock = clock;
  }

  /// Issues everything that the bundle asks for at the workbench. Whether that is stored is for the
  /// caller to decide, by the report.
  ///
  /// @param branches those that the organisation has
  public ImportReport carryOut(
      Bundle bundle, UUID organisationId, List<Branch> branches, Workbench workbench) {
    var findings = new Findings();
    var planning = new Planning(organisationId, workbench, findings);
    var manifest = Manifest.of(bundle, findings);
    var files = new Files(bundle, manifest, findings);
    var branchPlan = new BranchPlan(planning, options, branches);
    var students = new StudentPlan(planning, branchPlan);
    var staff = new StaffPlan(planning, branchPlan);
    var courses = new CoursePlan(planning);
    var terms = new TermPlan(planning);
    var cohorts = new CohortPlan(planning, branchPlan, courses, terms, options, clock);

    branchPlan.plan(files.rows(SourceFiles.ORGS, ImportTable.BRANCHES));
    students.readDemographics(files.rows(SourceFiles.DEMOGRAPHICS, ImportTable.STUDENTS));
    users(files, manifest, planning, staff, students);
    terms.read(files.rows(SourceFiles.ACADEMIC_SESSIONS, ImportTable.OTHER));
    courses.plan(files.rows(SourceFiles.COURSES, ImportTable.COURSES));
    cohorts.plan(files.rows(SourceFiles.CLASSES, ImportTable.COHORTS));
    new EnrolmentPlan(planning, cohorts, students, staff)
        .plan(files.rows(SourceFiles.ENROLLMENTS, ImportTable.ENROLMENTS));
    new SchedulePlan(planning, cohorts, staff)
        .plan(files.rows(SourceFiles.SCHEDULE, ImportTable.SESSIONS));
    files.noteUnread();
    return findings.report();
  }

  private static void users(
      Files files, Manifest manifest, Planning planning, StaffPlan staff, StudentPlan students) {
    var users = new UserPlan(planning);
    users.gather(
        files.rows(SourceFiles.USERS, ImportTable.OTHER),
        files.rows(SourceFiles.ROLES, ImportTable.OTHER),
        manifest.rolesInOwnFile());
    users.plan(staff, students);
  }

  /// The files of the bundle that take part.
  private record Files(Bundle bundle, Manifest manifest, Findings findings) {
    List<SourceRow> rows(String file, ImportTable table) {
      var content = bundle.file(file);
      return content.isEmpty() || !manifest.reads(file)
          ? List.of()
          : new CsvReader(file, table, findings).read(content.get());
    }

    void noteUnread() {
      bundle.names().stream()
          .filter(name -> !SourceFiles.isOneRoster(name) && !name.equals(SourceFiles.SCHEDULE))
          .sorted()
          .forEach(name -> findings.note(new Place(name, 0), "this file is not read"));
    }
  }
}
