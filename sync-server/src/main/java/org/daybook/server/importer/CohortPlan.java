package org.daybook.server.importer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.DefineCohort;
import org.daybook.model.course.MoveCohort;
import org.daybook.model.organisation.Branch;
import org.jspecify.annotations.Nullable;

/// Classes: cohorts of a course at a branch, open from the start and running from their first day.
final class CohortPlan {
  static final String KIND = "class";

  private final Planning planning;
  private final BranchPlan branches;
  private final CoursePlan courses;
  private final TermPlan terms;
  private final ImportOptions options;
  private final Clock clock;

  CohortPlan(
      Planning planning,
      BranchPlan branches,
      CoursePlan courses,
      TermPlan terms,
      ImportOptions options,
      Clock clock) {
    this.planning = planning;
    this.branches = branches;
    this.courses = courses;
    this.terms = terms;
    this.options = options;
    this.clock = clock;
  }

  void plan(List<SourceRow> rows) {
    planning.findings().eachRow(ImportTable.COHORTS, rows, this::row);
  }

  @Nullable Cohort cohort(String sourcedId) {
    return planning.find(Cohort.TABLE, planning.idOf(KIND, sourcedId));
  }

  /// The calendar day at the branch now.
  LocalDate today(Branch branch) {
    return LocalDate.now(clock.withZone(ZoneId.of(branch.timeZone())));
  }

  private void row(SourceRow row) throws RefusedRowException {
    var sourcedId = planning.uniqueId(row);
    var id = planning.idOf(KIND, sourcedId);
    var before = planning.find(Cohort.TABLE, id);
    if (row.toBeDeleted()) {
      cancel(row, before);
      return;
    }
    var title = row.required(200, "title");
    var schoolId = row.required(255, "schoolSourcedId");
    var branch = branches.branch(schoolId);
    if (branch == null) {
      throw new RefusedRowException("school '" + schoolId + "' is not in orgs.csv and not known");
    }
    if (before != null && !before.branchId().equals(branch.id())) {
      throw new RefusedRowException("the class moved to another school, which an import cannot do");
    }
    var courseId = courseOf(row, sourcedId, title);
    var term = termOf(row, branch, before);
    var commands = new ArrayList<Command>();
    commands.add(
        new DefineCohort(
            id,
            courseId,
            title,
            capacity(row, before),
            term.firstDay(),
            term.lastDay(),
            before == null ? null : before.trainerId(),
            sourcedId));
    addMoves(commands, id, before, !term.firstDay().isAfter(today(branch)));
    planning.change(ImportTable.COHORTS, row.place(), Cohort.TABLE, id, branch.id(), commands);
  }

  private UUID courseOf(SourceRow row, String sourcedId, String title) throws RefusedRowException {
    var courseSourcedId = row.limited(255, "courseSourcedId");
    if (courseSourcedId == null) {
      return courses.ofClass(row, sourcedId, title);
    }
    var course = courses.course(courseSourcedId);
    if (course == null) {
      throw new RefusedRowException(
          "course '" + courseSourcedId + "' is not in courses.csv and not known");
    }
    return course.id();
  }

  private TermPlan.Term termOf(SourceRow row, Branch branch, @Nullable Cohort before) {
    var named = row.list("termSourcedIds", "termSourcedId");
    var known = terms.spanOf(named);
    if (known != null) {
      return known;
    }
    if (before != null && options.termFirstDay() == null) {
      return new TermPlan.Term(before.firstDay(), before.lastDay());
    }
    var first = options.termFirstDay() == null ? today(branch) : options.termFirstDay();
    var last =
        options.termLastDay() == null ? first.plusYears(1).minusDays(1) : options.termLastDay();
    planning
        .findings()
        .note(
            row.place(),
            "academicSessions.csv gives no days for terms "
                + named
                + "; the class runs from "
                + first
                + " to "
                + last
                + " (--term FIRST..LAST sets them)");
    return new TermPlan.Term(first, last);
  }

  private static int capacity(SourceRow row, @Nullable Cohort before) throws RefusedRowException {
    var text = row.text("metadata.capacity", "ext_capacity");
    if (text == null) {
      return before == null ? 0 : before.capacity();
    }
    if (!text.matches("\\d{1,5}")) {
      throw new RefusedRowException("metadata.capacity is '" + text + "', not a number of seats");
    }
    return Integer.parseInt(text);
  }

  private static void addMoves(
      List<Command> commands, UUID id, @Nullable Cohort before, boolean begun) {
    var state = before == null ? CohortState.DRAFT : before.state();
    if (state == CohortState.DRAFT) {
      commands.add(new MoveCohort(id, CohortState.OPEN, null));
      state = CohortState.OPEN;
    }
    if (state == CohortState.OPEN && begun) {
      commands.add(new MoveCohort(id, CohortState.RUNNING, null));
    }
  }

  private void cancel(SourceRow row, @Nullable Cohort before) throws RefusedRowException {
    if (before == null) {
      return;
    }
    List<Command> commands =
        before.state().mayBecome(CohortState.CANCELLED)
            ? List.of(new MoveCohort(before.id(), CohortState.CANCELLED, StudentPlan.GONE))
            : List.of();
    planning.change(
        ImportTable.COHORTS, row.place(), Cohort.TABLE, before.id(), before.branchId(), commands);
  }
}
